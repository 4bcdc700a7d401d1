"""Hours in the words that are not those of the request: a train's, the present one, that of a breakdown."""

from datetime import datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.day_of_leaving import day_of_leaving
from hotel.desk.drafting.departure_day import CHECK_OUT, LATE
from hotel.desk.drafting.hours_refuted import without_refuted
from hotel.desk.drafting.kept_until import is_said_with
from hotel.desk.drafting.kinds import LAUNDRY, LUGGAGE, REPAIR, TAXI, WAKE_UP
from hotel.desk.drafting.naming import names
from hotel.desk.drafting.note_parts import drop_parts
from hotel.desk.drafting.travel_hours import travel_hours, without_travel_hours
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import requests_of
from hotel.reading.clauses import clauses_in
from hotel.reading.found import Moment
from hotel.reading.moments import moments_in
from hotel.reading.phrases.lengths import length_at
from hotel.reading.tokens import said
from hotel.records import OPEN, RequestState, ServiceRequest

_BEFORE_TRAVEL = frozenset({TAXI, WAKE_UP, LUGGAGE})
_DAWN = 5
"""Who has to be somewhere before it may leave the day before."""
_RHYTHM = frozenset({WAKE_UP, "do_not_disturb"})
"""Asked for by the very hours at which people sleep."""
_COMING = frozenset({"announce_arrival", "request_early_check_in"})


def without_other_hours(desk: Desk, request: ServiceRequest) -> tuple[str, bool]:
    """Return the words without the hour of a train or a flight, which is noted; say whether there was one."""
    text = _without_told_of(request, desk.turn.text, desk.local_now)
    text = _without_those_of_others(desk, request, without_refuted(text, desk.local_now))
    text = _without_way_back(request, text, desk.local_now)
    fetched_then = request.intent == LAUNDRY and request.wanted_at is not None and not hears("by_then", text)
    leaving = request.intent == WAKE_UP or fetched_then  # "they hang on the door, we go out at nine"
    beside = request.intent in _BEFORE_TRAVEL or fetched_then
    hours = travel_hours(text, desk.local_now, leaving=leaving) if beside else []
    if request.intent == LUGGAGE:  # until then they are kept
        hours = [one for one in hours if not is_said_with("until", text, one.moment)]
    for one in hours:
        told = text[one.start : one.end].strip()
        if told not in (request.note or ""):
            drop_parts(request, lambda part: bool(travel_hours(part, desk.local_now)))  # another train now
            request.add_note(told)
        day_is_clear = one.moment.has_day or (not one.moment.either_half and one.moment.at.hour >= _DAWN)
        if day_is_clear and request.wanted_at is None and request.intent != LUGGAGE:
            request.wanted_day, request.wanted_or = one.moment.at.date(), one.moment.other_day
    return without_travel_hours(text, hours), bool(hours)


def _without_told_of(request: ServiceRequest, text: str, now: datetime) -> str:
    """Return `text` with blanks for an hour told as the present one, or as that since which something is broken."""
    signs = ["as_it_is_now", *(["as_it_began"] if request.intent == REPAIR else [])]
    for moment in moments_in(text, now):
        first = moment.within(text).split()[0]
        before = text[: moment.start] + ("" if first[0].isdigit() else first)
        if (moment.has_hour or request.intent == REPAIR) and any(hears(sign, before) for sign in signs):
            text = _blank(text, moment)
    return text if request.intent in _RHYTHM else _without_hours_of_habit(text, now)


def _without_hours_of_habit(text: str, now: datetime) -> str:
    """Return `text` with blanks for an hour that is a reason: "he is asleep by 2, can it be quicker?"."""
    habits = [one for one in clauses_in(text) if hears("hour_of_habit", one.within(text))]
    habits = [one for one in habits if not hears("not_before_then", one.within(text))]
    for moment in moments_in(text, now):
        if moment.has_hour and any(one.start <= moment.start and moment.end <= one.end for one in habits):
            text = _blank(text, moment)
    return text


def _without_those_of_others(desk: Desk, request: ServiceRequest, text: str) -> str:
    """Return `text` with blanks for the hours said of something else that was asked for: "5. and the porter at 7 …"."""
    others = [one for one in requests_of(desk, {*OPEN, RequestState.DRAFT}) if one.intent != request.intent]
    for clause in clauses_in(text):
        said = clause.within(text)
        if names(request, said) or not any(names(one, said) for one in others):
            continue
        for moment in (one for one in moments_in(text, desk.local_now) if one.has_hour):
            if clause.start <= moment.start and moment.end <= clause.end:
                text = _blank(text, moment)
    return text


def _without_way_back(request: ServiceRequest, text: str, now: datetime) -> str:
    """Return `text` with a blank for the hour of "and back at 22:30", which the driver is told of in a note."""
    if request.intent != TAXI or request.place is None or request.place_said is not None:
        return text
    for clause in [one for one in clauses_in(text) if hears("way_back", one.within(text))]:
        for moment in moments_in(text, now):
            if moment.has_hour and clause.start <= moment.start and moment.end <= clause.end:
                told = clause.within(text).strip()
                if told not in (request.note or ""):
                    request.add_note(told)
                text = _blank(text, moment)
    return text


def _blank(text: str, moment: Moment) -> str:
    return f"{text[: moment.start]}{' ' * (moment.end - moment.start)}{text[moment.end :]}"


def of_staying_on(desk: Desk, request: ServiceRequest, text: str, found: list[Moment]) -> list[Moment]:
    """Return `found`, with the hour that "an hour or two longer" makes it on the day of leaving."""
    hours, length = desk.property.hours.get(CHECK_OUT), _length_in(text)
    told = request.wanted_at is not None or any(one.has_hour for one in found)
    leaves = day_of_leaving(desk)
    if request.intent != LATE or told or hours is None or length is None or leaves is None:
        return found
    day = next((one.at.date() for one in found), leaves)
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
