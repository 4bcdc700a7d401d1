"""What goes with the guest's leaving, and is asked for ahead: the bags that are kept, the taxi to the train."""

from datetime import date, datetime

from hotel.desk.desk import Desk
from hotel.desk.drafting.day_of_leaving import day_of_leaving, leaving_is_told
from hotel.desk.drafting.day_wanted import day_wanted
from hotel.desk.drafting.departure_day import CHECK_OUT, LATE
from hotel.desk.drafting.kinds import LUGGAGE, TAXI
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import requests_of
from hotel.reading.found import Moment
from hotel.records import OPEN, RequestState, ServiceRequest

_LEAVING = frozenset({LATE, CHECK_OUT, LUGGAGE})


def day_of_departure(desk: Desk, request: ServiceRequest, hour: Moment | None) -> date | None:
    """Return the day of leaving, yet to come, where `request`, whose words name no day, is for that one.

    Bags are kept, or go to a train, then; at an hour that is said they go then as well, once the leaving is told of.
    """
    day, today = day_of_leaving(desk), desk.local_now.date()
    if day is None or day <= today or desk.stay is None or desk.stay.arrives_on == today:
        return None
    travels = hears("of_travel", desk.turn.text)
    if request.intent == LUGGAGE:
        is_open = hour is None and request.wanted_until is None
        over = hour is not None and hour.at.date() > today
        kept = hears("bags_kept", desk.turn.text)
        meant = travels or (kept and is_open) or ((kept or over) and _is_arranged(desk, request, day))
    else:
        meant = request.intent == TAXI and (travels or _boards(request)) and _is_arranged(desk, request, day)
    return day if meant else None


def put_at_check_out(desk: Desk, request: ServiceRequest) -> None:
    """Have the bags that are kept on the day of leaving fetched when the room is given back, where no hour was said."""
    hours, day = desk.property.hours.get(CHECK_OUT), request.wanted_day
    if request.intent != LUGGAGE or request.wanted_at is not None or hours is None or day is None:
        return
    if day == day_of_leaving(desk) and day > desk.local_now.date():
        request.wanted_at = datetime.combine(day, hours.closes, desk.local_now.tzinfo)
        request.wanted_day = request.wanted_or = None


def _boards(request: ServiceRequest) -> bool:
    return request.place is not None and request.place.kind == "transport"


def _is_arranged(desk: Desk, request: ServiceRequest, day: date) -> bool:
    """Say whether the guest told of leaving that day, or has asked for what goes with it: for no second ride."""
    asked = [one for one in requests_of(desk, {*OPEN, RequestState.DRAFT}) if one.id != request.id]
    of_day = [one for one in asked if day_wanted(desk, one) == day]
    if request.intent == TAXI and any(one.intent == TAXI and _boards(one) for one in of_day):
        return False
    rides = any(one.intent == TAXI and _boards(one) for one in of_day)
    return rides or any(one.intent in _LEAVING for one in of_day) or leaving_is_told(desk)
