"""The file of conversations: what guests and staff do, step by step, and what must be true after each."""

import re
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator
from ruamel.yaml import YAML

from benchmark.rows import FOLDER

FILE = FOLDER / "conversations.yml"
_UNITS = {"d": "days", "day": "days", "h": "hours", "min": "minutes", "s": "seconds"}
_LENGTH = re.compile(r"(\d+)\s*(day|d|h|min|s)s?\b")


def _several(said: object) -> object:
    return [said] if isinstance(said, str) else said


class Kind(StrEnum):
    """Who acts in a step, and how."""

    GUEST = "guest"
    BUTTON = "button"
    STAFF = "staff"
    WAIT = "wait"
    FAULT = "fault"


class Setup(BaseModel):
    """How things stand when the conversation begins, in plain words."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    channel: str
    now: str
    """Hotel time, such as `Thu 2027-03-11 19:40`."""
    guest: str
    history: str = ""
    staff: str = "day"
    hotel: str = ""

    def moment(self, zone: ZoneInfo) -> datetime:
        return datetime.fromisoformat(self.now.split(maxsplit=1)[1]).replace(tzinfo=zone)


class Step(BaseModel):
    """One thing that is done, and what must be true then."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    guest: str | None = None
    button: str | None = None
    staff: str | None = None
    wait: str | None = None
    fault: str | None = None
    via: str | None = None
    photo: str | None = None
    burst: Annotated[list[str], BeforeValidator(_several)] = []
    who: str | None = None
    expect: list[str] = []

    @model_validator(mode="after")
    def _does_one_thing(self) -> "Step":
        if sum(getattr(self, kind) is not None for kind in Kind) != 1:
            raise ValueError(f"a step does one thing: {self}")
        return self

    @property
    def kind(self) -> Kind:
        return next(kind for kind in Kind if getattr(self, kind) is not None)

    @property
    def words(self) -> str:
        """What is said, done, or how long it takes."""
        return str(getattr(self, self.kind))


class Talk(BaseModel):
    """One conversation."""

    model_config = ConfigDict(frozen=True)
    id: str
    lang: str
    persona: str
    setup: Setup
    turns: list[Step]

    @property
    def locale(self) -> str:
        """The language it begins in."""
        return self.lang[:2]


class Script(BaseModel):
    """All of them."""

    always: list[str]
    conversations: list[Talk]


def present() -> bool:
    """Say whether the file is on this machine."""
    return FILE.is_file()


def read() -> Script:
    """Return the conversations, the earliest first: the clock of a house only goes on."""
    script = Script.model_validate(YAML(typ="safe").load(FILE))
    ordered = sorted(script.conversations, key=lambda talk: talk.setup.now.split(maxsplit=1)[1])
    return script.model_copy(update={"conversations": ordered})


def length(words: str) -> timedelta:
    """Return how long a wait is: `5 h 46 min`.

    Raises:
        ValueError: the words say no length.
    """
    found = _LENGTH.findall(words)
    if not found:
        raise ValueError(f"no length of time: {words!r}")
    return timedelta(**{_UNITS[unit]: int(number) for number, unit in found})
