"""What reading finds: a value and where in the text it stood."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from hotel.records.catalogue import Named


@dataclass(frozen=True)
class Span:
    """A stretch of the text, in characters."""

    start: int
    end: int

    def within(self, text: str) -> str:
        """Return the words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Number(Span):
    """A whole number, in digits or words."""

    value: int


@dataclass(frozen=True)
class Moment(Span):
    """A moment or a span of time, resolved to the hotel's zone."""

    at: datetime
    """Aware, in the hotel's zone. Where only a day was said: midnight of it."""
    until: datetime | None = None
    has_day: bool = False
    """The guest named the day (today, tomorrow, Friday, the 5th)."""
    has_hour: bool = False
    """The guest named an hour, or a length of time from now."""
    other_day: datetime | None = None
    """The second reading, where the day could be mistaken: at 00:30 "tomorrow" may be this morning."""
    either_half: bool = False
    """The hour said may as well be that of the other half of the day: "at 7"."""


@dataclass(frozen=True)
class Dates(Span):
    """Nights from one date to another; `to` is None where only the first was said."""

    from_: date
    to: date | None


@dataclass(frozen=True)
class Mention[N: Named](Span):
    """A name of the live catalogue in the text."""

    entry: N
    score: float
    """0 to 100, as rapidfuzz counts."""
    quantity: int | None = None
    """Said with it ("two lattes"), None where no number was."""
    rivals: tuple[N, ...] = field(default=())
    """Others that fit as well: "Caesar" may be either."""

    @property
    def weight(self) -> tuple[int, float]:
        """Which of two readings of the same words is the better one: the longer, then the surer."""
        return self.end - self.start, self.score


@dataclass(frozen=True)
class OrderLine[N: Named]:
    """One item of an order, as it was said."""

    mention: Mention[N]
    quantity: int | None
    wishes: tuple[str, ...]
    """In the guest's words: "no onions", "extra hot"."""
    options: tuple[str, ...]
    """Slugs of the item's own option choices that were recognised."""
    plural: bool = False
    """A plural without a number ("beers"): more than one, how many is open."""


@dataclass(frozen=True)
class OrderWords[N: Named]:
    """An order, as it was said: lines, wishes for all of it, and what the catalogue does not have."""

    lines: tuple[OrderLine[N], ...]
    unknown: tuple[str, ...] = ()
    """Words that look like an item but match nothing in the catalogue ("pad thai")."""


class Direction(StrEnum):
    """How a device is to change."""

    SET = "set"
    UP = "up"
    DOWN = "down"
    ON = "on"
    OFF = "off"


@dataclass(frozen=True)
class DeviceCommand:
    """One thing to set in a room."""

    device: str
    """`light`, `curtains`, `air_conditioning`, or another word of the guest's that is none of them ("music")."""
    direction: Direction
    level: int | None = None
    warmth: str | None = None
    room_number: str | None = None
    """Set where the guest named another room."""
    step: int | None = None
    """By so much up or down, where it was said: "two degrees warmer"."""


@dataclass(frozen=True)
class Score:
    """A rating as it was given."""

    value: int
    scale: int | None
    """5 or 10 where it was said or can only be that; None where unclear."""


class EditAction(StrEnum):
    """What the guest wants with an order that is there already."""

    ADD = "add"
    REMOVE = "remove"
    SET_QUANTITY = "set_quantity"
    REPLACE = "replace"
    REFINE = "refine"
    RESTATE = "restate"
    KEEP = "keep"
    """What is not there is to stay: it comes back if it was taken off."""


@dataclass(frozen=True)
class Edit[N: Named]:
    """One change of an order."""

    action: EditAction
    target: N | None
    """What is there already and changes; None for an addition, or where a bare number was said ("no, three")."""
    line: OrderLine[N] | None = None
    """The new item with its wishes, for ADD and REPLACE; the wishes and choices of a REFINE."""
    quantity: int | None = None
    """How many; of a REPLACE or REMOVE, how many go where not all of the target do."""
    lines: tuple[OrderLine[N], ...] = ()
    """For RESTATE: all there is to be of the target, in its several ways."""
