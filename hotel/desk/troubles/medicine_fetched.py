"""Somebody to go to the pharmacy for a guest who cannot: reception is asked; the way there is no answer to it."""

from hotel.desk.desk import Desk
from hotel.desk.earlier import last_message, turns_before
from hotel.desk.hearing import hears
from hotel.desk.house.question_passed_on import pass_on
from hotel.desk.just_now import JUST_NOW
from hotel.desk.talking.just_asked import is_pressed

_TAKEN_FOR = frozenset(
    {"ask_hotel", "ask_directions", "ask_recommendation", "request_item", "ask_human", "inform", "affirm"}
    | {"nlu_fallback", "out_of_scope", "chitchat", "change_request", "ask_capabilities", "order_room_service"}
    | {"complain", "deny", "cancel", "cancel_request", "concierge", "ask_request_status"}
)


def took_everything(desk: Desk) -> bool:
    """Ask reception whether somebody can fetch the medicine; say whether that is wanted."""
    text, intent = desk.turn.text, desk.turn.intent
    if is_pressed(desk) or not hears("fetches_for_me", text):
        return False
    if intent not in _TAKEN_FOR and not (intent == "emergency" and desk.turn.alternatives):
        return False
    if not hears("of_pharmacy", text) and not _is_of_medicine(desk):
        return False
    asked = any(reply.key == "question_passed_on" for turn in turns_before(desk) for reply in turn.replies)
    return asked or pass_on(desk, [desk.turn.whole_text])


def _is_of_medicine(desk: Desk) -> bool:
    """Say whether this message, or the one before it, speaks of a medicine."""
    said = [desk.turn.whole_text, *(turn.text for turn in last_message(desk, JUST_NOW))]
    return any(hears("medicine", one) or hears("of_pharmacy", one) for one in said)
