"""The words on the cards, from `content/<locale>/room_card.yml`."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from bot.trouble import TroubleError

_FILE = "room_card.yml"


class CardWords(BaseModel):
    """What a card says in one language."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    room: str
    title: str
    telegram: str
    """How to use a code that leads to Telegram."""
    website: str
    """How to use a code that leads to the website."""
    until: str
    """How long it is good, and whose it is."""


def load_card_words(content: Path, locales: list[str]) -> dict[str, CardWords]:
    """Return the words in those of `locales` that have them.

    Raises:
        TroubleError: a file is broken, or no language has words.
    """
    files = {locale: content / locale / _FILE for locale in locales}
    found = {locale: _load(file) for locale, file in files.items() if file.exists()}
    if not found:
        raise TroubleError(f"{content}: none of the hotel's languages ({', '.join(locales)}) has a {_FILE}")
    return found


def _load(file: Path) -> CardWords:
    try:
        return CardWords.model_validate(YAML(typ="safe").load(file))
    except (YAMLError, ValidationError) as broken:
        raise TroubleError(f"{file} cannot be used: {' '.join(str(broken).split())}") from None
