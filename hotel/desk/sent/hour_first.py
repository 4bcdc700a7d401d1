"""An hour put right before something else: "make it 8. can they do a cake?" moves the table, and the rest is served."""

from hotel.desk.brevity import PHRASE, is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.answering import take_answer
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.naming import names_anything
from hotel.desk.hearing import hears
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.hours_moved import moved_to
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.clauses import sentence_spans
from hotel.records import RequestState, ServiceRequest

_HEARD_WHOLE = frozenset(
    {"change_request", "inform", "affirm", "deny", "cancel", "cancel_request", "emergency"}
)
"""Intents whose own handler hears a change wherever it stands."""


def take_hour_first(desk: Desk) -> None:
    """Move what is spoken of where the first words say so, and leave the rest to be served."""
    whole = desk.turn
    sentences = sentence_spans(whole.text)
    if not sentences[1:] or whole.choice_value is not None or whole.intent in _HEARD_WHOLE:
        return
    first, rest = sentences[0].within(whole.text), whole.text[sentences[1].start :]
    if not is_short(first, PHRASE) or not hears("puts_right", first):
        return
    request = request_spoken_of(desk)
    if request is not None and request.intent == whole.intent and rest.rstrip().endswith("?"):
        return  # "let's do seven. can I pay by card?": of its own kind, so what is left is no more of that
    desk.turn = whole.model_copy(update={"text": first, "intent": "change_request"})
    if request is None or names_anything(desk, first) or not _is_moved(desk, request):
        desk.turn = whole
        return
    if request.state is RequestState.DRAFT:
        take_answer(desk, request)
    else:
        change_sent(desk, request)
    desk.turn = whole.model_copy(update={"text": rest})


def _is_moved(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words give another hour to a request that has one and is not finished."""
    stands = request.state is RequestState.DRAFT or request.is_open
    if not stands or request.intent not in KINDS or request.wanted_at is None:
        return False
    at = moved_to(desk, request.wanted_at, desk.turn.text)
    return (
        at is not None and at != request.wanted_at
    )  # "till two, then" agrees to the hour that was read back
