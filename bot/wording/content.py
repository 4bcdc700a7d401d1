"""The words as files: `content/<locale>/<section>/*.yml`, read once and compiled."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import pass_context
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from bot.wording.filters import Filters
from bot.wording.names import Names

type Variants = tuple[Template, ...]

SECTIONS = ("replies", "buttons", "notices")


class WordingError(Exception):
    """Something cannot be put into words: no such key, or a template that does not fit its facts."""


@dataclass(frozen=True)
class LocaleContent:
    """All words of one language, compiled."""

    locale: str
    replies: Mapping[str, Variants]
    buttons: Mapping[str, Variants]
    notices: Mapping[str, Variants]
    phrases: Mapping[str, Variants]


class Content:
    """The words of every language there is a folder for."""

    def __init__(self, folder: Path, default_locale: str) -> None:
        """Read `folder`, one sub-folder per locale.

        Raises:
            WordingError: a file is missing or broken, or the default locale has no words.
        """
        self.default_locale = default_locale
        self._locales = {
            sub.name: _load(sub, default_locale) for sub in sorted(folder.iterdir()) if sub.is_dir()
        }
        if default_locale not in self._locales:
            raise WordingError(f"{folder} holds no words for the default language {default_locale!r}")

    @property
    def locales(self) -> tuple[str, ...]:
        """The languages there are words for."""
        return tuple(self._locales)

    def of(self, locale: str) -> LocaleContent:
        """Return the words for `locale`, or those of the default language where there are none."""
        return self._locales.get(locale, self._locales[self.default_locale])


def _load(folder: Path, default_locale: str) -> LocaleContent:
    names = Names(_read(folder / "names.yml"))
    environment = _environment(folder.name, names, default_locale)
    phrases = _compile(environment, folder / "phrases.yml")

    @pass_context
    def phrase(context: Context, key: str, **more: object) -> str:
        return phrases[key][0].render({**context.get_all(), **more}).strip()

    environment.globals["phrase"] = phrase
    sections = {section: _section(environment, folder / section) for section in SECTIONS}
    return LocaleContent(folder.name, phrases=phrases, **sections)


def _environment(locale: str, names: Names, default_locale: str) -> SandboxedEnvironment:
    # Plain text: a guest's words are shown as text by every channel, so nothing is escaped here.
    environment = SandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters.update(Filters(locale, names, default_locale).table())
    environment.globals["label"] = names.get
    return environment


def _section(environment: SandboxedEnvironment, folder: Path) -> dict[str, Variants]:
    """Compile all files of one section; no key may stand in two of them."""
    compiled: dict[str, Variants] = {}
    for file in sorted(folder.glob("*.yml")):
        fresh = _compile(environment, file)
        if twice := compiled.keys() & fresh.keys():
            raise WordingError(
                f"{file}: {', '.join(sorted(twice))} stands in another file of {folder.name} as well"
            )
        compiled |= fresh
    return compiled


def _compile(environment: SandboxedEnvironment, file: Path) -> dict[str, Variants]:
    compiled = {}
    for key, words in _read(file).items():
        variants = words if isinstance(words, list) else [words]
        try:
            compiled[key] = tuple(environment.from_string(str(variant)) for variant in variants)
        except TemplateError as error:
            raise WordingError(f"{file}: {key}: {error}") from error
    return compiled


def _read(file: Path) -> dict[str, Any]:
    try:
        return YAML(typ="safe").load(file) or {}
    except (OSError, YAMLError) as error:
        raise WordingError(f"{file}: {error}") from error
