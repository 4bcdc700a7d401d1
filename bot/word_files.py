"""Words that need no template, as one YAML file a language: `content/<locale>/<name>`."""

from pathlib import Path

from pydantic import TypeAdapter, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from bot.trouble import TroubleError


def read_words[T](file: Path, kind: type[T]) -> T:
    """Return the words of one file as `kind`.

    Raises:
        TroubleError: the file is broken, or lacks words.
    """
    try:
        return TypeAdapter(kind).validate_python(YAML(typ="safe").load(file))
    except (YAMLError, ValidationError) as broken:
        raise TroubleError(f"{file} cannot be used: {' '.join(str(broken).split())}") from None


def words_by_locale[T](content: Path, locales: list[str], name: str, kind: type[T]) -> dict[str, T]:
    """Return the words in those of `locales` that have the file `name`.

    Raises:
        TroubleError: a file is broken, or no language has words.
    """
    files = {locale: content / locale / name for locale in locales}
    found = {locale: read_words(file, kind) for locale, file in files.items() if file.exists()}
    if not found:
        raise TroubleError(f"{content}: none of the hotel's languages ({', '.join(locales)}) has a {name}")
    return found
