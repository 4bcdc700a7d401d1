"""What is done before the guest goes: woken "an hour before", the porter "at quarter to 5" before a taxi at 5.

So is the taxi "at half six" before a flight at 9:40 tomorrow.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.day_told import journeys_told
from hotel.desk.drafting.departure_day import CHECK_OUT
from hotel.desk.drafting.kinds import LUGGAGE, TAXI, WAKE_UP
from hotel.desk.drafting.naming import names
from hotel.desk.drafting.travel_hours import TravelHour, travel_hours
from hotel.desk.drafting.which_day import on_day
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import requests_of
from hotel.reading.found import Moment
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.reading.phrases.lengths import length_at
from hotel.reading.tokens import said
from hotel.records import OPEN, Need, RequestState, ServiceRequest

_BEFORE_GOING = frozenset({WAKE_UP, LUGGAGE, CHECK_OUT})
_BEFORE_JOURNEY = _BEFORE_GOING | {TAXI}
_HALF_DAY = timedelta(hours=12)
_LONG = timedelta(hours=3)
"""So long before a ride at most its guests get up, and their bags go down."""
_LONG_JOURNEY = timedelta(hours=7)
"""So long before a flight at most its guests leave the house, or get up for it."""
_NOON = 12


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
    leaves = _goes_at(desk, request) or _ride_at(desk, request, text) if request.wanted_at is None else None
    leaves = leaves or _named_at(desk, request, text)
    if leaves is None or any(moment.has_hour for moment in moments_in(text, desk.local_now)):
        return None
    line = said(text)
    lengths = (length_at(line, index) for index in range(len(line.tokens)))
    length = next((found[0] for found in lengths if found is not None), None)
    asked = any(one.need is Need.TIME and one.request_id == request.id for one in desk.questions)
    if length is None or not (asked or hears("so_long_before", text)):
        return None
    return leaves - timedelta(minutes=length)


def _named_at(desk: Desk, request: ServiceRequest, text: str) -> datetime | None:
    """Return the hour of what else is booked, which is named: a taxi "half an hour before the tour"."""
    if request.wanted_at is not None or not hears("so_long_before", text):
        return None
    standing = requests_of(desk, {*OPEN, RequestState.DRAFT})
    timed = [one for one in standing if one.wanted_at is not None and one.intent != request.intent]
    named = [one.wanted_at for one in timed if one.wanted_at is not None and names(one, text)]
    coming = [desk.property.local(at) for at in named if at > desk.now]
    return coming[0] if len(coming) == 1 else None


def _ride_at(desk: Desk, request: ServiceRequest, text: str) -> datetime | None:
    """Return the hour of the ride "45 minutes before" which the guest is woken, or the bags are fetched."""
    if request.intent not in _BEFORE_GOING or not hears("so_long_before", text):
        return None
    journeys = journeys_told(desk)
    if journeys and hears("of_travel", text) and not kind_named(TAXI, text):
        return journeys[0]
    return next(iter(_rides(desk)), None)


def _rides(desk: Desk) -> list[datetime]:
    """Return when the taxis of this guest leave, the one asked for last first."""
    return [
        desk.property.local(one.wanted_at)
        for one in requests_of(desk, {*OPEN, RequestState.DRAFT}, intent=TAXI)
        if one.wanted_at is not None and one.wanted_at > desk.now
    ]


def before_going(desk: Desk, request: ServiceRequest, text: str, found: Sequence[Moment]) -> list[Moment]:
    """Return `found` with an hour that leaves its half of the day open put before the ride or the flight it is for."""
    first = next((one for one in found if one.has_hour), None)
    if request.intent not in _BEFORE_JOURNEY or first is None:
        return list(found)
    # Read anew without the hours of a shift: bags are carried down at night too.
    open_ = next((one for one in moments_in(text, desk.local_now) if one.start == first.start), first)
    if not open_.either_half or first.other_day is not None:
        return list(found)
    day = next((one.at.date() for one in found if one.has_day), None)
    day = day or request.wanted_day
    rides = _rides(desk) if request.intent in _BEFORE_GOING else []
    goes = [*((at, _LONG) for at in rides), *((at, _LONG_JOURNEY) for at in journeys_told(desk, day))]
    halves = [
        at
        for ride, long in goes
        for half in (-_HALF_DAY, timedelta(), _HALF_DAY)
        if timedelta() < ride - (at := on_day(open_.at, ride.date()) + half) <= long and at > desk.now
        if day in {None, at.date()} and not (request.intent == WAKE_UP and at.hour >= _NOON)
    ]
    halves = halves or _after_waking(desk, request, open_, day)
    if not halves:
        return list(found)
    fitting = replace(first, at=halves[0], either_half=False)
    return [fitting if one is first else one for one in found]


def _after_waking(desk: Desk, request: ServiceRequest, named: Moment, day: date | None) -> list[datetime]:
    """Return the hour of a ride on `day` that follows the wake-up of that day: "a taxi at 5:30" of who is woken at 5."""
    woken = requests_of(desk, OPEN, intent=WAKE_UP) if request.intent == TAXI and day is not None else []
    wakes = [desk.property.local(one.wanted_at) for one in woken if one.wanted_at is not None]
    return [
        at
        for wake in wakes
        for half in (-_HALF_DAY, timedelta(), _HALF_DAY)
        if timedelta() < (at := on_day(named.at, wake.date()) + half) - wake <= _LONG and at.date() == day
    ]


def after_coming(desk: Desk, named: Moment) -> datetime:
    """Return the moment of an hour said of being here: "half past two" of who comes at two at night is at night."""
    comes = [
        desk.property.local(one.wanted_at)
        for one in requests_of(desk, {*OPEN, RequestState.DRAFT}, intent="announce_arrival")
        if one.wanted_at is not None and one.wanted_at > desk.now
    ]
    halves = [
        half
        for at in comes
        for half in (on_day(named.at, at.date()), on_day(named.at, at.date()) - _HALF_DAY)
        if named.either_half and timedelta() <= half - at <= _LONG
    ]
    return halves[0] if halves else named.at
