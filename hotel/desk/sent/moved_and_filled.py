"""Words that change a request and name the hour it has, or give it another: "not 5:30 but 6", "make the omelette 10"."""

import re
from datetime import datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.filling import Filled, fill
from hotel.desk.drafting.hours_refuted import without_refuted
from hotel.desk.drafting.kinds import BOOKED, KINDS, Field
from hotel.desk.hearing import hears
from hotel.desk.sent.hours_moved import FEW, hour_set, moved_to, new_hour, without_bare_hour, without_own_hour
from hotel.desk.sent.whose import for_the_same
from hotel.reading.clauses import clauses_in
from hotel.reading.moments import bare_hour, hours_in, moments_in
from hotel.reading.numbers import numbers_in
from hotel.reading.parties import party_size_in
from hotel.records import ServiceRequest

_NUMBER_LAST = re.compile(r"\s(?P<number>\d{1,2})[\s.!?)]*$")
_HALF_AN_HOUR = timedelta(minutes=30)
_DIAL = 12
_NEARLY = timedelta(hours=2)
"""A new hour is not far from the one it is put in place of."""


def fill_moved(desk: Desk, request: ServiceRequest) -> Filled:
    """Put the turn's words into `request`; the hour it had is none that is wanted, and a new hour counts nothing."""
    whole, rather_hour = desk.turn, _hour_and_no_count(desk, request)
    somebodys = bool(for_the_same([request], whole.text))
    moved = rather_hour or new_hour(desk, request) or (hour_set(desk, request) if somebodys else None)
    moved = moved or _bare_hour_near(desk, request)
    text = whole.text  # in "we're two, make it half past" the number is no hour
    if rather_hour is not None:
        text = _NUMBER_LAST.sub("", text)
    elif moved is not None:
        text = without_bare_hour(desk, without_own_hour(desk, request))
    moved = moved or half_past(desk, request) or _half_meant(desk, request)
    if moved is None or moved == request.wanted_at:
        before = request.party_size
        filled = fill(desk, request)
        counted = request.party_size == before and _people_counted(desk, request)
        return Filled(found=True, changed=True) if counted else filled
    with desk.heard_as(text=text):
        fill(desk, request)
    request.wanted_at, request.wanted_or, request.wanted_day = moved, None, None
    return Filled(found=True, changed=True)


def _half_meant(desk: Desk, request: ServiceRequest) -> datetime | None:
    """Return the one hour said, in that half of the day in which a booking stands: "the table at 6.30, not 6"."""
    text = without_refuted(desk.turn.text, desk.local_now)
    hours = hours_in(text, desk.local_now)
    if request.wanted_at is None or request.intent not in BOOKED or len(hours) != 1:
        return None
    if request.wanted_or is not None:
        return None  # its day is asked about, and any hour tells that
    if (
        hours[0].has_day
        or hours[0].until is not None
        or hears("half_of_hour", text)
        or hears("besides", text)
    ):
        return None
    at = moved_to(desk, request.wanted_at, text)
    near = at is not None and timedelta() < abs(at - request.wanted_at) <= _NEARLY
    return at if near and at is not None and at > desk.now else None


def _bare_hour_near(desk: Desk, request: ServiceRequest) -> datetime | None:
    """Return the hour of "make it 8", said of a table at 19:30; a number far from that hour may count the people."""
    text = desk.turn.text
    if request.wanted_at is None or request.intent not in BOOKED or not hears("puts_right", text):
        return None
    if any(moment.has_hour for moment in moments_in(text, desk.local_now)) or _so_many_before(desk, request):
        return None
    at = moved_to(desk, request.wanted_at, text)
    return at if at is not None and timedelta() < abs(at - request.wanted_at) <= _NEARLY else None


def _so_many_before(desk: Desk, request: ServiceRequest) -> int | None:
    """Return the only number of the words where as many were to come before, and nothing else was counted or timed so.

    "Back to 4", said of a table at 18:00 for six that was for four.
    """
    numbers = numbers_in(desk.turn.text)
    if len(numbers) != 1 or numbers[0].value == request.party_size or not hears("puts_right", desk.turn.text):
        return None
    before = request.messages_said
    timed = any(
        hour.at.hour % _DIAL == numbers[0].value % _DIAL
        for line in before
        for hour in hours_in(line, desk.local_now)
    )
    counted = any(party_size_in(line) == numbers[0].value for line in before)
    return numbers[0].value if counted and not timed else None


def _people_counted(desk: Desk, request: ServiceRequest) -> bool:
    """Put the number of "make it four, my parents might join" into a booking whose hour is far from any such hour."""
    whole = desk.turn.text
    clauses = [one.within(whole).strip() for one in clauses_in(whole)]
    text = next((one for one in clauses if hears("puts_right", one)), None)
    if text is None or request.wanted_at is None or Field.PARTY not in KINDS[request.intent].reads:
        return False
    if (as_before := _so_many_before(desk, request)) is not None:
        request.party_size = as_before
        return True
    bare = bare_hour(text, desk.local_now)
    at = moved_to(desk, request.wanted_at, text)
    if bare is None or not bare.either_half or (at is not None and abs(at - request.wanted_at) <= _NEARLY):
        return False
    counted = [one.value for one in numbers_in(text) if bare.overlaps(one)]
    if len(counted) != 1:
        return False
    request.party_size = counted[0]
    return True


def half_past(desk: Desk, request: ServiceRequest) -> datetime | None:
    """Return the half of the hour that `request` has: "actually make it half past", said of twelve."""
    text = desk.turn.text
    if request.wanted_at is None or request.wanted_at.minute or not hears("puts_right", text):
        return None
    if not hears("half_of_hour", text) or hours_in(text, desk.local_now):
        return None
    return request.wanted_at + _HALF_AN_HOUR


def _hour_and_no_count(desk: Desk, request: ServiceRequest) -> datetime | None:
    """Return the hour in "make the omelette 10", said of an order that is wanted at 9:30."""
    text = desk.turn.text
    last = _NUMBER_LAST.search(text)
    if last is None or request.wanted_at is None or int(last["number"]) <= FEW or not request.lines:
        return None
    at = hour_set(desk, request)
    timed = any(moment.has_hour for moment in moments_in(text, desk.local_now))
    near = at is not None and timedelta() < abs(at - request.wanted_at) <= _NEARLY
    return at if near and not timed else None
