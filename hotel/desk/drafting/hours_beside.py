"""Hours in the words that are not those of the request: a train's, the present one, that of a breakdown."""

from datetime import datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.departure_day import CHECK_OUT, LATE
from hotel.desk.drafting.kinds import REPAIR, TAXI, WAKE_UP
from hotel.desk.drafting.travel_hours import travel_hours, without_travel_hours
from hotel.desk.hearing import hears
from hotel.reading.found import Moment
from hotel.reading.moments import moments_in
from hotel.reading.phrases.lengths import length_at
from hotel.reading.tokens import said
from hotel.records import ServiceRequest

_BEFORE_TRAVEL = frozenset({TAXI, WAKE_UP})
_DAWN = 5
"""Who has to be somewhere before it may leave the day before."""
_COMING = frozenset({"announce_arrival", "request_early_check_in"})


def without_other_hours(desk: Desk, request: ServiceRequest) -> tuple[str, bool]:
    """Return the words without the hour of a train or a flight, which is noted; say whether there was one."""
    text = _without_told_of(request, desk.turn.text, desk.local_now)
    hours = travel_hours(text, desk.local_now) if request.intent in _BEFORE_TRAVEL else []
    for one in hours:
        told = text[one.start : one.end].strip()
        if told not in (request.note or ""):
            request.add_note(told)
        day_is_clear = one.moment.has_day or (not one.moment.either_half and one.moment.at.hour >= _DAWN)
        if day_is_clear and request.wanted_at is None:
            request.wanted_day = one.moment.at.date()
    return without_travel_hours(text, hours), bool(hours)


def _without_told_of(request: ServiceRequest, text: str, now: datetime) -> str:
    """Return `text` with blanks for an hour told as the present one, or as that since which something is broken."""
    signs = ["as_it_is_now", *(["as_it_began"] if request.intent == REPAIR else [])]
    for moment in moments_in(text, now):
        first = moment.within(text).split()[0]
        before = text[: moment.start] + ("" if first[0].isdigit() else first)
        if (moment.has_hour or request.intent == REPAIR) and any(hears(sign, before) for sign in signs):
            text = f"{text[: moment.start]}{' ' * (moment.end - moment.start)}{text[moment.end :]}"
    return text


def of_staying_on(desk: Desk, request: ServiceRequest, text: str, found: list[Moment]) -> list[Moment]:
    """Return `found`, with the hour that "an hour or two longer" makes it on the day of leaving."""
    hours, length = desk.property.hours.get(CHECK_OUT), _length_in(text)
    told = request.wanted_at is not None or any(one.has_hour for one in found)
    if request.intent != LATE or told or hours is None or length is None or desk.stay is None:
        return found
    day = next((one.at.date() for one in found), desk.stay.departs_on)
    usual = datetime.combine(day, hours.closes, desk.local_now.tzinfo)
    return [Moment(0, len(text), usual + length, has_day=bool(found), has_hour=True)]


def _length_in(text: str) -> timedelta | None:
    line = said(text)
    lengths = (length_at(line, index) for index in range(len(line.tokens)))
    return next((timedelta(minutes=found[0]) for found in lengths if found is not None), None)


def of_coming(desk: Desk, request: ServiceRequest, text: str) -> list[Moment]:
    """Return the moment at which a guest on the way is here: "twenty minutes away", "in your lobby already"."""
    if request.intent not in _COMING or any(hears(sign, text) for sign in ("later", "earlier", "delayed")):
        return []
    now, length = desk.local_now.replace(second=0, microsecond=0), _length_in(text)
    if length is not None:
        return [Moment(0, len(text), now + length, has_hour=True)]
    return [Moment(0, len(text), now, has_hour=True)] if hears("here_already", text) else []
