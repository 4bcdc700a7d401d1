"""Words that were not surely understood, said right after a question: what the draft can use of them is its answer."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.answering import is_draft, take_answer
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.talking.draft_asked import draft_just_asked

_DOUBTFUL = 0.5
"""Below this another meaning is as likely: "to be safe" asks for no safe."""
_SERVED_ANYHOW = frozenset({*KINDS, "complain", "ask_human"}) | {
    *("inform", "affirm", "deny", "change_request", "cancel", "cancel_request"),
}
"""Intents whose own handler weighs the whole answer, also one to several drafts."""


def took_everything(desk: Desk) -> bool:
    """Give such words ("yes. wait, make it 6:50") to the draft that was asked about; say whether it used them."""
    if desk.turn.intent == "emergency" or not _is_unsure(desk):
        return False
    asked = draft_just_asked(desk)
    if asked is None:
        return False
    _, request = asked
    if not take_answer(desk, request):
        return False
    if is_draft(desk, request.id) is None:
        resume(desk)
    return True


def _is_unsure(desk: Desk) -> bool:
    doubtful = desk.turn.confidence < _DOUBTFUL and desk.turn.intent not in _SERVED_ANYHOW
    return desk.turn.intent == "nlu_fallback" or bool(desk.turn.alternatives) or doubtful
