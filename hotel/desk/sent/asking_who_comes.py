"""Questions about somebody's coming, taken for others, while somebody is to come: "somebody come?", «к нам идут?»."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.sent.notes_for_comers import coming_to
from hotel.desk.sent.status import ask_request_status

_MAY_ASK = frozenset(
    {"ask_hotel", "inform", "nlu_fallback", "chitchat", "out_of_scope", "ask_about_guest", "check_out"}
    | {"request_luggage_help", "request_cleaning"}
)


def took_everything(desk: Desk) -> bool:
    """Say where that stands which somebody is to come with; say whether the words asked for it."""
    asks = desk.turn.intent in _MAY_ASK and desk.turn.choice_value is None
    if not asks or not hears("asks_who_comes", desk.turn.text) or not coming_to(desk):
        return False
    ask_request_status(desk)
    return True
