"""The day named for one thing of a message holds for the next: "wake me at 6 tomorrow, a porter at 7, a taxi at 7:30"."""

from datetime import date

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting.departure_day import CHECK_OUT, LATE
from hotel.desk.drafting.kinds import BOOKED, TAXI, WAKE_UP
from hotel.desk.drafting.moments_said import on_agreed_day
from hotel.desk.drafting.sensible_hours import hours_for
from hotel.reading.found import Moment
from hotel.reading.moments import moments_in
from hotel.reading.time_phrases import time_phrases
from hotel.records import ServiceRequest

_LUGGAGE = "request_luggage_help"
_LEAVING = frozenset({LATE, CHECK_OUT})
_AFTER_WAKING = frozenset({TAXI, _LUGGAGE, CHECK_OUT})
"""What a guest who asks to be woken does that morning."""
_NOON = 12
_FOLLOWS = BOOKED | {_LUGGAGE, CHECK_OUT, "request_cleaning", "book_excursion"}


def put_on_day_said_before(desk: Desk, request: ServiceRequest) -> None:
    """Put the hour of `request`, said without its day, on the day that was named before it in the message."""
    said = moments_in(
        desk.turn.text, desk.local_now, hours_for(desk, request.intent) if request.intent in BOOKED else None
    )
    hour = next((one for one in said if one.has_hour), None)
    waits = any(phrase.minutes is not None for phrase in time_phrases(desk.turn.text))
    if request.intent not in _FOLLOWS or hour is None or waits or any(one.has_day for one in said):
        return
    before = _said_before(desk, request, hour)
    day = None if before is None else _day_of(desk, before)
    if before is None or day is None:
        return
    request.wanted_or = None
    if day <= desk.local_now.date():
        return
    if request.wanted_at is not None:
        request.wanted_at = on_agreed_day(hour, day, desk.local_now)
    if request.wanted_until is not None:
        request.wanted_until = on_agreed_day(hour, day, desk.local_now)
        request.wanted_at = request.wanted_at or before.wanted_at


def _said_before(desk: Desk, request: ServiceRequest, hour: Moment) -> ServiceRequest | None:
    """Return the thing before it in the same message that names one; bags go when their guest does, who is woken for it."""
    in_the_morning = request.intent in _AFTER_WAKING and (hour.either_half or hour.at.hour < _NOON)
    others = select(ServiceRequest).where(
        ServiceRequest.conversation_id == request.conversation_id,
        ServiceRequest.message_id == desk.turn.message_id,
        ServiceRequest.ordinal < desk.turn.ordinal,
    )
    for other in desk.session.scalars(
        others.order_by(ServiceRequest.ordinal.desc(), ServiceRequest.id.desc())
    ):
        leaves = request.intent == _LUGGAGE and other.intent in _LEAVING
        named = any(one.has_day for one in moments_in(other.words, desk.local_now))
        woken = other.intent == WAKE_UP and in_the_morning
        if leaves or named or woken:
            return other
    return None


def _day_of(desk: Desk, request: ServiceRequest) -> date | None:
    return request.wanted_day if request.wanted_at is None else desk.property.local(request.wanted_at).date()
