"""Questions about somebody's coming, while somebody is to come: "somebody come?", «к нам идут?», "anyone else due?"."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.sent.notes_for_comers import coming, coming_to
from hotel.desk.sent.status import ask_request_status, tell_status
from hotel.desk.talking.just_asked import is_pressed

_MAY_ASK = frozenset(
    {"ask_hotel", "inform", "nlu_fallback", "chitchat", "out_of_scope", "ask_about_guest", "check_out"}
    | {"request_luggage_help", "request_cleaning"}
)
_SURE = 0.6
"""From here on words that ask who else comes are what they were taken for: "who is trying to come in?" is a danger."""
_SHOWN = 4


def took_everything(desk: Desk) -> bool:
    """Say where that stands which somebody is to come with; say whether the words asked for it."""
    return not is_pressed(desk) and (_asks_who_else(desk) or _asks_when(desk))


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
