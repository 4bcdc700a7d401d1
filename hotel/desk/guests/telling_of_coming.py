"""Somebody tells that they are yet to come: "not checked in yet", "we check in tomorrow", "I'm only booking"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.taking import take
from hotel.desk.guests import verification
from hotel.desk.guests.coming import room_asked_for
from hotel.desk.guests.not_staying import visitor_may
from hotel.desk.hearing import hears, without
from hotel.desk.of_this_guest import requests_of
from hotel.desk.talking.draft_asked import draft_asked_about
from hotel.reading.kind_words import kind_named
from hotel.records import OPEN, Need, RequestState

_ARRIVAL = "announce_arrival"
_FEW = 5
_TELLS_NOTHING = frozenset({"inform", "nlu_fallback", "chitchat"})
_NO_WISH = _TELLS_NOTHING | {"complain", "out_of_scope", "change_booking", "state_preference"}
"""Intents that a wish said with it is taken for."""


def took_everything(desk: Desk) -> bool:
    """Go on with what waited for a proof, or take what is wished beside it; say whether the words did no more."""
    if desk.stay is not None or desk.turn.choice_value is not None:
        return False
    return _has_it_now(desk) or _wishes_beside(desk) or _goes_on(desk) or _announces(desk)


def _has_it_now(desk: Desk) -> bool:
    """Go on with the draft that waits for a proof, where who is yet to come may have it."""
    question = desk.open_question(Need.IDENTITY)
    if question is None or not hears("yet_to_come", desk.turn.text):
        return False
    request = draft_asked_about(desk, question)
    if request is None or not visitor_may(desk, request.intent):
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


def _goes_on(desk: Desk) -> bool:
    """Go on with the room that is being booked after "but I don't live here yet"; what needs a proof is let go."""
    text = desk.turn.text
    if "?" in text or not hears("not_here_yet", text) or len(without("not_here_yet", text).split()) > _FEW:
        return False
    room, question = room_asked_for(desk), desk.open_question(Need.IDENTITY)
    if room is None and question is None:
        return False
    if question is not None:
        waiting = draft_asked_about(desk, question)
        if waiting is not None:
            drafts.give_up(desk, waiting)
        else:
            desk.close(question)
    desk.say("not_here_yet", {"booked": room is not None and room.state is not RequestState.DRAFT})
    if room is not None and room.state is RequestState.DRAFT:
        drafts.advance(desk, room)
    return True


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
