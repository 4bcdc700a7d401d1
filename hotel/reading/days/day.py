"""A day as it was said, and the date it means."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_WEEK, _FRIDAY = 7, 4
_DAYS, _MONTHS = 31, 12
_MONTHS_AHEAD = 60
"""Nobody books for later; 29 February comes within them."""


@dataclass(frozen=True, slots=True)
class DaySaid:
    """A day and the words it takes; exactly one of its kinds is set."""

    first: int
    last: int
    ahead: int | None = None
    weekday: int | None = None
    next_week: bool = False
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekend: bool = False
    tonight: bool = False
    beside: int | None = None
    """The weekday that "tomorrow" was said with: "tomorrow, Wednesday" leaves no doubt which day it is."""

    def comes(self, today: date) -> bool:
        """Say whether there is such a date from `today` on: no 31 February, and no 5 May of a year that is over."""
        return self.day is None or _date_of(self.day, self.month, self.year, today) is not None

    @property
    def is_sure(self) -> bool:
        """Say whether its weekday was said as well."""
        return self.beside is not None

    def may_have_begun(self, hour: int, *, until: int) -> bool:
        """Say whether "tomorrow", said before the night is over at `until`, may be the day that has begun already."""
        return self.ahead == 1 and hour < until and not self.is_sure

    def on(self, today: date, *, later: bool = False) -> date:
        """Return the date it means, never before `today`; `later` rules out `today` itself for a weekday.

        Raises:
            ValueError: there is no such date to come.
        """
        if self.ahead is not None:
            named = today + timedelta(days=self.ahead)
            # Of who has not slept yet "tomorrow, Tuesday" is this Tuesday.
            return today if self.is_sure and today.weekday() == self.beside != named.weekday() else named
        if self.weekend:
            friday = today + timedelta(days=_FRIDAY - today.weekday())
            return friday + timedelta(days=_WEEK) if self.next_week else max(friday, today)
        if self.weekday is not None:
            days = (self.weekday - today.weekday()) % _WEEK
            if self.next_week and days < _WEEK - today.weekday():
                days += _WEEK
            return today + timedelta(days=days or (_WEEK if later else 0))
        found = _date_of(self.day or 1, self.month, self.year, today)
        if found is None:
            raise ValueError(self)
        return found


def _date_of(day: int, month: int | None, year: int | None, today: date) -> date | None:
    """Return the next such date, today's included; None where the calendar has none."""
    start = today.replace(day=1)
    for _ in range(_MONTHS_AHEAD):
        fits = month in {None, start.month} and year in {None, start.year}
        if fits and day <= monthrange(start.year, start.month)[1] and start.replace(day=day) >= today:
            return start.replace(day=day)
        start = (start + timedelta(days=32)).replace(day=1)
    return None


def dated_in_figures(first: int, last: int, day: int, month: int, year: int | None) -> DaySaid | None:
    """Return the day of 05.05, words `first` to `last`; None where no calendar has such a day or month."""
    if not (0 < day <= _DAYS and 0 < month <= _MONTHS):
        return None
    return DaySaid(first, last, day=day, month=month, year=year)
