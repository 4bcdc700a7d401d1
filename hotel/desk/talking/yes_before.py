"""A yes said before something else: what was read back is sent, and the rest is served for itself."""

import re

from hotel.desk.desk import Desk
from hotel.desk.drafting.answering import agree_with_all, is_draft
from hotel.desk.drafting.naming import begins_with_held
from hotel.desk.sent.changes import change_sent
from hotel.reading.consent import plain_yes_before
from hotel.records import Need, ServiceRequest

_WEIGH_A_YES = frozenset(
    {"affirm", "deny", "inform", "cancel", "cancel_request", "change_request", "emergency", "nlu_fallback"}
)
"""Intents whose own handler weighs a yes in the words."""
_SENTENCE_ENDS = re.compile(r"(?<=[.!?;\n])\s+")


def took_everything(desk: Desk) -> bool:
    """Send what was read back if the words begin with a plain yes; say whether nothing else is left to serve."""
    question = desk.open_question()
    if question is None or question.need is not Need.CONFIRM or desk.turn.choice_value is not None:
        return False
    request, rest = is_draft(desk, question.request_id), plain_yes_before(desk.turn.text)
    if request is None or rest is None or desk.turn.intent in {*_WEIGH_A_YES, request.intent}:
        return False
    whole = desk.turn
    desk.turn = whole.model_copy(update={"text": whole.text.removesuffix(rest).strip()})
    agree_with_all(desk, request, named=False)
    left = _leave_what_changes(desk, request, _SENTENCE_ENDS.split(rest))
    desk.turn = whole.model_copy(update={"text": left or rest})
    return not left


def _leave_what_changes(desk: Desk, request: ServiceRequest, sentences: list[str]) -> str:
    """Serve the sentences about what `request` holds ("and the coffee weak") as a change of it; return the others."""
    changing = [
        sentence for sentence in sentences if request.is_open and begins_with_held(desk, request, sentence)
    ]
    if changing:
        desk.turn = desk.turn.model_copy(update={"text": " ".join(changing)})
        change_sent(desk, request)
    return " ".join(sentence for sentence in sentences if sentence not in changing)
