"""Do not disturb is asked for, asked about, or lifted: only the first hangs the sign."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.drafts import drafts
from hotel.desk.drafting.sensible_hours import UNDISTURBED
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.several_given_up import give_up_all
from hotel.desk.sent.status import ask_request_status
from hotel.desk.talking.answers import inform
from hotel.desk.talking.just_asked import is_just_asked
from hotel.records import ServiceRequest

_MAY_LIFT = frozenset(
    {UNDISTURBED, "cancel_request", "cancel", "deny", "change_request", "nlu_fallback", "inform"}
)


def took_everything(desk: Desk) -> bool:
    """Lift the sign, say how it stands, or take an answer that was heard as it; say whether nothing is to be hung."""
    if desk.turn.choice_value is not None or desk.turn.intent not in _MAY_LIFT:
        return False
    text, lifts = desk.turn.text, hears("lifts_the_sign", desk.turn.text)
    if not lifts and desk.turn.intent != UNDISTURBED:
        return False
    hung = _hung(desk)
    if lifts and (hung or desk.turn.intent == UNDISTURBED):
        give_up_all(desk, hung)
        if not hung and desk.turn.of == 1:
            desk.say("not_undisturbed")
        return True
    if desk.turn.intent != UNDISTURBED:
        return False
    if _only_asks(desk):
        if hears("the_sign", text):
            desk.say("undisturbed" if hung else "not_undisturbed")
        else:
            ask_request_status(desk)
        return True
    return _is_an_answer(desk)


def _hung(desk: Desk) -> list[ServiceRequest]:
    return [one for one in (*drafts(desk), *open_requests(desk)) if one.intent == UNDISTURBED]


def _only_asks(desk: Desk) -> bool:
    """Say whether the words ask whether somebody comes, or whether the sign hangs, and not for it."""
    text = desk.turn.text
    return hears("asks_whether_they_come", text) and not hears("wants_it_done", text)


def _is_an_answer(desk: Desk) -> bool:
    """Take words without a word of peace for an answer where something was just asked: "no today, I leave today"."""
    question = desk.open_question()
    if question is None or not is_just_asked(desk, question) or hears("asks_for_peace", desk.turn.text):
        return False
    desk.turn = desk.turn.model_copy(update={"intent": "inform"})
    inform(desk)
    return True
