"""What is done before the guest goes: to be woken "an hour before", the porter "at quarter to 5" before a taxi at 5."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.departure_day import CHECK_OUT
from hotel.desk.drafting.kinds import LUGGAGE, TAXI, WAKE_UP
from hotel.desk.drafting.travel_hours import TravelHour, travel_hours
from hotel.desk.drafting.which_day import on_day
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import requests_of
from hotel.reading.found import Moment
from hotel.reading.moments import moments_in
from hotel.reading.phrases.lengths import length_at
from hotel.reading.tokens import said
from hotel.records import OPEN, Need, RequestState, ServiceRequest

_BEFORE_GOING = frozenset({WAKE_UP, LUGGAGE, CHECK_OUT})
_HALF_DAY = timedelta(hours=12)
_LONG = timedelta(hours=3)
"""So long before a ride at most its guests get up, and their bags go down."""


def leaves_at(desk: Desk, request: ServiceRequest) -> datetime | None:
    """Return when the guest who is to be woken leaves the house, as told with the wake-up; a flight is no such hour."""
    flights = travel_hours(request.words, desk.local_now)
    leaving = travel_hours(request.words, desk.local_now, leaving=True)
    return _told_with(request, [one for one in leaving if one not in flights])


def _goes_at(desk: Desk, request: ServiceRequest) -> datetime | None:
    """Return the hour that "an hour before" may be reckoned from: of leaving the house, or of the flight."""
    return _told_with(request, travel_hours(request.words, desk.local_now, leaving=True))


def _told_with(request: ServiceRequest, hours: Sequence[TravelHour]) -> datetime | None:
    if request.intent != WAKE_UP or not hours:
        return None
    at = hours[-1].moment.at
    return at if request.wanted_day is None else on_day(at, request.wanted_day)


def so_long_before(desk: Desk, request: ServiceRequest, text: str) -> datetime | None:
    """Return the moment that "an hour before" makes of the hour at which the guest goes; None where none is told."""
    leaves = _goes_at(desk, request) if request.wanted_at is None else None
    if leaves is None or any(moment.has_hour for moment in moments_in(text, desk.local_now)):
        return None
    line = said(text)
    lengths = (length_at(line, index) for index in range(len(line.tokens)))
    length = next((found[0] for found in lengths if found is not None), None)
    asked = any(one.need is Need.TIME and one.request_id == request.id for one in desk.questions)
    if length is None or not (asked or hears("so_long_before", text)):
        return None
    return leaves - timedelta(minutes=length)


def before_going(desk: Desk, request: ServiceRequest, text: str, found: Sequence[Moment]) -> list[Moment]:
    """Return `found` with an hour that leaves its half of the day open put before the ride that is ordered."""
    first = next((one for one in found if one.has_hour), None)
    if request.intent not in _BEFORE_GOING or first is None or first.has_day:
        return list(found)
    # Read anew without the hours of a shift: bags are carried down at night too.
    open_ = next((one for one in moments_in(text, desk.local_now) if one.start == first.start), None)
    rides = [
        desk.property.local(one.wanted_at)
        for one in requests_of(desk, {*OPEN, RequestState.DRAFT}, intent=TAXI)
        if one.wanted_at is not None and one.wanted_at > desk.now
    ]
    if open_ is None or not open_.either_half or not rides:
        return list(found)
    halves = [
        at
        for ride in rides
        for half in (-_HALF_DAY, timedelta(), _HALF_DAY)
        if timedelta() < ride - (at := on_day(open_.at, ride.date()) + half) <= _LONG and at > desk.now
    ]
    if not halves:
        return list(found)
    fitting = replace(first, at=halves[0], either_half=False)
    return [fitting if one is first else one for one in found]
