"""The words on the cards, from `content/<locale>/room_card.yml`."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from bot.word_files import words_by_locale

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
    return words_by_locale(content, locales, _FILE, CardWords)
