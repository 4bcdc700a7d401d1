"""The settings of a deployment: environment variables, or lines of `.env`, that begin with `BELLHOP_`."""

import difflib
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.trouble import TroubleError
from hotel.places import VAR, clock_in, database_in

PREFIX = "BELLHOP_"
_SUSPICIOUSLY_LIKE = 0.8
_SECRETS = {"secret", "telegram_token", "telegram_webhook_secret"}
_MAY_HOLD_SECRETS = _SECRETS | {"database_url"}
_WORDS = {"int_parsing": "is not a whole number", "float_parsing": "is not a number"}

_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{32,256}")
"""Telegram's own alphabet for it; guessing 32 of them is hopeless."""

type Port = Annotated[int, Field(ge=1, le=65535)]


class Settings(BaseSettings):
    """Everything a deployment may set."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_file=".env", frozen=True)

    property_dir: Path = Field(Path("hotels/demo"), description="The folder with the files of the hotel.")
    var_dir: Path = Field(VAR, description="Where everything recorded on this machine is kept.")
    models_dir: Path = Field(Path("models"), description="Where the trained model is kept.")
    database_url: str = Field(
        default_factory=lambda data: database_in(Path(data["var_dir"])),
        description="The database: `sqlite:///FILE` or `postgresql+psycopg://USER@HOST/NAME`.",
        json_schema_extra={"default_words": "`bellhop.db` in the var folder"},
    )
    clock_file: Path = Field(
        default_factory=lambda data: clock_in(Path(data["var_dir"])),
        description="The file that shifts the clock for a rehearsal (`python -m bot clock`).",
        json_schema_extra={"default_words": "`clock` in the var folder"},
    )
    host: str = Field("127.0.0.1", description="The address the gateway listens on.")
    web_port: Port = Field(8080, description="The port of the gateway: the page, the links, the API.")
    rasa_port: Port = Field(5005, description="The port of Rasa, on 127.0.0.1 only.")
    actions_port: Port = Field(5055, description="The port of the action server, on 127.0.0.1 only.")
    public_url: str | None = Field(
        None,
        description="The address under which guests reach the gateway, for personal links.",
        json_schema_extra={"default_words": "`http://HOST:WEB_PORT`"},
    )
    trust_proxy: bool = Field(
        default=False,
        description="Believe `X-Forwarded-For` and `X-Forwarded-Proto`: for use behind a proxy of yours.",
    )
    secret: SecretStr | None = Field(
        None,
        description="What personal links are signed with, at least 32 characters.",
        json_schema_extra={"default_words": "made once, in `secret` in the var folder"},
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="How much is logged.")
    staff_locale: str | None = Field(
        None,
        description="The language of what staff are told.",
        json_schema_extra={"default_words": "the hotel's default language"},
    )
    turn_timeout_seconds: float = Field(
        4.0, gt=0, le=60, description="How long understanding and acting may take before a person is called."
    )
    start_timeout_seconds: float = Field(180.0, gt=0, description="How long a part may take to start.")
    restart_first_seconds: float = Field(
        1.0, gt=0, description="How long to wait before a part that died is started again; doubled each time."
    )
    restart_longest_seconds: float = Field(30.0, gt=0, description="The longest such wait.")
    session_messages_per_minute: int = Field(
        30, ge=0, description="How many messages one browser session may send in a minute; 0 is no limit."
    )
    address_messages_per_minute: int = Field(
        600, ge=0, description="The same for one network address, which a hotel full of guests may share."
    )
    address_links_per_minute: int = Field(
        60,
        ge=0,
        description="How many personal links one network address may open in a minute; 0 is no limit.",
    )
    photo_megabytes: int = Field(
        8,
        ge=1,
        le=50,
        description="How large a photo may be that a guest sends from the website, in megabytes.",
    )
    unsent_photo_hours: int = Field(
        24,
        ge=1,
        le=720,
        description="After how many hours a photo is deleted that was uploaded on the website and never sent.",
    )
    telegram_token: SecretStr | None = Field(
        None,
        description="The token of the hotel's Telegram bot, as BotFather gives it; without it there is none.",
    )
    telegram_bot: Annotated[str | None, Field(pattern=r"^[A-Za-z][A-Za-z0-9_]{4,31}$")] = Field(
        None,
        description="The bot's name in links, without `@`.",
        json_schema_extra={"default_words": "what Telegram says"},
    )
    telegram_mode: Literal["polling", "webhook"] = Field(
        "polling",
        description="How messages come: `polling` asks Telegram for them, `webhook` lets Telegram send them to "
        "`BELLHOP_PUBLIC_URL`.",
    )
    telegram_webhook_secret: SecretStr | None = Field(
        None,
        description="What Telegram proves itself with in `webhook` mode: 32 to 256 letters, digits, `-` and `_`.",
    )
    telegram_api_url: str = Field(
        "https://api.telegram.org",
        description="Where the Bot API is: another place for a server of your own.",
    )

    @field_validator("database_url")
    @classmethod
    def _can_be_read_as_url(cls, url: str) -> str:
        if not url.startswith(("sqlite:///", "postgresql+psycopg://")):
            message = "is neither sqlite:///FILE nor postgresql+psycopg://USER@HOST/NAME"
            raise ValueError(message)
        return url

    @field_validator("secret")
    @classmethod
    def _long_enough(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and len(secret.get_secret_value()) < 32:  # noqa: PLR2004 - 128 bits written as hex
            message = "must have at least 32 characters"
            raise ValueError(message)
        return secret

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _telegram_takes_it(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and not _WEBHOOK_SECRET.fullmatch(secret.get_secret_value()):
            message = "must be 32 to 256 letters, digits, - and _"
            raise ValueError(message)
        return secret

    @model_validator(mode="after")
    def _webhook_is_safe(self) -> "Settings":
        if self.telegram_mode != "webhook":
            return self
        missing = [
            f"{PREFIX}{name.upper()}"
            for name in ("telegram_token", "telegram_webhook_secret")
            if getattr(self, name) is None
        ]
        if missing:
            message = f"{PREFIX}TELEGRAM_MODE=webhook needs {' and '.join(missing)}"
            raise ValueError(message)
        if not (self.public_url or "").startswith("https://"):
            message = f"{PREFIX}TELEGRAM_MODE=webhook needs {PREFIX}PUBLIC_URL to begin with https://"
            raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _ports_differ(self) -> "Settings":
        if len({self.web_port, self.rasa_port, self.actions_port}) < 3:  # noqa: PLR2004 - three parts
            names = [f"{PREFIX}{part}_PORT" for part in ("WEB", "RASA", "ACTIONS")]
            message = f"{', '.join(names)} must be three different ports"
            raise ValueError(message)
        return self

    @property
    def web_url(self) -> str:
        """The gateway as seen from this machine."""
        host = "127.0.0.1" if self.host in {"0.0.0.0", "::"} else self.host  # noqa: S104 - compared, not bound
        return f"http://{host}:{self.web_port}"

    @property
    def rasa_url(self) -> str:
        """Rasa as seen from this machine."""
        return f"http://127.0.0.1:{self.rasa_port}"

    @property
    def actions_url(self) -> str:
        """The action server as seen from this machine."""
        return f"http://127.0.0.1:{self.actions_port}"

    @property
    def log_dir(self) -> Path:
        """Where each part's log is kept."""
        return self.var_dir / "log"

    def as_environment(self) -> dict[str, str]:
        """Return these settings as environment variables, so that every part of the house has the same."""
        given = self.model_dump(exclude_none=True, exclude=_SECRETS)
        return {f"{PREFIX}{name.upper()}": str(value) for name, value in given.items()}


def load_settings() -> Settings:
    """Read the settings.

    Raises:
        TroubleError: with one line for each mistake.
    """
    misspelt = list(_misspelt(os.environ))
    try:
        settings = Settings()
    except ValidationError as mistakes:
        raise TroubleError(*misspelt, *_lines(mistakes)) from None
    if misspelt:
        raise TroubleError(*misspelt)
    return settings


def _misspelt(environment: Iterable[str]) -> Iterable[str]:
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    for name in sorted(environment):
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            meant = difflib.get_close_matches(name.upper(), known, n=1, cutoff=_SUSPICIOUSLY_LIKE)
            if meant:
                yield f"{name}: there is no such setting; did you mean {meant[0]}?"


def _lines(mistakes: ValidationError) -> Iterable[str]:
    """Say each mistake in one line, with the value unless it may hold a secret."""
    for mistake in mistakes.errors(include_url=False):
        reason = _WORDS.get(mistake["type"], mistake["msg"].removeprefix("Value error, "))
        name = str(mistake["loc"][0]) if mistake["loc"] else ""
        if name not in Settings.model_fields:
            yield f"{name.upper()}: there is no such setting; look at your .env" if name else reason
        elif mistake["type"] != "default_factory_not_called":  # another mistake is the cause, and is named
            value = "" if name in _MAY_HOLD_SECRETS else f"{mistake['input']!r}: "
            yield f"{PREFIX}{name.upper()}: {value}{reason}"
