"""Questions about somebody's coming, while somebody is to come: "somebody come?", "has he a key?", "anyone else due?"."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS, THINGS
from hotel.desk.hearing import hears
from hotel.desk.sent.notes_for_comers import coming, coming_to
from hotel.desk.sent.status import ask_request_status, tell_status
from hotel.desk.sent.visit_words import VISITS, names_visit
from hotel.desk.sent.words_for_request import give_to_department
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of

_MAY_ASK = frozenset(
    {"ask_hotel", "inform", "nlu_fallback", "chitchat", "out_of_scope", "ask_about_guest", "check_out"}
    | {"request_luggage_help", "request_cleaning"}
)
_MAY_ASK_ABOUT_DOOR = _MAY_ASK | {
    "ask_request_status",
    "change_request",
    "cancel_request",
    "deny",
    "report_fault",
    "do_not_disturb",
    "bot_challenge",
    "ask_capabilities",
    "request_item",
}
_SURE = 0.6
"""From here on words that ask who else comes are what they were taken for: "who is trying to come in?" is a danger."""
_SURELY = 0.88
"""From here on it is a request of its own, unless it names who is to come."""
_SHOWN = 4


def took_everything(desk: Desk) -> bool:
    """Say where that stands which somebody is to come with; say whether the words asked for it."""
    return not is_pressed(desk) and (_asks_if_needed(desk) or _asks_who_else(desk) or _asks_when(desk))


def _asks_if_needed(desk: Desk) -> bool:
    """Tell who asks whether to be in that they need not, and give the words to those who come; say whether it was asked.

    Who only tells something of the door, or wants another thing for sure, asks nothing.
    """
    turn = desk.turn
    visits = [one for one in coming(desk) if one.intent in (*VISITS, THINGS)]
    if not visits or turn.choice_value is not None or not _is_of_the_door(turn.text):
        return False
    named = [one for one in visits if names_visit(one, turn.text)]
    if turn.intent not in _MAY_ASK_ABOUT_DOOR and turn.confidence >= _SURELY:
        return False
    if turn.intent in KINDS and turn.confidence >= _SURELY and not named:
        return False
    spoken = request_spoken_of(desk)
    request = next(iter(named or [one for one in visits if one is spoken] or visits))
    give_to_department(desk, request)
    desk.say("need_not_be_in", facts_of(desk, request) | {"said": turn.text})
    return True


def _is_of_the_door(text: str) -> bool:
    """Say whether `text` asks who is let in, or who has to be there; "no need to wait, he was here" does not."""
    if any(hears(sign, text) for sign in ("visited", "how_to_come", "of_what_is_found")):
        return False
    return hears("asks_if_needed_there", text) or ("?" in text and hears("without_us", text))


def _asks_when(desk: Desk) -> bool:
    asks = desk.turn.intent in _MAY_ASK and desk.turn.choice_value is None
    if not asks or not hears("asks_who_comes", desk.turn.text) or not coming_to(desk):
        return False
    ask_request_status(desk)
    return True


def _asks_who_else(desk: Desk) -> bool:
    """Tell of all who are to come, today or later; say whether the words ask who is."""
    intent = desk.turn.intent
    doubtful = intent in _MAY_ASK | {"do_not_disturb", "ask_request_status"} or desk.turn.confidence < _SURE
    awaited = coming(desk) if doubtful and hears("asks_who_else", desk.turn.text) else []
    for request in awaited[:_SHOWN]:
        tell_status(desk, request)
    return bool(awaited)
