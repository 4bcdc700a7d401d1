"""A yes said before something else: what was read back is sent, and the rest is served for itself."""

import re

from hotel.desk.desk import Desk
from hotel.desk.drafting.answering import agree_with_all, is_draft
from hotel.desk.drafting.kinds import BOOKED, KINDS
from hotel.desk.drafting.naming import begins_with_held, names
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears
from hotel.desk.sent.changes import change_sent
from hotel.reading.calling_off import speaks_against
from hotel.reading.clauses import clauses_in
from hotel.reading.consent import consent_in, plain_yes_before
from hotel.reading.kind_words import kind_named
from hotel.reading.time_phrases import time_phrases
from hotel.records import Need, ServiceRequest

_WEIGH_A_YES = frozenset(
    {"affirm", "deny", "inform", "cancel", "cancel_request", "change_request", "emergency", "nlu_fallback"}
)
"""Intents whose own handler weighs a yes in the words."""
_DOUBTFUL = 0.5
"""Below this what follows the yes was hardly what it was taken for."""
_SENTENCE_ENDS = re.compile(r"(?<=[.!?;\n])\s+")


def took_everything(desk: Desk) -> bool:
    """Send what was read back if the words begin with a plain yes; say whether nothing else is left to serve."""
    question = desk.open_question()
    if question is None or question.need is not Need.CONFIRM or desk.turn.choice_value is not None:
        return False
    request, rest = is_draft(desk, question.request_id), plain_yes_before(desk.turn.text)
    if request is None or rest is None or desk.turn.intent == request.intent or speaks_against(rest):
        return False
    if desk.turn.confidence < _DOUBTFUL and any(phrase.hour for phrase in time_phrases(rest)):
        return False  # "yes. wait, make it 6:50 to be safe" asks for no safe
    whole, weighed = desk.turn, desk.turn.intent in _WEIGH_A_YES
    besides = _asked_besides(request, rest) if weighed else None
    if weighed and besides is None:
        return False
    desk.turn = whole.model_copy(update={"text": whole.text.removesuffix(rest).strip()})
    agree_with_all(desk, request, named=False)
    if besides is not None:
        desk.turn = whole.model_copy(update={"text": rest, "intent": besides})
        take(desk)
        return True
    left = _leave_what_changes(desk, request, _SENTENCE_ENDS.split(rest))
    desk.turn = whole.model_copy(update={"text": left or rest})
    return not left


def _asked_besides(request: ServiceRequest, rest: str) -> str | None:
    """Return the one other kind that `rest` asks for ("and wake me at 7"); None where it may be about `request`."""
    kinds = [kind for kind in KINDS if kind_named(kind, rest)]
    if len(kinds) != 1 or names(request, rest) or hears("puts_right", rest) or consent_in(rest).stop:
        return None
    clauses = [one.within(rest).strip() for one in clauses_in(rest)]
    before = clauses[: next((n for n, one in enumerate(clauses) if kind_named(kinds[0], one)), 0)]
    if any(len(one.split()) > 1 and not consent_in(one).yes for one in before):
        return None  # "yes, but at nine, and wake me at 7" corrects what was read back
    timed = any(phrase.hour for phrase in time_phrases(rest))
    return kinds[0] if timed or kinds[0] not in BOOKED else None


def _leave_what_changes(desk: Desk, request: ServiceRequest, sentences: list[str]) -> str:
    """Serve the sentences about what `request` holds ("and the coffee weak") as a change of it; return the others."""
    changing = [
        sentence for sentence in sentences if request.is_open and begins_with_held(desk, request, sentence)
    ]
    if changing:
        desk.turn = desk.turn.model_copy(update={"text": " ".join(changing)})
        change_sent(desk, request)
    return " ".join(sentence for sentence in sentences if sentence not in changing)
