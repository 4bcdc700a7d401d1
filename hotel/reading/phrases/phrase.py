"""A phrase of time: which day, which hour, from when until when, without knowing what time it is now."""

from dataclasses import dataclass
from datetime import date

from hotel.reading.clock.hour import HourSaid
from hotel.reading.days.day import DaySaid


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """One stretch of a text that speaks of time, and the words it takes."""

    first: int
    last: int
    day: DaySaid | None = None
    to_day: DaySaid | None = None
    hour: HourSaid | None = None
    to_hour: HourSaid | None = None
    part: str | None = None
    minutes: int | None = None
    """So many minutes from now; 0 is at once."""
    from_then: bool = False
    """Any time from the hour on: after 3."""
    until: bool = False
    """Only the end was said: till Sunday."""

    def comes(self, today: date) -> bool:
        """Say whether its days are dates to come."""
        if self.day is None or not self.day.comes(today):
            return self.day is None
        return self.to_day is None or self.to_day.comes(self.day.on(today))
