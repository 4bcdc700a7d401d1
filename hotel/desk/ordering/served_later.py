"""Dishes that are not served now and will be: they stay in the order, and the hour at which they can come is offered."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.ordering.menu import hours_of
from hotel.reading.parts.owners import is_drink
from hotel.records import Question, RequestLine, ServiceRequest

_LATER = "later:"
_DAYS = 2
_LONG = timedelta(hours=3)
"""What is further off than this is offered an hour after the kitchen begins with it: nobody asked for the first minute."""
_SETTLED = timedelta(hours=1)


def next_served(
    desk: Desk, request: ServiceRequest, closed: Sequence[RequestLine], at: datetime
) -> datetime | None:
    """Return when all of `request` can be brought together; None if never, or if some of it is a meal for `at`.

    Nobody waits for the coffee alone: drinks come when the dishes do.
    """
    dishes = [line for line in request.lines if line.item is None or not is_drink(line.item)]
    if request.amends_id is not None or not closed or any(line not in closed for line in dishes):
        return None
    hours = [
        opening for line in request.lines if line.item and (opening := hours_of(desk, line.item)) is not None
    ]
    opens, closes = max(one.opens for one in hours), min(one.closes for one in hours)
    for ahead in range(_DAYS):
        day = at.date() + timedelta(days=ahead)
        begins, ends = (datetime.combine(day, hour, at.tzinfo) for hour in (opens, closes))
        if at < begins < ends:
            settled = begins + _SETTLED if begins - at > _LONG else begins
            return settled if settled < ends else begins
    return None


def subject_of(moment: datetime) -> str:
    """Return what the offer of `moment` is remembered by."""
    return f"{_LATER}{moment.isoformat()}"


def offers_hour(question: Question) -> bool:
    """Say whether `question` offered an hour for what is not served now."""
    return (question.subject or "").startswith(_LATER)


def take_hour(request: ServiceRequest, question: Question | None, before: datetime | None) -> None:
    """Let `request` come at the hour that was offered, unless another than the one `before` is wanted."""
    if question is not None and offers_hour(question) and request.wanted_at == before:
        request.wanted_at = datetime.fromisoformat((question.subject or "").removeprefix(_LATER))
        request.wanted_day = None
