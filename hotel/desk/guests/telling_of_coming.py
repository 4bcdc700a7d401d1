"""Somebody tells that they are yet to come: "not checked in yet", "we check in tomorrow", "I'm only booking"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.taking import take
from hotel.desk.guests import verification
from hotel.desk.guests.not_staying import visitor_may
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import requests_of
from hotel.desk.talking.reminding import draft_asked_about
from hotel.reading.kind_words import kind_named
from hotel.records import OPEN, Need, RequestState

_ARRIVAL = "announce_arrival"
_TELLS_NOTHING = frozenset({"inform", "nlu_fallback", "chitchat"})
_NO_WISH = _TELLS_NOTHING | {"complain", "out_of_scope", "change_booking", "state_preference"}
"""Intents that a wish said with it is taken for."""


def took_everything(desk: Desk) -> bool:
    """Go on with what waited for a proof, or take what is wished beside it; say whether the words did no more."""
    if desk.stay is not None or desk.turn.choice_value is not None:
        return False
    return _has_it_now(desk) or _wishes_beside(desk) or _announces(desk)


def _has_it_now(desk: Desk) -> bool:
    """Go on with the draft that waits for a proof, where who is yet to come may have it."""
    question = desk.open_question(Need.IDENTITY)
    request = draft_asked_about(desk, question) if question is not None else None
    if question is None or request is None or not hears("yet_to_come", desk.turn.text):
        return False
    if not visitor_may(desk, request.intent):
        return False
    fill(desk, request)
    verification.declined(desk, question)
    return True


def _wishes_beside(desk: Desk) -> bool:
    """Take "I have no room, I'm booking one; add parking to it", which complains of nothing."""
    text = desk.turn.text
    tells = hears("not_staying", text) or hears("yet_to_come", text)
    if desk.turn.intent not in _NO_WISH or not tells or not (hears("adds", text) or hears("books", text)):
        return False
    wished = next((one for one in KINDS if visitor_may(desk, one) and kind_named(one, text)), None)
    return wished is not None and _take_as(desk, wished)


def _announces(desk: Desk) -> bool:
    """Take "we check in tomorrow, name Rossi", told where nothing was asked."""
    tells = desk.turn.intent in _TELLS_NOTHING and hears("yet_to_come", desk.turn.text)
    if not tells or desk.questions or requests_of(desk, OPEN | {RequestState.DRAFT}):
        return False
    return _take_as(desk, _ARRIVAL)


def _take_as(desk: Desk, intent: str) -> bool:
    desk.turn = desk.turn.model_copy(update={"intent": intent})
    take(desk)
    return True
