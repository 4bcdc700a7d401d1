"""The words of the plain page, from `content/<locale>/page.yml`."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from bot.trouble import TroubleError

_FILE = "page.yml"


class PageWords(BaseModel):
    """Everything the page says by itself, in one language."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    language: str
    """The language's own name for itself."""
    intro: str
    placeholder: str
    send: str
    messages: str
    """What a screen reader calls the list of messages."""
    visitor: str
    room: str
    """With the place `{room}`."""
    not_sent: str
    reconnecting: str
    too_many: str
    too_large: str
    script_needed: str
    dead_link: str
    back: str


def load_page_words(content: Path, locales: list[str]) -> dict[str, PageWords]:
    """Return the page's words in those of `locales` that have them.

    Raises:
        TroubleError: a file is broken, or no language has words.
    """
    found = {
        locale: _load(content / locale / _FILE) for locale in locales if (content / locale / _FILE).exists()
    }
    if not found:
        raise TroubleError(f"{content}: none of the hotel's languages ({', '.join(locales)}) has a {_FILE}")
    return found


def _load(file: Path) -> PageWords:
    try:
        return PageWords.model_validate(YAML(typ="safe").load(file))
    except (YAMLError, ValidationError) as broken:
        raise TroubleError(f"{file} cannot be used: {' '.join(str(broken).split())}") from None
