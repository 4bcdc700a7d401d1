"""When a request is wanted: hours and days from the guest's words, put together with what was said before."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.before_going import before_going, so_long_before
from hotel.desk.drafting.day_of_leaving import day_of_leaving
from hotel.desk.drafting.day_told import is_given_up
from hotel.desk.drafting.departure_day import LATE, hours_of_leaving, when_leaving
from hotel.desk.drafting.hours_beside import of_coming, of_staying_on, without_other_hours
from hotel.desk.drafting.hours_refuted import refuted_hours
from hotel.desk.drafting.kept_until import take_until
from hotel.desk.drafting.kinds import CLEANING, LUGGAGE, REPAIR, TAXI
from hotel.desk.drafting.meal_hours import take_meal_hours
from hotel.desk.drafting.naming import names_held
from hotel.desk.drafting.now_after_all import take_now
from hotel.desk.drafting.ready_by import take_ready_by
from hotel.desk.drafting.same_time import at_same_time
from hotel.desk.drafting.sensible_hours import hours_for
from hotel.desk.drafting.which_day import days_in_question, on_day, settled
from hotel.desk.hearing import heard_all, hears
from hotel.reading.consent import consent_in
from hotel.reading.found import Moment
from hotel.reading.lexicons import words_of
from hotel.reading.moments import bare_hour, days_that_never_come, moments_in
from hotel.reading.number_words import raw_numbers
from hotel.reading.parties import counts_somebody, party_size_in
from hotel.reading.phrases.lengths import length_at
from hotel.reading.tokens import said
from hotel.records import MenuItem, Need, ServiceRequest

_VISITS = frozenset({REPAIR, CLEANING, LUGGAGE})
"""Nothing is counted of these: a number alone is an hour."""
_KEPT_TILL = frozenset({LATE, "request_early_check_in"})
"""Of these, read back with an hour, "let's do two then" is another hour; nothing else is counted."""
_HALF_DAY, _DAY = timedelta(hours=12), timedelta(days=1)
_FAR = timedelta(hours=6)
"""An hour so far from the one before is another one, not the same appointment a little earlier or later."""
_HALF_AN_HOUR = timedelta(minutes=30)
_SIGNS_BEHIND = re.compile(r"[\s.,;!…–—-]+$")
_NOON = 12
_MORNING = 6
_FEW_PEOPLE, _HOURS = 6, 24
"""So many may come together; a number above that, in a yes to a booking, is rather its hour."""
_LATE = 22
"""From here on an hour that may as well be one of the morning is asked about."""


def fill_moment(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Put the moment that the words name into `request`; say whether they named one."""
    text, told = without_other_hours(desk, request)
    if take_now(desk, request, text) or _moved_by_length(desk, request, text):
        return True
    # What has its hour is moved by little: the half of the day is that of the hour, whatever would be usual.
    hours = hours_for(desk, request.intent) if request.wanted_at is None else None
    found = _corrected(text, desk.local_now, hours, bare=asked is Need.TIME) or _moments(
        desk, request, text, hours
    )
    found = found or _rather(desk, request, text, hours)
    found = of_staying_on(desk, request, text, found) or of_coming(desk, request, text)
    found = before_going(desk, request, text, at_same_time(desk, request, text, found))
    moved = request.intent in _VISITS and hears("moves_it", text)  # "move the engineer to 9"
    moved = moved or (
        request.intent in _KEPT_TILL and asked is Need.CONFIRM and hears("settles_on_hour", text)
    )
    moved = moved or (asked is Need.CONFIRM and _hour_agreed_to(request, text))
    if not found and (asked is Need.TIME or moved) and not _counts_other(desk, request, text):
        found = [hour] if (hour := bare_hour(text, desk.local_now, hours)) else []
    if any(take(desk, request, found) for take in (take_meal_hours, take_until, take_ready_by)):
        return True
    if not found:
        return told or bool(days_that_never_come(text, desk.local_now.date()))
    if request.wanted_or is not None and settled(desk, request, text, found):
        return True
    first = next((m for m in found if m.has_hour), found[0])
    day = next((m for m in found if m.has_day), None)
    if first.has_hour:
        _take_hour(desk, request, first, day)
    else:
        _take_day(desk, request, first)
    return True


def _moved_by_length(desk: Desk, request: ServiceRequest, text: str) -> bool:
    """Move `request` by a length of time, from its own hour or from that of another; say whether one was said."""
    if request.wanted_at is not None and (shift := shift_in(text)) is not None:
        request.wanted_at += shift
        return True
    if (at := so_long_before(desk, request, text)) is None:
        return False
    other = request.wanted_or and on_day(at, desk.property.local(request.wanted_or).date())
    request.wanted_at, request.wanted_or, request.wanted_day = at, other, None
    return True


def _moments(desk: Desk, request: ServiceRequest, text: str, hours: tuple[int, int] | None) -> list[Moment]:
    found = (
        hours_of_leaving(desk, text) if request.intent == LATE else moments_in(text, desk.local_now, hours)
    )
    return [one for one in found if one.has_hour or not is_given_up(text, one)]


def _counts_other(desk: Desk, request: ServiceRequest, text: str) -> bool:
    """Say whether a bare number counts dishes, or people: of another request that asked for them, or «я один»."""
    size = party_size_in(text)
    people = any(q.need is Need.PARTY_SIZE and q.request_id != request.id for q in desk.questions)
    only_people = size is not None and [number.value for number in raw_numbers(text)] == [size]
    counted = size is not None and (people or only_people or not _has_free_number(text))
    return counted or bool(desk.catalogue(MenuItem).find(text))


def _has_free_number(text: str) -> bool:
    """Say whether a number counts neither people nor the word behind it: "two of us, at about 7", and no "3 suitcases"."""
    line = said(text)
    ends = words_of("time.glue") | words_of("orders.stop") | words_of("polite.thanks")
    return any(
        not counts_somebody(line, raw)
        and not raw.collective
        and (raw.last == len(line.tokens) or line.breaks[raw.last] or line.tokens[raw.last].norm in ends)
        for raw in raw_numbers(text)
    )


def _hour_agreed_to(request: ServiceRequest, text: str) -> bool:
    """Say whether a yes to what was read back names another hour as a number alone: «да, на 19 записывайте»."""
    if request.wanted_at is None or not consent_in(text).yes:
        return False
    line, counts = said(text), request.party_size is not None or bool(request.lines)
    return any(
        raw.first > 0
        and not line.breaks[raw.first]
        and line.tokens[raw.first - 1].norm in words_of("time.at") | words_of("time.glue")
        and (_FEW_PEOPLE if counts else 0) < raw.value <= _HOURS
        and not (raw.collective or raw.ordinal or counts_somebody(line, raw))
        for raw in raw_numbers(text)
    )


def _corrected(
    text: str, now: datetime, hours: tuple[int, int] | None, *, bare: bool = False
) -> list[Moment]:
    """Return the last hour where the words put an earlier one right: "at 6, no, 7", "7ish, no wait, half past".

    Where the hour was asked for, the earlier one may be a `bare` number. Nothing where they put none right.
    """
    words = heard_all("corrects", text)
    if not words:
        return []
    at = text.casefold().rindex(words[-1].casefold())
    before, after = text[:at], text[at + len(words[-1]) :]
    earlier = next((moment for moment in moments_in(before, now, hours) if moment.has_hour), None)
    number = _SIGNS_BEHIND.sub("", before)
    earlier = earlier or (bare_hour(number, now, hours) if bare and len(number.split()) == 1 else None)
    if earlier is None or not earlier.has_hour:
        return []
    hour = bare_hour(after, now, hours)
    if hour is None and not earlier.at.minute and hears("half_of_hour", after):
        hour = replace(earlier, at=earlier.at + _HALF_AN_HOUR)
    days = [moment for moment in moments_in(before, now, hours) if moment.has_day]
    return [] if hour is None or not hour.has_hour else [hour, *days]


def _rather(desk: Desk, request: ServiceRequest, text: str, hours: tuple[int, int] | None) -> list[Moment]:
    """Return the hour said as a number alone where another one was refused: "not 5:30 but 6"."""
    if not refuted_hours(desk.turn.text, desk.local_now) or party_size_in(text) is not None:
        return []
    if request.lines and (
        names_held(request, text)
        or not any(moment.has_hour for moment in moments_in(desk.turn.text, desk.local_now))
    ):
        return []  # "one tea, not two" counts what is brought
    hour = bare_hour(text, desk.local_now, hours)
    return [hour] if hour is not None and hour.has_hour else []


def shift_in(text: str) -> timedelta | None:
    """Read "half an hour earlier", «на час позже»."""
    back, on = hears("earlier", text), hears("later", text)
    length = length_in(text)
    if length is None or back == on:
        return None
    return -length if back else length


def length_in(text: str) -> timedelta | None:
    """Return the first length of time in `text`."""
    line = said(text)
    lengths = (length_at(line, index) for index in range(len(line.tokens)))
    return next((timedelta(minutes=found[0]) for found in lengths if found is not None), None)


def _take_hour(desk: Desk, request: ServiceRequest, named: Moment, day: Moment | None) -> None:
    at, leaves = named.at, day_of_leaving(desk)
    if request.intent == LATE and request.wanted_at is None and leaves is not None and day is None:
        request.wanted_at = when_leaving(leaves, named.at)
        request.wanted_or = request.wanted_day = None
        return
    other = _still_in_question(desk, request, named.other_day or (day.other_day if day else None))
    agreed = request.wanted_at if request.amends_id is not None or request.created_at < desk.now else None
    if named.has_day and named.either_half and agreed is not None:
        at = _same_half(at, desk.property.local(agreed))
    elif not named.has_day and day is not None:
        at = on_agreed_day(named, day.at.date(), desk.local_now)
    elif not named.has_day and request.wanted_day is not None:
        at = on_agreed_day(named, request.wanted_day, desk.local_now)
        other = desk.property.local(request.wanted_or) if request.wanted_or else None
    elif not named.has_day and request.wanted_at is not None:
        agreed = next(iter(days_in_question(desk, request)), desk.property.local(request.wanted_at))
        at = (
            named.at
            if _was_misread(desk, request, named, agreed)
            else _nearest(named, agreed, desk.local_now)
        )
    request.wanted_at, request.wanted_until = at, named.until or _as_long(request, at)
    request.wanted_day = None
    request.wanted_or = None if other is None else on_day(at, other.date())
    if at is named.at and request.intent == TAXI and _may_be_morning(desk, named):
        request.wanted_or = at + _HALF_DAY


def _as_long(request: ServiceRequest, at: datetime) -> datetime | None:
    """Return the end of what is taken by the hour and begins `at` now: a room from 3 to 5, moved to 4, is one till 6."""
    if request.wanted_at is None or request.wanted_until is None or request.service is None:
        return None
    return at + (request.wanted_until - request.wanted_at) if request.service.per_hour else None


def _still_in_question(desk: Desk, request: ServiceRequest, other: datetime | None) -> datetime | None:
    """Return the `other` day that may be meant, unless it is the one read back: "no, tomorrow!" is the day after that."""
    if other is None or request.wanted_at is None or request.wanted_or is not None:
        return other
    shown = request.read_back_at is not None or request.amends_id is not None
    return None if shown and desk.property.local(request.wanted_at).date() == other.date() else other


def _same_half(at: datetime, before: datetime) -> datetime:
    """Return `at` in that half of its day which is nearer to the hour before: 5:40 in the morning stays one tomorrow."""
    halves = (at.replace(hour=at.hour % _NOON), at.replace(hour=at.hour % _NOON + _NOON))
    return min(halves, key=lambda one: abs(one - on_day(before, one.date())))


def _was_misread(desk: Desk, request: ServiceRequest, named: Moment, agreed: datetime) -> bool:
    """Say whether the day agreed on only came of an hour far from the one named now, which is still to come today."""
    far = abs(on_day(named.at, agreed.date()) - agreed) > _FAR
    day_said = any(one.has_day for one in moments_in(request.words, desk.local_now))
    return far and not day_said and not named.either_half and named.at.date() == desk.local_now.date()


def _may_be_morning(desk: Desk, named: Moment) -> bool:
    """Say whether "at 11" may be tomorrow's morning as well as late tonight, and no other hour tells."""
    alone = desk.turn.part == 0 and not named.has_day
    return alone and named.either_half and named.at.hour >= _LATE


def on_agreed_day(named: Moment, day: date, now: datetime) -> datetime:
    """Put an hour on the day said before; on a day to come a bare 6 to 11 is the morning, and 12 is noon."""
    at = on_day(named.at, day)
    if not named.either_half or day == now.date():
        return at
    early = at.replace(hour=at.hour % _NOON)
    return early if early.hour >= _MORNING else early + _HALF_DAY


def _take_day(desk: Desk, request: ServiceRequest, named: Moment) -> None:
    if request.wanted_at is not None:
        at = on_day(desk.property.local(request.wanted_at), named.at.date())
        if at <= desk.local_now and at.hour < _MORNING and named.at.date() == desk.local_now.date():
            at += _DAY  # two in the morning of "tonight" is of the night that begins today
        other = _still_in_question(desk, request, named.other_day)
        request.wanted_at = at
        request.wanted_or = None if other is None else on_day(at, other.date())
        return
    request.wanted_day, request.wanted_or = named.at.date(), named.other_day


def _nearest(named: Moment, before: datetime, now: datetime) -> datetime:
    """Move a corrected hour to the one agreed on before: "make it 6:15" means the same morning."""
    moved = on_day(named.at, before.date())
    halves = (-_HALF_DAY, timedelta(), _HALF_DAY) if named.either_half else (timedelta(),)
    coming = [at for half in halves if (at := moved + half) > now]
    return min(coming, key=lambda at: abs(at - before), default=named.at)
