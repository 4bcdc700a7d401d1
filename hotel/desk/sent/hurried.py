"""What is on its way is wanted sooner: "can it be quicker?", or its promised hour is wondered at: «к 8:30??»."""

import re
from datetime import datetime

from hotel.desk.brevity import PHRASE, is_short
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import BOOKED, KINDS
from hotel.desk.drafting.naming import names, names_anything
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_for_request import give_to_department
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.clauses import clauses_in
from hotel.reading.moments import bare_hour
from hotel.records import RequestState, ServiceRequest

_SURE = 0.6
"""From here on a request of its own is meant, or a complaint that has its own answer."""
_MOST_WORDS = 16
_ECHO = re.compile(r"^(?P<said>[^?!.]+)\?(?P<again>\s*[?!])?")
_SERVED = frozenset({"do_not_disturb", "check_out", "report_lost_item"})
"""Nothing is brought or done of these that could come sooner."""
_ANSWERED_APART = frozenset({*KINDS, "complain", "ask_human", "rate_stay"})


def took_everything(desk: Desk) -> bool:
    """Hurry what is meant, and say till when it is promised; say whether the words asked for that."""
    turn = desk.turn
    if is_pressed(desk) or turn.intent == "emergency" or not is_short(turn.text, _MOST_WORDS):
        return False
    if turn.intent in _ANSWERED_APART and turn.confidence >= _SURE:
        return False
    sooner = hears("sooner", turn.text)
    request = _meant(desk) if sooner or _ECHO.match(turn.text) else None
    if request is None or not (sooner or _wonders_at_hour(desk, request)):
        return False
    request.urgent = True
    give_to_department(desk, request)
    desk.say("asked_to_hurry", facts_of(desk, request))
    return True


def _meant(desk: Desk) -> ServiceRequest | None:
    """Return what was sent that the words name, else what was spoken of last, else the only one that can come sooner."""
    sent = [one for one in open_requests(desk) if one.intent not in BOOKED | _SERVED]
    named = [one for one in sent if names(one, desk.turn.text)]
    if not named and any(names_anything(desk, one) for one in _clauses_of_no_reason(desk.turn.text)):
        return None
    spoken = request_spoken_of(desk)
    if not named and spoken is not None and spoken.state is RequestState.DRAFT:
        return None
    among = named or [one for one in sent if one is spoken] or sent
    coming = [one for one in among if one.state is not RequestState.ON_THE_WAY]
    return coming[0] if len(among) == len(coming) == 1 else None


def _clauses_of_no_reason(text: str) -> list[str]:
    """Return the clauses that are more than a reason: "the kids go to bed at 8" asks for no bed."""
    clauses = (one.within(text) for one in clauses_in(text))
    return [one for one in clauses if not hears("hour_of_habit", one)]


def _wonders_at_hour(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words begin by asking back the very hour that is promised, and do not take it."""
    echo = _ECHO.match(desk.turn.text)
    if echo is None or not is_short(echo["said"], PHRASE):
        return False
    hour, expected = bare_hour(echo["said"], desk.local_now), (request.promised_at, request.wanted_at)
    told = {_on_dial(desk.property.local(at)) for at in expected if at is not None}
    same = hour is not None and hour.has_hour and _on_dial(hour.at) in told
    return same and (echo["again"] is not None or hears("protests_at_wait", desk.turn.text))


def _on_dial(at: datetime) -> tuple[int, int]:
    return at.hour % 12, at.minute
