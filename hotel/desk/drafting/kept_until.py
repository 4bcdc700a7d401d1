"""Until when the room is to be left alone, or the bags are to be kept."""

import re
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import LUGGAGE
from hotel.desk.drafting.sensible_hours import UNDISTURBED
from hotel.desk.drafting.until_meal import meal_begins
from hotel.desk.drafting.which_day import on_day
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import requests_of
from hotel.reading.clock.dial import same_on_dial
from hotel.reading.found import Moment
from hotel.reading.nights import nights_in
from hotel.records import OPEN, ServiceRequest

_KEPT_UNTIL = frozenset({LUGGAGE, UNDISTURBED})
_CLAUSE_ENDS = re.compile(r"[.,;!?]\s")
_WORDS_BEFORE = 3
"""So many words may stand between "until" and its hour, "until" among them: "till our evening 9:40 train"."""


def take_until(desk: Desk, request: ServiceRequest, found: Sequence[Moment]) -> bool:
    """Put the end that the words name into `request`, where they name no beginning; say whether they name one."""
    until = _end(desk, request, found) if request.intent in _KEPT_UNTIL else None
    if until is None:
        return False
    day = next((one.at.date() for one in found if one.has_day), until.date())
    request.wanted_until = on_day(until, day)  # "keep them on Friday, our train isn't till 8"
    if day > desk.local_now.date() and request.intent == LUGGAGE:
        request.wanted_day = day
    return True


def _end(desk: Desk, request: ServiceRequest, found: Sequence[Moment]) -> datetime | None:
    ends = [one for one in found if one.until is None or not one.has_hour]
    ends = [one for one in ends if is_said_with("until", desk.turn.text, one)]
    hour = next((one.at for one in ends if one.has_hour), None)
    if hour is not None and request.intent == UNDISTURBED:
        return _at_what_comes(desk, request, hour)
    if hour is not None or request.intent != UNDISTURBED:
        return hour
    if (meal := meal_begins(desk)) is not None:
        return meal
    if ends:
        return _shift_begins(desk, request, ends[0].at)
    days = None if found else nights_in(desk.turn.text)
    return None if days is None else desk.local_now.replace(second=0, microsecond=0) + timedelta(days=days)


def _at_what_comes(desk: Desk, request: ServiceRequest, hour: datetime) -> datetime:
    """Return the moment at which something is to be brought, where `hour` is that one: "till nine", of the tea at nine."""
    comes = [
        one.wanted_at for one in requests_of(desk, OPEN) if one is not request and one.wanted_at is not None
    ]
    at = [desk.property.local(one) for one in comes if one > desk.now]
    return min((one for one in at if same_on_dial(one.time(), hour.time()) and one < hour), default=hour)


def is_said_with(sign: str, text: str, moment: Moment) -> bool:
    """Say whether words of `sign` ("until", "by") begin `moment` in `text`, or stand right before it."""
    clause = _CLAUSE_ENDS.split(text[: moment.start])[-1]
    before = " ".join(clause.split()[-_WORDS_BEFORE:])
    return hears(sign, moment.within(text)) or hears(sign, before)


def _shift_begins(desk: Desk, request: ServiceRequest, day: datetime) -> datetime:
    """Return when the department begins on `day`; at a part of it, "till the evening", when that begins."""
    hours = desk.property.hours.get(request.department)
    if day.time() != time() or hours is None:
        return day
    return day.replace(hour=hours.opens.hour, minute=hours.opens.minute)
