"""One end of nights that are known is moved to another day of the week: "could we come Thursday instead of Friday"."""

from datetime import date, timedelta

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import said
from hotel.records import ServiceRequest

_WEEK = 7


def moved_by_weekday(desk: Desk, request: ServiceRequest) -> bool:
    """Move the beginning or the end to the only weekday wanted; say whether the words tell which end moves.

    It is the end that stands on the weekday given up ("not Sunday"), else the one whose verb is said ("leaving").
    """
    begins, ends, text = request.date_from, request.date_to, desk.turn.text
    if begins is None or ends is None:
        return False
    wanted, refused = _weekdays(text)
    if len(wanted) != 1 or (day := wanted[0]) is None or None in refused:
        return False
    leaves, comes = hears("ends_stay", text), hears("begins_stay", text)
    if begins.weekday() in refused or (comes and not leaves):
        moved = _nearest(day, begins, desk.local_now.date(), ends - timedelta(days=1))
        request.date_from = moved or begins
    elif ends.weekday() in refused or (leaves and not comes):
        moved = _nearest(day, ends, begins + timedelta(days=1), ends + timedelta(days=_WEEK))
        request.date_to = moved or ends
    else:
        return False
    return moved is not None


def _weekdays(text: str) -> tuple[list[int | None], list[int | None]]:
    """Return the weekdays that `text` wants and those it gives up; None for a day that is said otherwise."""
    line, wanted, refused = said(text), list[int | None](), list[int | None]()
    for phrase in time_phrases(text):
        if phrase.day is None:
            continue
        before = text[: line.tokens[phrase.first].start]
        (refused if hears("hour_refused", before) else wanted).append(phrase.day.weekday)
        if phrase.to_day is not None:
            wanted.append(None)
    return wanted, refused


def _nearest(weekday: int, before: date, first: date, last: date) -> date | None:
    """Return the day of the week nearest to the one `before`, of those from `first` to `last`."""
    days = (before + timedelta(days=one) for one in range(-_WEEK, _WEEK + 1))
    fitting = [one for one in days if first <= one <= last and one.weekday() == weekday]
    return min(fitting, key=lambda one: abs(one - before), default=None)
