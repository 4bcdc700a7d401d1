"""A day as it was said, and the date it means."""

from dataclasses import dataclass
from datetime import date, timedelta

_WEEK, _FRIDAY = 7, 4


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

    def on(self, today: date, *, later: bool = False) -> date:
        """Return the date it means, never before `today`; `later` rules out `today` itself for a weekday."""
        if self.ahead is not None:
            return today + timedelta(days=self.ahead)
        if self.weekend:
            friday = today + timedelta(days=_FRIDAY - today.weekday())
            return friday + timedelta(days=_WEEK) if self.next_week else max(friday, today)
        if self.weekday is not None:
            days = (self.weekday - today.weekday()) % _WEEK
            if self.next_week and days < _WEEK - today.weekday():
                days += _WEEK
            return today + timedelta(days=days or (_WEEK if later else 0))
        return _date_of(self.day or 1, self.month, self.year, today)


def _date_of(day: int, month: int | None, year: int | None, today: date) -> date:
    """Return the next such date that exists."""
    start = date(year, month or today.month, 1) if year else today.replace(day=1)
    for _ in range(60):
        if month is None or start.month == month:
            try:
                found = start.replace(day=day)
            except ValueError:
                found = None
            if found is not None and (found >= today or year):
                return max(found, today) if year else found
        start = (start + timedelta(days=32)).replace(day=1)
    return today
