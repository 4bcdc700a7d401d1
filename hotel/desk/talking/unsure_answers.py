"""Words not surely understood, said right after a question or of what was just told: what it can use of them is taken."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.answering import is_draft, take_answer
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.kinds import KINDS, Field
from hotel.desk.drafting.naming import names_anything
from hotel.desk.just_now import is_fresh
from hotel.desk.sent.changes import change_sent
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.desk.talking.spoken_of import told_alone
from hotel.reading.moments import moments_in
from hotel.reading.parties import party_size_in
from hotel.records import RequestState

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
        return _put_right_what_was_told(desk)
    _, request = asked
    if not take_answer(desk, request):
        return False
    if is_draft(desk, request.id) is None:
        resume(desk)
    return True


def _put_right_what_was_told(desk: Desk) -> bool:
    """Change what the last answer told of by an hour or a number of people that name nothing else; say whether they do.

    "It says two people, we're four. and 12:30 please" books no table.
    """
    turn, request = desk.turn, told_alone(desk)
    if request is None or not (request.is_open and is_fresh(desk, request)) or "?" in turn.text:
        return False
    if not turn.alternatives or request.state is RequestState.ON_THE_WAY or names_anything(desk, turn.text):
        return False
    timed = any(one.has_hour for one in moments_in(turn.text, desk.local_now))
    reads = KINDS[request.intent].reads if request.intent in KINDS else ()
    counted = Field.PARTY in reads and party_size_in(turn.text) is not None
    if not (counted or (timed and Field.MOMENT in reads)):
        return False
    change_sent(desk, request)
    return True


def _is_unsure(desk: Desk) -> bool:
    doubtful = desk.turn.confidence < _DOUBTFUL and desk.turn.intent not in _SERVED_ANYHOW
    return desk.turn.intent == "nlu_fallback" or bool(desk.turn.alternatives) or doubtful
