"""The hour that stands is refused and another is said: "not 2:20! in the morning, at 9", «в 7 рано, давайте в 8»."""

from datetime import timedelta

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.answering import take_answer
from hotel.desk.drafting.hours_refuted import refuted_hours, without_refuted
from hotel.desk.drafting.kinds import KINDS, Field
from hotel.desk.drafting.naming import names, names_anything
from hotel.desk.hearing import hears, without
from hotel.desk.of_this_guest import requests_of
from hotel.desk.sent.changes import change_sent
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.found import Moment
from hotel.reading.moments import bare_hour, hours_in
from hotel.records import OPEN, RequestState, ServiceRequest

_MOST_WORDS = 24
_JOINING = 1
"""So many words stand between an hour that is refused and the one said instead: "but", «а»."""
_HALF_DAY = timedelta(hours=12)


def took_everything(desk: Desk) -> bool:
    """Move what stands at the hour that the words refuse to the one they say instead; say whether they do."""
    turn = desk.turn
    if is_pressed(desk) or turn.intent == "emergency" or not is_short(turn.text, _MOST_WORDS):
        return False
    refused = [_read(desk, one.within(turn.text)) for one in refuted_hours(turn.text, desk.local_now)]
    refused = refused or _refused_just_before(desk)
    rest = without("point_in_time", without_refuted(turn.text, desk.local_now))
    wanted = _hour_in(desk, rest, bare=bool(refused))
    if wanted is None:
        return False
    request = _standing_at(desk, [one for one in refused if one is not None])
    if request is None and _is_other_half(desk, wanted, rest):
        request = request_spoken_of(desk)
    if request is None:
        return False
    text = without("point_in_time", turn.text)
    desk.turn = turn.model_copy(update={"text": text.strip(), "intent": "change_request"})
    if request.state is not RequestState.DRAFT:
        change_sent(desk, request)
    elif not take_answer(desk, request):
        desk.turn = turn
        return False
    return True


def _refused_just_before(desk: Desk) -> list[Moment | None]:
    """Return the hours refused in the words right before, where the understanding cut "not 13:00" off from "but 19:00"."""
    turn = desk.turn
    before = turn.whole_text.partition(turn.text)[0] if turn.of > 1 else ""
    refused = refuted_hours(before, desk.local_now)
    last = refused[-1] if refused else None
    cut = last is not None and len(before[last.end :].split()) <= _JOINING
    return [_read(desk, last.within(before))] if last is not None and cut else []


def _read(desk: Desk, words: str) -> Moment | None:
    return bare_hour(words, desk.local_now)


def _hour_in(desk: Desk, rest: str, *, bare: bool) -> Moment | None:
    hours = hours_in(rest, desk.local_now)
    if hours or not bare:
        return next(iter(hours), None)
    alone = bare_hour(rest, desk.local_now)
    return alone if alone is not None and alone.has_hour else None


def _standing_at(desk: Desk, refused: list[Moment]) -> ServiceRequest | None:
    """Return what stands at a refused hour: the one named, else the one spoken of, else the only one."""
    text = desk.turn.text
    asked = [one for one in requests_of(desk, {*OPEN, RequestState.DRAFT}) if _is_timed(one)]
    at_it = [one for one in asked if any(_is_at(desk, one, hour) for hour in refused)]
    named = [one for one in at_it if names(one, text)]
    if not named and any(names(one, without("point_in_time", text)) for one in asked):
        return None
    spoken = request_spoken_of(desk)
    among = named or [one for one in at_it if one is spoken] or at_it
    return among[0] if len(among) == 1 else None


def _is_timed(request: ServiceRequest) -> bool:
    reads = KINDS[request.intent].reads if request.intent in KINDS else ()
    return Field.MOMENT in reads and request.state is not RequestState.ON_THE_WAY


def _is_at(desk: Desk, request: ServiceRequest, hour: Moment) -> bool:
    at = _hour_of(desk, request)
    return at is not None and (at[0] % 12, at[1]) == (hour.at.hour % 12, hour.at.minute)


def _hour_of(desk: Desk, request: ServiceRequest) -> tuple[int, int] | None:
    stands = request.wanted_at or request.promised_at
    at = None if stands is None else desk.property.local(stands)
    return None if at is None else (at.hour, at.minute)


def _is_other_half(desk: Desk, wanted: Moment, rest: str) -> bool:
    """Say whether the words insist on the other half of the day of what was spoken of: "quarter to 5 in the MORNING"."""
    request = request_spoken_of(desk)
    if request is None or not _is_timed(request) or request.state not in {*OPEN, RequestState.DRAFT}:
        return False
    others = names_anything(desk, rest) and not names(request, rest)
    if others or _names_another(desk, request, rest) or hears("adds_booking", rest):
        return False
    if wanted.has_day or wanted.either_half or request.wanted_at is None:
        return False
    stood = desk.property.local(request.wanted_at)
    return (wanted.at.hour + 12) % 24 == stood.hour and wanted.at.minute == stood.minute


def _names_another(desk: Desk, request: ServiceRequest, text: str) -> bool:
    """Say whether `text` names something else that was asked for: "7 pm for the massage, yes to the taxi"."""
    asked = requests_of(desk, {*OPEN, RequestState.DRAFT})
    return any(one.id != request.id and names(one, text) for one in asked)
