"""Several of a kind asked for in one breath: each is a request with its own hour and its own words."""

from datetime import datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.hours_refuted import refuted_hours
from hotel.desk.drafting.kinds import BOOKED, DISHES, KINDS, TABLE, THINGS, WAKE_UP
from hotel.desk.drafting.sensible_hours import hours_for
from hotel.desk.drafting.told_apart import told_apart
from hotel.desk.drafting.travel_hours import travel_hours
from hotel.desk.drafting.which_day import on_day
from hotel.desk.hearing import hears, labels_in
from hotel.desk.ordering.things_told import contrasted
from hotel.desk.sent import sent_again
from hotel.desk.sent.open_requests import open_requests
from hotel.reading.catalogue import Catalogue
from hotel.reading.found import Moment
from hotel.reading.moments import bare_hour, moments_in, phrases_and_moments
from hotel.reading.phrases.lengths import length_at
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import said
from hotel.records import MenuItem, Named, ServiceRequest, Thing
from hotel.turn import Turn

_DAY = timedelta(days=1)
_HALF = timedelta(hours=12)
_NOON = 12
_FIRST_HOUR = 5
"""From here on a day is counted that was said only with its last hour: "at 7 and another at 11 on Friday"."""


def take_each(desk: Desk, intent: str, first: ServiceRequest | None = None) -> bool:
    """Take the words as several requests of `intent`, the first of which may be begun; say whether they are."""
    parts = _parts(desk, intent)
    whole, begun = desk.turn, list[tuple[Turn, ServiceRequest]]()
    for number, text in enumerate(parts):
        desk.turn = whole.model_copy(update={"text": text, "part": number, "intent": intent})
        request = first or drafts.draft_of(desk, intent) if number == 0 else None
        if number == 0 and request is None and sent_again.taken(desk):
            continue
        request = request or drafts.begin(desk, KINDS[intent])
        fill(desk, request)
        _put_hour(desk, request, begun[-1][1] if begun else None, parts[number + 1 :])
        begun.append((desk.turn, request))
    _share([request for _, request in begun])
    for turn, request in begun:
        desk.turn = turn
        drafts.advance(desk, request)
    desk.turn = whole
    return bool(parts)


def put_on_day_of_first(desk: Desk, request: ServiceRequest) -> None:
    """Put "a second one at 9", or one more hour of the same message, said without its day, on the day of the first."""
    said = _hour_in(desk, request.intent, desk.turn.text, desk.local_now)
    waits = any(phrase.minutes is not None for phrase in time_phrases(desk.turn.text))
    if request.intent not in BOOKED or waits or (said is not None and said.has_day):
        return
    second = hears("second_of_kind", desk.turn.text)
    of_kind = [
        one
        for one in [*drafts.drafts(desk), *open_requests(desk)]
        if one.intent == request.intent and (second or one.message_id == desk.turn.message_id)
    ]
    timed = [(one.id, one.wanted_at) for one in of_kind if one is not request and one.wanted_at is not None]
    if timed and said is None:
        unsaid = second and request.wanted_at is None and request.wanted_day is None
        request.wanted_day = desk.property.local(max(timed)[1]).date() if unsaid else request.wanted_day
    elif timed and said is not None:
        first = desk.property.local(max(timed)[1])
        request.wanted_at = _on_same_day(said, first, desk.local_now) or request.wanted_at
        request.wanted_or = None


def _on_same_day(said: Moment, first: datetime, now: datetime) -> datetime | None:
    """Return the hour on the day of the first: later than it where it can be, None where it is over."""
    at = on_day(said.at, first)
    early = at.replace(hour=at.hour % _NOON)
    coming = [one for one in ((early, early + _HALF) if said.either_half else (at,)) if one > now]
    return next((one for one in coming if one > first), coming[-1] if coming else None)


def _parts(desk: Desk, intent: str) -> list[str]:
    if desk.turn.choice_value is not None or intent not in BOOKED | {DISHES, THINGS}:
        return []
    dishes = desk.catalogue(MenuItem)
    if intent in BOOKED:
        return told_apart(desk.turn.text, may_stand=lambda text: _may_be_booked(desk, intent, text, dishes))
    offered: list[Named] = [*desk.offered(MenuItem if intent == DISHES else Thing)]
    entries = Catalogue(offered)
    apart = told_apart(desk.turn.text, may_stand=lambda text: bool(entries.find(text)), now_too=True)
    return apart or contrasted(desk.turn.text, offered, desk.local_now)


def _may_be_booked(desk: Desk, intent: str, text: str, dishes: Catalogue[MenuItem]) -> bool:
    """Say whether a stretch may be a booking: the hour of a breakfast or of leaving is none of a wake-up."""
    leaves = intent == WAKE_UP and travel_hours(text, desk.local_now, leaving=True)
    if leaves or refuted_hours(text, desk.local_now):
        return False
    return (intent == TABLE or not labels_in("of_a_meal", text)) and not dishes.find(text)


def _put_hour(
    desk: Desk, request: ServiceRequest, before: ServiceRequest | None, later_parts: list[str]
) -> None:
    """Put an hour said without its day on the day that the other words name."""
    said = _hour_in(desk, request.intent, desk.turn.text, desk.local_now)
    if said is None or said.has_day:
        return
    if before is not None and before.wanted_at is not None:
        after = desk.property.local(before.wanted_at)
        waited = next((one.minutes for one in time_phrases(desk.turn.text) if one.minutes), None)
        at = _following(said, after, desk.local_now)
        request.wanted_at = at if waited is None else before.wanted_at + timedelta(minutes=waited)
        if before.wanted_or is not None:
            request.wanted_or = request.wanted_at + (before.wanted_or - before.wanted_at)
    elif before is None and (day := _day_said_last(desk, request.intent, later_parts)) is not None:
        morning = day.at.replace(hour=_FIRST_HOUR, minute=0)
        on_it = _hour_in(desk, request.intent, desk.turn.text, morning)
        request.wanted_at = on_day(on_it.at, day.at) if on_it is not None else request.wanted_at
        if day.other_day is not None and request.wanted_at is not None:
            request.wanted_or = request.wanted_at + (day.other_day - day.at)


def _hour_in(desk: Desk, intent: str, text: str, now: datetime) -> Moment | None:
    hours = hours_for(desk, intent)
    found = next((moment for moment in moments_in(text, now, hours) if moment.has_hour), None)
    bare = bare_hour(text, now, hours) if found is None and intent in BOOKED else None
    return found if bare is None or _is_length(bare.within(text)) else bare


def _is_length(words: str) -> bool:
    """Say whether "an hour" tells how long, and not when."""
    line = said(words)
    return any(length_at(line, index) is not None for index in range(len(line.tokens)))


def _following(said: Moment, before: datetime, now: datetime) -> datetime:
    """Return the hour said next: on the day of the one before, later than it where it can be either half of the day."""
    same_day = on_day(said.at, before)
    if not said.either_half:
        return same_day if same_day > now else same_day + _DAY
    early = same_day.replace(hour=same_day.hour % _NOON)
    return next(at for at in (early, early + _HALF, early + _DAY) if at > before)


def _day_said_last(desk: Desk, intent: str, later_parts: list[str]) -> Moment | None:
    """Return the moment of the last part where its day was said after the hour, so that it holds for all."""
    text = next(iter(later_parts[-1:]), "")
    for phrase, moment in phrases_and_moments(text, desk.local_now, hours_for(desk, intent)):
        if (
            phrase.day
            and phrase.hour
            and phrase.hour.first <= phrase.first + 1
            and phrase.hour.last < phrase.last
        ):
            return moment
    return None


def _share(requests: list[ServiceRequest]) -> None:
    """Let a place or a treatment said once hold for all: each is read back before it is sent."""
    places = {one.place.id: one.place for one in requests if one.place is not None}
    services = {one.service.id: one.service for one in requests if one.service is not None}
    for one in requests:
        if one.place is None and len(places) == 1 and one.place_said is None:
            one.place = next(iter(places.values()))
        if one.service is None and len(services) == 1:
            one.service = next(iter(services.values()))
