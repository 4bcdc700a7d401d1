"""A remark on how staff behaved, made in passing or taken for small talk: "your waiter was a bit rude"."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.troubles.complaints import complain

_TAKEN_FOR = frozenset({"chitchat", "inform", "nlu_fallback", "out_of_scope", "ask_about_guest", "greet"})
_PRAISE = "give_praise"
_SURE = 0.8
"""From here on praise is praise, with whatever is said of others beside it."""


def took_everything(desk: Desk) -> bool:
    """Take a remark that staff displeased as a complaint of them; say whether it was one."""
    turn = desk.turn
    doubted_praise = turn.intent == _PRAISE and turn.confidence < _SURE
    if not (turn.intent in _TAKEN_FOR or doubted_praise) or turn.choice_value is not None:
        return False
    if not hears("of_staff", turn.text) or not hears("displeases", turn.text) or "?" in turn.text:
        return False
    desk.turn = turn.model_copy(update={"intent": "complain", "category": "staff", "confidence": 1.0})
    complain(desk)
    return True
