"""Which of two days was meant: in the hour after midnight "tomorrow" may be either; the guest is asked, and says."""

from datetime import date, datetime, timedelta

from hotel.desk.desk import Desk
from hotel.reading.found import Moment
from hotel.reading.time_phrases import time_phrases
from hotel.records import Need, ServiceRequest

_WEEK = timedelta(days=7)
_ROUGHLY = timedelta(minutes=90)
"""So far a length of time may miss the hour that was named."""


def settle_nearer(desk: Desk, request: ServiceRequest, *, later: bool = False) -> None:
    """Take the nearer of the two days that may have been meant, or the later one."""
    both = days_in_question(desk, request)
    if both:
        _choose(desk, request, both[-1 if later else 0])
    request.wanted_or = None


def days_in_question(desk: Desk, request: ServiceRequest) -> list[datetime]:
    """Return the two moments that may have been meant, the nearer first; none where the day is clear."""
    if request.wanted_or is None:
        return []
    other = desk.property.local(request.wanted_or)
    if request.wanted_at is not None:
        one = desk.property.local(request.wanted_at)
    else:
        one = on_day(other, request.wanted_day or other.date())
    return sorted((one, other)) if one.date() != other.date() else []


def settled(desk: Desk, request: ServiceRequest, text: str, found: list[Moment]) -> bool:
    """Take the words as the answer to which day was meant; say whether they are one."""
    return _settle_by_length(desk, request, text) or _settle_day(desk, request, found)


def _settle_by_length(desk: Desk, request: ServiceRequest, text: str) -> bool:
    """Take "in six hours" as the answer to which day was meant: the hour named before it stays."""
    if request.wanted_at is None:
        return False
    lengths = [phrase.minutes for phrase in time_phrases(text) if phrase.minutes is not None]
    said_of = [desk.local_now + timedelta(minutes=length) for length in lengths]
    both = days_in_question(desk, request)
    near = [one for one in both if any(abs(one - at) <= _ROUGHLY for at in said_of)]
    if len(near) == 1:
        _choose(desk, request, near[0])
    return len(near) == 1


def _settle_day(desk: Desk, request: ServiceRequest, found: list[Moment]) -> bool:
    """Take "this morning", "Friday", «в субботу в семь» as the answer to which day was meant."""
    days = [moment for moment in found if moment.has_day and moment.other_day is None]
    both = days_in_question(desk, request)
    chosen = [one for one in both if any(_is_day(one, day) for day in days)]
    if not days and _was_asked(desk, request) and any(moment.other_day is not None for moment in found):
        chosen = both[-1:]  # "today or tomorrow?" - "tomorrow"
    if len(chosen) != 1:
        return False
    hour = next((moment.at for moment in found if moment.has_hour), None)
    if hour is None:
        _choose(desk, request, chosen[0])
    else:
        request.wanted_at, request.wanted_or = on_day(hour, chosen[0].date()), None
        request.wanted_day = None
    return True


def asks_day(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether it waits to be told which of two days is meant: a yes is no answer to that."""
    return _was_asked(desk, request) and bool(days_in_question(desk, request))


def _was_asked(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the guest was asked which of the two days is meant."""
    return any(one.need is Need.DAY and one.request_id == request.id for one in desk.questions)


def _is_day(one: datetime, named: Moment) -> bool:
    # On a Friday "Friday" alone means the next one, but not when this Friday was asked about.
    return named.at.date() - one.date() in {timedelta(), _WEEK}


def _choose(desk: Desk, request: ServiceRequest, chosen: datetime) -> None:
    if request.wanted_at is None:
        request.wanted_day = desk.property.local(chosen).date()
    else:
        request.wanted_at = chosen
    request.wanted_or = None


def on_day(hour: datetime, day: date) -> datetime:
    """Return the same hour on another day."""
    return hour.replace(year=day.year, month=day.month, day=day.day)
