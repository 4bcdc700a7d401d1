"""The guest who is asked who is writing says the room again: "I'm in 412, sorry". It asks for nothing."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears, without
from hotel.records import Need

_TALK = frozenset(
    {"inform", "affirm", "greet", "thank", "chitchat", "cancel", "ask_about_guest", "nlu_fallback"}
)
_SURE = 0.6
_BESIDE = 4
"""So many words beside the room are an apology, and no request."""


def says_own_room(desk: Desk) -> bool:
    """Say whether the words only tell the room, whatever they were taken for."""
    question, turn = desk.open_question(), desk.turn
    if desk.stay is not None or question is None or question.need is not Need.IDENTITY:
        return False
    if turn.intent == "emergency" or not hears("own_room", turn.text) or desk.identity.room is None:
        return False
    short = len([word for word in without("own_room", turn.text).split() if word.isalpha()]) <= _BESIDE
    return turn.intent in _TALK or (short and (turn.confidence < _SURE or hears("mistaken", turn.text)))
