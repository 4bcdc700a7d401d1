"""What Telegram itself shows of the bot, from `content/<locale>/telegram.yml`: its commands, and what it is for."""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from bot.trouble import TroubleError

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
    files = {locale: content / locale / _FILE for locale in locales}
    found = {locale: _load(file) for locale, file in files.items() if file.exists()}
    if not found:
        raise TroubleError(f"{content}: none of the hotel's languages ({', '.join(locales)}) has a {_FILE}")
    return found


def _load(file: Path) -> TelegramWords:
    try:
        return TelegramWords.model_validate(YAML(typ="safe").load(file))
    except (YAMLError, ValidationError) as broken:
        raise TroubleError(f"{file} cannot be used: {' '.join(str(broken).split())}") from None
