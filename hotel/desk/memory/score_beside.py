"""A score given beside a trouble, whatever the words were taken for: "I give it a 2, no sleep all night"."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.memory.ratings import keep_score, rate_stay
from hotel.desk.troubles.complaints import complain
from hotel.reading.scores import score_in

_UNSURE = 0.6
_MAY_RATE = frozenset({"ask_hotel", "deny", "inform", "nlu_fallback", "out_of_scope"})


def took_everything(desk: Desk) -> bool:
    """Take words that give a score, and were hardly what they were taken for; a complaint in them is one."""
    intent, sure = desk.turn.intent, desk.turn.confidence >= _UNSURE
    if desk.turn.of > 1 or not (intent == "complain" or (intent in _MAY_RATE and not sure)):
        return False
    if not _gives_score(desk):
        return False
    if intent == "complain" or hears("grievance", desk.turn.text):
        desk.turn = desk.turn.model_copy(update={"intent": "complain"})
        complain(desk)
        keep_score(desk)
    else:
        desk.turn = desk.turn.model_copy(update={"intent": "rate_stay"})
        rate_stay(desk)
    return True


def _gives_score(desk: Desk) -> bool:
    text = desk.turn.text
    return desk.turn.choice_value is None and hears("gives_score", text) and score_in(text) is not None
