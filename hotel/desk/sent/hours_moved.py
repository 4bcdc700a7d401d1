"""The hour that a request has already, said to name it or to be given up: "not 5:30 but 6", «то, что в 9»."""

import re
from datetime import datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.hours_refuted import without_refuted
from hotel.desk.drafting.kinds import CLEANING, LAUNDRY, LUGGAGE, REPAIR
from hotel.desk.drafting.travel_hours import travel_hours, without_travel_hours
from hotel.desk.drafting.which_day import on_day
from hotel.desk.hearing import heard, hears
from hotel.reading.found import Moment
from hotel.reading.moments import bare_hour, moments_in
from hotel.reading.numbers import numbers_in
from hotel.reading.orders import stands_for_dish
from hotel.reading.parties import party_size_in
from hotel.reading.tokens import said
from hotel.records import MenuItem, Service, ServiceRequest

_VISITS = frozenset({REPAIR, CLEANING, LUGGAGE, LAUNDRY})
_HALF_A_DAY = timedelta(hours=12)
_HALF_PAST = 30
FEW = 5
"""So many of a dish are more likely than an hour."""
_BARE = re.compile(r"(?<!\d)([1-9]|1[0-2])([:.]\d\d)?\W*$")
"""An hour that leaves open which half of the day is meant: 6:20, but not 06:20 or 13:45."""


def stands_at(desk: Desk, request: ServiceRequest) -> datetime | None:
    """Return when `request` is wanted; of somebody who comes at no hour that was asked for, when they are promised."""
    if request.wanted_at is not None or request.intent not in _VISITS:
        return request.wanted_at
    amended = desk.session.get(ServiceRequest, request.amends_id) if request.amends_id is not None else None
    return (amended or request).promised_at


def own_hour(desk: Desk, request: ServiceRequest) -> Moment | None:
    """Return the first hour in the words that is the one `request` is wanted at."""
    at = stands_at(desk, request)
    if at is None:
        return None
    wanted = desk.property.local(at)
    own = next((one for one in _hours(desk, desk.turn.text) if _is_same(one, wanted, desk.turn.text)), None)
    return own or _half_of_it(desk.turn.text, wanted)


def _half_of_it(text: str, wanted: datetime) -> Moment | None:
    """Return the "half past" of "8, not half past", said of what is wanted at 8:30."""
    half = heard("half_of_hour", text) if wanted.minute == _HALF_PAST else None
    if half is None:
        return None
    at = text.index(half)
    return Moment(at, at + len(half), wanted, has_hour=True)


def own_hour_or_number(desk: Desk, request: ServiceRequest) -> Moment | None:
    """Return the hour of `request` in words that may give it as a number alone: "cancel the 6 one", «на 6 отмените»."""
    own, text, at = own_hour(desk, request), desk.turn.text, stands_at(desk, request)
    if own is not None or at is None or _hours(desk, text):
        return own
    bare = bare_hour(text, desk.local_now)
    wanted = desk.property.local(at)
    return bare if bare is not None and bare.has_hour and _is_same(bare, wanted, text) else None


def without_own_hour(desk: Desk, request: ServiceRequest) -> str:
    """Return the words without the hour that `request` has already."""
    own = own_hour(desk, request)
    text = desk.turn.text
    if own is None:
        return text
    behind = text[own.end :]
    following = next(iter(said(behind).tokens), None)
    if following is not None and stands_for_dish(following.norm) and party_size_in(behind) is None:
        behind = behind[following.end :]  # in "the 13:20 one to 2 pm" the one is no hour
    return f"{text[: own.start]}{behind}"


def new_hour(desk: Desk, request: ServiceRequest) -> datetime | None:
    """Return the moment that `request` is moved to by words that name its own hour as well."""
    own, stood = own_hour(desk, request), stands_at(desk, request)
    if stood is None or own is None:
        return None if stood is None else _from_one_to_other(desk, request, stood)
    if own.until is not None and hears("moves_it", desk.turn.text):  # "from 7:30 to 8", said of 19:30
        return on_day(own.until, desk.property.local(stood))
    rest = without_own_hour(desk, request)
    if not _hours(desk, rest) and request.lines and desk.catalogue(MenuItem).find(rest):
        return None  # "two teas, at 21": a number beside a dish counts it
    rest = without_travel_hours(rest, travel_hours(rest, desk.local_now))
    return moved_to(desk, stood, without_refuted(rest, desk.local_now))


def _from_one_to_other(desk: Desk, request: ServiceRequest, stood: datetime) -> datetime | None:
    """Return the moment of "move it from 7 to 8", «с 19 на 20 перенесите», both said as numbers alone."""
    text, wanted = desk.turn.text, desk.property.local(stood)
    numbers = numbers_in(text)
    if request.lines or len(numbers) != 2 or not hears("moves_it", text):  # noqa: PLR2004
        return None
    first, second = numbers
    same = first.value in {wanted.hour, wanted.hour % 12}
    return moved_to(desk, stood, text[second.start :]) if same and not wanted.minute else None


def hour_set(desk: Desk, request: ServiceRequest) -> datetime | None:
    """Return the moment that "make my wife's 10" moves `request` to: only a new hour is said of it."""
    if request.wanted_at is None or not hears("sets_hour_of", desk.turn.text):
        return None
    return moved_to(desk, request.wanted_at, desk.turn.text)


def without_bare_hour(desk: Desk, text: str) -> str:
    """Return `text` with a blank for the number that is its only hour: once taken for an hour it counts nothing."""
    bare = None if _hours(desk, text) else bare_hour(text, desk.local_now)
    return text if bare is None else f"{text[: bare.start]} {text[bare.end :]}"


def moved_to(desk: Desk, wanted_at: datetime, rest: str) -> datetime | None:
    """Return the moment that the hour in `rest` moves `wanted_at` to."""
    found = next(iter(_hours(desk, rest)), None) or _bare_hour(desk, rest)
    if found is None or not found.has_hour:
        return None
    old = desk.property.local(wanted_at)
    at = found.at if found.has_day else on_day(found.at, old)
    if not _leaves_half_open(found, rest):
        return at
    halves = [one for one in (at - _HALF_A_DAY, at, at + _HALF_A_DAY) if one > desk.local_now]
    return min(halves, key=lambda one: abs(one - old), default=at)


def _hours(desk: Desk, text: str) -> list[Moment]:
    return [moment for moment in moments_in(text, desk.local_now) if moment.has_hour]


def _bare_hour(desk: Desk, rest: str) -> Moment | None:
    """Return the hour said as a number alone; beside people that are counted, a number counts them too.

    "Two child seats for the 4 o'clock taxi" moves it to no other hour.
    """
    if party_size_in(desk.turn.text) is not None:
        return None
    counted = [one.end for one in desk.catalogue(Service).find(rest) if one.quantity]
    return bare_hour(rest[max(counted, default=0) :], desk.local_now)


def _leaves_half_open(hour: Moment, text: str) -> bool:
    return hour.either_half or _BARE.search(hour.within(text)) is not None


def _is_same(named: Moment, wanted: datetime, text: str) -> bool:
    one, other = (named.at.hour, named.at.minute), (wanted.hour, wanted.minute)
    if one == other or not _leaves_half_open(named, text):
        return one == other
    return (one[0] % 12, one[1]) == (other[0] % 12, other[1])
