"""The words of a setup, read: who stays where until when, and what the hotel knows of them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from benchmark.talks.script import Setup

_NAME = re.compile(r"(?:verified:|really) (?P<given>[^,;]*) (?P<surname>\S+), room (?P<room>\d+)")
_CODE = re.compile(r"\bcode (\d+)")
_STAY = re.compile(r"stay (\d+)(?: ([A-Z]\w+))?\s*[-–]\s*(\d+) ([A-Z]\w+)")
_OUT = re.compile(r"check-out (?:[A-Z]\w\w )?(\d+) ([A-Z]\w+)")
_OTHERS = re.compile(r"room (\d+) (?:belongs to|is occupied by) (\S+) (\S+)")
_ON_DUTY = ("day", "night")
"""The staff that the hotel's own files have on duty at the hour."""
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class Who:
    """Somebody in house."""

    given: str
    surname: str
    room: str
    arrives: date
    departs: date
    code: str | None = None
    verified: bool = False
    writes: bool = False
    """The guest of the conversation, and not one that it is about."""


@dataclass
class History:
    """What the hotel knows of the guest, and what is under way."""

    stays: int = 0
    likes: list[str] = field(default_factory=list)
    dislikes: list[str] = field(default_factory=list)
    usual: str | None = None
    order: str | None = None
    """What was ordered `ago`, and is not taken yet."""
    ago: timedelta = timedelta()
    fault: str | None = None
    """What was reported broken yesterday."""
    fault_done: bool = False
    air: int | None = None
    light: int | None = None
    """Degrees and per cent in the guest's room."""
    warmth: str | None = None
    not_set_up: list[str] = field(default_factory=list)
    """What no rule here can read."""


def people(setup: Setup, now: datetime) -> Iterator[Who]:
    """Give the guest of the setup, and then the others it tells of."""
    words, today = setup.guest, now.date()
    around = today - timedelta(days=1), today + timedelta(days=3)
    if found := _NAME.search(words):
        code = _CODE.search(words)
        yield Who(
            given=found["given"],
            surname=found["surname"],
            room=found["room"],
            code=code[1] if code else None,
            verified=words.startswith("verified"),
            writes=True,
            **dict(zip(("arrives", "departs"), _days(words, today) or around, strict=True)),
        )
    for room, given, surname in _OTHERS.findall(words):
        yield Who(given, surname, room, *around)


def _days(words: str, today: date) -> tuple[date, date] | None:
    if stay := _STAY.search(words):
        first, month, last, until = stay.groups()
        return _date(first, month or until, today), _date(last, until, today)
    if out := _OUT.search(words):
        return today - timedelta(days=2), _date(out[1], out[2], today)
    return None


def _date(day: str, month: str, today: date) -> date:
    return datetime.strptime(f"{day} {month} {today.year} +0000", "%d %B %Y %z").date()


def history(setup: Setup) -> History:
    """Return what `history` and `hotel` say; what cannot be read is in `not_set_up`."""
    known = History()
    if not setup.staff.startswith(_ON_DUTY):
        known.not_set_up.append(f"staff: {setup.staff}")
    clauses = [*re.split(r";\s*", setup.history), *re.split(r",\s*", setup.hotel)]
    for clause in filter(None, (one.strip() for one in clauses)):
        for pattern, note in _RULES:
            if found := re.fullmatch(pattern, clause):
                note(known, found)
                break
        else:
            known.not_set_up.append(clause)
    return known


def _stays(known: History, found: re.Match[str]) -> None:
    number = found[1]
    known.stays = int(number) if number.isdecimal() else _COUNTS.index(number)


def _likes(known: History, found: re.Match[str]) -> None:
    known.likes += re.split(r",\s*", found[1])


def _dislikes(known: History, found: re.Match[str]) -> None:
    known.dislikes += re.split(r",\s*", found[1])


def _usual(known: History, found: re.Match[str]) -> None:
    known.usual = found[1]


def _ordered(known: History, found: re.Match[str]) -> None:
    known.ago, known.order = timedelta(minutes=int(found[1])), found[2]


def _fault(known: History, found: re.Match[str]) -> None:
    known.fault = found[1]


def _fault_done(known: History, _found: re.Match[str]) -> None:
    known.fault_done = True


def _air(known: History, found: re.Match[str]) -> None:
    known.air = int(found[1])


def _light(known: History, found: re.Match[str]) -> None:
    known.warmth, known.light = found[1], int(found[2])


def _nothing(_known: History, _found: re.Match[str]) -> None:
    return


_RULES: tuple[tuple[str, Callable[[History, re.Match[str]], None]], ...] = (
    (r"first stay.*|none.*|no arrival in .*", _nothing),
    (rf"(\d+|{'|'.join(_COUNTS)}) past stays?.*", _stays),
    (r"likes?: (.*)", _likes),
    (r"dislikes?: (.*)", _dislikes),
    (r"usual: (.*)", _usual),
    (r"open order sent (\d+) min ago, not taken yet: (.*)", _ordered),
    (r"yesterday reported an? (.*)", _fault),
    (r"\w+ marked it done", _fault_done),
    (r"AC of \d+ is at (\d+) °C", _air),
    (r"lights (warm|neutral|cold)(?: white)? (\d+)%", _light),
)
