"""When a request is wanted: hours and days from the guest's words, put together with what was said before."""

from datetime import date, datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import TABLE, TAXI, WAKE_UP
from hotel.desk.drafting.meal_hours import take_meal_hours
from hotel.desk.drafting.travel_hours import travel_hours, without_travel_hours
from hotel.desk.hearing import heard_all, hears
from hotel.reading.catalogue import Catalogue
from hotel.reading.found import Moment
from hotel.reading.moments import bare_hour, days_that_never_come, moments_in
from hotel.reading.parties import party_size_in
from hotel.reading.phrases.lengths import length_at
from hotel.reading.tokens import said
from hotel.records import MenuItem, Need, ServiceRequest

_WEEK = timedelta(days=7)
_HALF_DAY = timedelta(hours=12)
_LEAVING = "request_late_check_out"
_BEFORE_TRAVEL = frozenset({TAXI, WAKE_UP})
UNDISTURBED = "do_not_disturb"
_KEPT_UNTIL = frozenset({"request_luggage_help", UNDISTURBED})
_LEAVE_BY = 9
"""An earlier hour said of a late check-out is one of the afternoon."""
_NOON = 12
_MORNING = 6


HOURS_OF = {WAKE_UP: (3, 12), TABLE: (11, 22), "book_spa": (9, 21), UNDISTURBED: (7, 18)}
"""The hours in which a request makes sense, where the words tell none: a wake-up is in the morning."""


def fill_moment(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Put the moment that the words name into `request`; say whether they named one."""
    text, told = _without_travel(desk, request)
    if request.wanted_at is not None and (shift := _shift(text)) is not None:
        request.wanted_at += shift
        return True
    hours = HOURS_OF.get(request.intent)
    found = _corrected(text, desk.local_now, hours) or moments_in(text, desk.local_now, hours)
    if not found and asked is Need.TIME and not _counts_other(desk, request, text):
        found = [hour] if (hour := bare_hour(text, desk.local_now, hours)) else []
    if take_meal_hours(desk, request, found):
        return True
    if not found:
        return told or bool(days_that_never_come(text, desk.local_now.date()))
    if request.wanted_or is not None and _settle_day(desk, request, found):
        return True
    if request.intent in _KEPT_UNTIL and (kept := _until(desk, found)) is not None:
        request.wanted_until = kept
        return True
    first = next((m for m in found if m.has_hour), found[0])
    day = next((m for m in found if m.has_day), None)
    if first.has_hour:
        _take_hour(desk, request, first, day)
    else:
        _take_day(desk, request, first)
    return True


def _counts_other(desk: Desk, request: ServiceRequest, text: str) -> bool:
    """Say whether a bare number counts dishes, or the people that another request was asked about."""
    people = any(q.need is Need.PARTY_SIZE and q.request_id != request.id for q in desk.questions)
    return bool(Catalogue(desk.offered(MenuItem)).find(text)) or (people and party_size_in(text) is not None)


def _without_travel(desk: Desk, request: ServiceRequest) -> tuple[str, bool]:
    """Return the words without the hour of a train or a flight, which is noted; say whether there was one."""
    text = desk.turn.text
    hours = travel_hours(text, desk.local_now) if request.intent in _BEFORE_TRAVEL else []
    for one in hours:
        said = text[one.start : one.end].strip()
        if said not in (request.note or ""):
            request.add_note(said)
        if one.moment.has_day and request.wanted_at is None:
            request.wanted_day = one.moment.at.date()
    return without_travel_hours(text, hours), bool(hours)


def _corrected(text: str, now: datetime, hours: tuple[int, int] | None) -> list[Moment]:
    """Return the last hour where the words put an earlier one right: "at 6, no, 7"; nothing where they don't."""
    words = heard_all("corrects", text)
    if not words or not any(moment.has_hour for moment in moments_in(text, now, hours)):
        return []
    at = text.casefold().rindex(words[-1].casefold())
    before, after = text[:at], text[at + len(words[-1]) :]
    if not any(moment.has_hour for moment in moments_in(before, now, hours)):
        return []
    hour = bare_hour(after, now, hours)
    days = [moment for moment in moments_in(before, now, hours) if moment.has_day]
    return [] if hour is None or not hour.has_hour else [hour, *days]


def _shift(text: str) -> timedelta | None:
    """Read "half an hour earlier", «на час позже»."""
    back, on = hears("earlier", text), hears("later", text)
    line = said(text)
    lengths = (length_at(line, index) for index in range(len(line.tokens)))
    length = next((found for found in lengths if found is not None), None)
    if length is None or back == on:
        return None
    return timedelta(minutes=-length[0] if back else length[0])


def settle_nearer(desk: Desk, request: ServiceRequest, *, later: bool = False) -> None:
    """Take the nearer of the two days that may have been meant, or the later one."""
    both = sorted(m for m in (request.wanted_at, request.wanted_or) if m is not None)
    chosen = both[-1 if later else 0]
    _choose(desk, request, chosen)


def days_in_question(desk: Desk, request: ServiceRequest) -> list[datetime]:
    """Return the two moments that may have been meant, the nearer first; none where the day is clear."""
    if request.wanted_or is None:
        return []
    other = desk.property.local(request.wanted_or)
    if request.wanted_at is not None:
        one = desk.property.local(request.wanted_at)
    else:
        one = on_day(other, request.wanted_day or other.date())
    return sorted((one, other))


def _take_hour(desk: Desk, request: ServiceRequest, named: Moment, day: Moment | None) -> None:
    at = named.at
    if request.intent == _LEAVING and request.wanted_at is None and desk.stay is not None and day is None:
        request.wanted_at, request.wanted_or = _when_leaving(desk.stay.departs_on, named.at), None
        return
    other = named.other_day or (day.other_day if day else None)
    if not named.has_day and day is not None:
        at = _on_agreed_day(named, day.at.date(), desk.local_now)
    elif not named.has_day and request.wanted_day is not None:
        at = _on_agreed_day(named, request.wanted_day, desk.local_now)
        other = desk.property.local(request.wanted_or) if request.wanted_or else None
    elif not named.has_day and request.wanted_at is not None:
        agreed = next(iter(days_in_question(desk, request)), desk.property.local(request.wanted_at))
        at = _nearest(named, agreed, desk.local_now)
    request.wanted_at, request.wanted_until = at, named.until
    request.wanted_day = None
    request.wanted_or = None if other is None else on_day(at, other.date())


def _on_agreed_day(named: Moment, day: date, now: datetime) -> datetime:
    """Put an hour on the day said before; on a day to come a bare 6 to 11 is the morning."""
    at = on_day(named.at, day)
    if not named.either_half or day == now.date():
        return at
    early = at.replace(hour=at.hour % _NOON)
    return early if early.hour >= _MORNING or early.hour == 0 else early + _HALF_DAY


def _when_leaving(departs_on: date, hour: datetime) -> datetime:
    """Put a late check-out on the day of departure; nobody keeps a room until two at night."""
    at = on_day(hour, departs_on)
    return at + timedelta(hours=_NOON) if at.hour < _LEAVE_BY else at


def _until(desk: Desk, found: list[Moment]) -> datetime | None:
    """Return the moment until which something is to be kept, where the words say "until"."""
    return next((m.at for m in found if m.has_hour and hears("until", m.within(desk.turn.text))), None)


def _take_day(desk: Desk, request: ServiceRequest, named: Moment) -> None:
    if request.wanted_at is not None:
        at = on_day(desk.property.local(request.wanted_at), named.at.date())
        request.wanted_at = at
        request.wanted_or = None if named.other_day is None else on_day(at, named.other_day.date())
        return
    request.wanted_day, request.wanted_or = named.at.date(), named.other_day


def _settle_day(desk: Desk, request: ServiceRequest, found: list[Moment]) -> bool:
    """Take "this morning", "Friday", «в субботу в семь» as the answer to which day was meant."""
    days = [moment for moment in found if moment.has_day and moment.other_day is None]
    both = days_in_question(desk, request)
    chosen = [one for one in both if any(_is_day(one, day) for day in days)]
    if len(chosen) != 1:
        return False
    hour = next((moment.at for moment in found if moment.has_hour), None)
    _choose(desk, request, chosen[0] if hour is None else on_day(hour, chosen[0].date()))
    return True


def _is_day(one: datetime, named: Moment) -> bool:
    # On a Friday "Friday" alone means the next one, but not when this Friday was asked about.
    return named.at.date() - one.date() in {timedelta(), _WEEK}


def _choose(desk: Desk, request: ServiceRequest, chosen: datetime) -> None:
    if request.wanted_at is None:
        request.wanted_day = desk.property.local(chosen).date()
    else:
        request.wanted_at = chosen
    request.wanted_or = None


def on_day(hour: datetime, day: date) -> datetime:
    """Return the same hour on another day."""
    return hour.replace(year=day.year, month=day.month, day=day.day)


def _nearest(named: Moment, before: datetime, now: datetime) -> datetime:
    """Move a corrected hour to the one agreed on before: "make it 6:15" means the same morning."""
    moved = on_day(named.at, before.date())
    halves = (-_HALF_DAY, timedelta(), _HALF_DAY) if named.either_half else (timedelta(),)
    coming = [at for half in halves if (at := moved + half) > now]
    return min(coming, key=lambda at: abs(at - before), default=named.at)
