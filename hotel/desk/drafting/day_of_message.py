"""The day named for one thing holds for the next: "wake me at 6 tomorrow, a porter at 7", "then a taxi at 7:30".

So does the day that the guest has told of: "leaving tomorrow … a taxi at 7".
"""

from datetime import date, timedelta

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting.before_going import before_going
from hotel.desk.drafting.day_told import day_told
from hotel.desk.drafting.day_wanted import day_wanted
from hotel.desk.drafting.departure_arranged import day_of_departure, put_at_check_out
from hotel.desk.drafting.departure_day import CHECK_OUT, LATE
from hotel.desk.drafting.kinds import BOOKED, DISHES, KINDS, LUGGAGE, TABLE, TAXI, TOUR, WAKE_UP
from hotel.desk.drafting.moments_said import on_agreed_day
from hotel.desk.drafting.naming import names_held
from hotel.desk.drafting.sensible_hours import hours_for
from hotel.desk.drafting.travel_hours import travel_hours, without_travel_hours
from hotel.desk.drafting.which_day import on_day
from hotel.desk.hearing import hears
from hotel.desk.just_now import is_fresh, last_touched
from hotel.reading.found import Moment
from hotel.reading.moments import moments_in
from hotel.reading.time_phrases import time_phrases
from hotel.records import Need, RequestState, ServiceRequest

_LEAVING = frozenset({LATE, CHECK_OUT})
_AFTER_WAKING = frozenset({TAXI, LUGGAGE, CHECK_OUT})
"""What a guest who asks to be woken does that morning."""
_FEAST = "arrange_occasion"
_OF_FEAST = {_FEAST: frozenset({TABLE, "book_spa"}), TABLE: frozenset({_FEAST})}
"""Who asks for a table after the flowers for Wednesday, or for a cake after the table, dines that Wednesday."""
_OF_A_DAY = frozenset({TABLE, TAXI, TOUR, "book_spa"})
"""What somebody who plans a day books for it, one after the other."""
_LATELY = timedelta(hours=1)
"""So long "that day" means the one of what was asked for."""
_NOON = 12
_FOLLOWS = BOOKED | {LUGGAGE, CHECK_OUT, "request_cleaning", "book_excursion", _FEAST}


def put_on_its_day(desk: Desk, request: ServiceRequest) -> None:
    """Decide the day of `request`: as said, else that of what it goes with, else the day on which its hour comes next."""
    _put_on_day_said_before(desk, request)
    put_at_check_out(desk, request)


def _put_on_day_said_before(desk: Desk, request: ServiceRequest) -> None:
    """Put the hour of `request`, said without its day, on the day that was named before it, here or just now."""
    text = without_travel_hours(desk.turn.text, travel_hours(desk.turn.text, desk.local_now))
    hours = hours_for(desk, request.intent) if request.intent in BOOKED else None
    hour = next((one for one in moments_in(text, desk.local_now, hours) if one.has_hour), None)
    phrases = time_phrases(desk.turn.text)
    waits, named = any(one.minutes is not None for one in phrases), any(one.day for one in phrases)
    if request.intent not in _FOLLOWS | {DISHES} or waits or named:
        return
    before = _said_before(desk, request, hour)
    day = day_told(desk, request.intent) if before is None else _day_of(desk, before)
    day = day or day_of_departure(desk, request, hour)
    if day is None:
        _ask_whether_same_day(desk, request, hour)
        return
    if request.wanted_at is None and request.wanted_until is None:
        _leave_hour_open(desk, request, day)
        return
    if hour is None:
        _keep_until_then(request, day)
        return
    request.wanted_or = None
    if day <= desk.local_now.date() or before_going(desk, request, desk.turn.text, [hour]) != [hour]:
        return
    if request.wanted_at is not None:
        request.wanted_at = on_agreed_day(hour, day, desk.local_now)
    if request.wanted_until is not None:
        request.wanted_until = on_agreed_day(hour, day, desk.local_now)
        if request.wanted_at is None and before is not None:
            request.wanted_at = before.wanted_at


def _keep_until_then(request: ServiceRequest, day: date) -> None:
    """Keep the bags on `day` until the hour of the train, which is none to fetch them at."""
    if request.intent == LUGGAGE and request.wanted_until is not None and request.wanted_at is None:
        request.wanted_until, request.wanted_day = on_day(request.wanted_until, day), day


def _ask_whether_same_day(desk: Desk, request: ServiceRequest, hour: Moment | None) -> None:
    """Have the guest asked which day: what was booked just before is for another day than the one this hour comes next."""
    if request.intent not in _OF_A_DAY or hour is None or hour.has_day or request.wanted_at is None:
        return
    before = _latest(desk, request)
    if before is None or not is_fresh(desk, before) or before.intent not in _OF_A_DAY:
        return
    day, next_ = _day_of(desk, before), desk.property.local(request.wanted_at)
    if day is not None and day > next_.date() and request.wanted_or is None:
        request.wanted_or = on_agreed_day(hour, day, desk.local_now)


def _latest(desk: Desk, request: ServiceRequest) -> ServiceRequest | None:
    """Return what was asked for last before `request`, and is wanted on a day to come or later today."""
    before = select(ServiceRequest).where(
        ServiceRequest.conversation_id == request.conversation_id,
        ServiceRequest.id != request.id,
        ServiceRequest.state != RequestState.CANCELLED,
        (ServiceRequest.wanted_at > desk.now) | (ServiceRequest.date_from > desk.local_now.date()),
    )
    return desk.session.scalars(before.order_by(ServiceRequest.id.desc())).first()


def _leave_hour_open(desk: Desk, request: ServiceRequest, day: date) -> None:
    """Note the day of what is wanted at an hour that was not said yet, or of leaving, whatever the hour."""
    waits_for_hour = Need.TIME in KINDS[request.intent].needs or request.intent in {CHECK_OUT, LUGGAGE}
    if waits_for_hour and request.wanted_at is None and day > desk.local_now.date():
        request.wanted_day, request.wanted_or = day, None


def _said_before(desk: Desk, request: ServiceRequest, hour: Moment | None) -> ServiceRequest | None:
    """Return the thing before it in the same message that names one; bags go when their guest does, who is woken for it."""
    morning = hour is not None and (hour.either_half or hour.at.hour < _NOON)
    in_the_morning = request.intent in _AFTER_WAKING and morning
    others = select(ServiceRequest).where(
        ServiceRequest.conversation_id == request.conversation_id,
        ServiceRequest.message_id == desk.turn.message_id,
        ServiceRequest.ordinal < desk.turn.ordinal,
    )
    if request.intent == DISHES:
        return _spoken_of_before(desk, request, hour)
    for other in desk.session.scalars(
        others.order_by(ServiceRequest.ordinal.desc(), ServiceRequest.id.desc())
    ):
        leaves = request.intent == LUGGAGE and other.intent in _LEAVING
        named = any(one.has_day for one in moments_in(other.words, desk.local_now))
        woken = other.intent == WAKE_UP and in_the_morning
        if leaves or named or woken:
            return other
    return _spoken_of_before(desk, request, hour)


def _spoken_of_before(desk: Desk, request: ServiceRequest, hour: Moment | None) -> ServiceRequest | None:
    """Return what was asked for just before and which this follows: "then tea at 7", or the taxi after a wake-up."""
    latest = _latest(desk, request)
    if latest is None:
        return None
    if hears("that_day", desk.turn.text) and desk.now - last_touched(latest) < _LATELY:
        return latest
    # The nights of a room are a day for what is wanted "that day" alone.
    if latest.wanted_at is None or latest.wanted_or is not None or not is_fresh(desk, latest):
        return None  # on which day it is has to be told yet
    goes_then = latest.intent in _LEAVING and request.intent in {TAXI, LUGGAGE}
    after_it = request.intent in _OF_A_DAY and names_held(
        latest, desk.turn.text
    )  # "a table after the museum"
    if request.intent in _OF_FEAST.get(latest.intent, ()) or goes_then or after_it:
        return latest
    if hour is None or not hour.either_half:
        return None
    woken = latest.intent == WAKE_UP and request.intent in _AFTER_WAKING | {DISHES}
    return latest if woken or hears("then_next", desk.turn.text) else None


def _day_of(desk: Desk, request: ServiceRequest) -> date | None:
    return day_wanted(desk, request) or request.date_from
