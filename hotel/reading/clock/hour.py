"""An hour as it was said."""

from dataclasses import dataclass

HOURS, MINUTES, NOON = 24, 60, 12


@dataclass(frozen=True, slots=True)
class HourSaid:
    """An hour and the words it takes. `part` is what fixes its half of the day; `sure` says it is surely an hour."""

    first: int
    last: int
    hour: int
    minute: int = 0
    part: str | None = None
    sure: bool = False
    whole_day: bool = False
    """It can only be one hour of the 24: 18:20, 07:30, noon."""
    to_the_minute: bool = False
    """Written as a clock shows it: 5:30."""


def hour_before(hour: int) -> int:
    """Return the hour that comes before one of the twelve."""
    return hour - 1 or NOON
