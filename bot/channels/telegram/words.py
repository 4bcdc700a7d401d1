"""What Telegram itself shows of the bot, from `content/<locale>/telegram.yml`: its commands, and what it is for."""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from bot.word_files import words_by_locale

_FILE = "telegram.yml"

type Description = Annotated[str, Field(min_length=1, max_length=256)]


class Commands(BaseModel):
    """What each command is for."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    menu: Description
    human: Description
    language: Description
    website: Description
    help: Description
    privacy: Description
    stop: Description
    start: Description


class TelegramWords(BaseModel):
    """The words of one language; the limits are Telegram's (https://core.telegram.org/bots/api#setmydescription)."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    about: Annotated[str, Field(min_length=1, max_length=512)]
    """Shown in the empty chat, above START."""
    short: Annotated[str, Field(min_length=1, max_length=120)]
    """Shown in the bot's profile."""
    commands: Commands


def load_telegram_words(content: Path, locales: list[str]) -> dict[str, TelegramWords]:
    """Return the words in those of `locales` that have them.

    Raises:
        TroubleError: a file is broken, or no language has words.
    """
    return words_by_locale(content, locales, _FILE, TelegramWords)
