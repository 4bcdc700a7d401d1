"""Words not surely understood, said right after a question or of what was just told: what it can use of them is taken."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.answering import is_draft, take_answer
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.kinds import KINDS, Field
from hotel.desk.drafting.naming import names, names_anything, names_held, names_what_none_holds
from hotel.desk.hearing import hears
from hotel.desk.just_now import is_fresh
from hotel.desk.sent.asked_of import at_hour, named_surely
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.named_among import named_among
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.overview import told_day_named
from hotel.desk.sent.status import tell_status
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.desk.talking.reminding import not_sent_yet, return_to_draft
from hotel.desk.talking.spoken_of import told_alone
from hotel.reading.moments import hours_in
from hotel.reading.parties import party_size_in
from hotel.records import Need, Question, RequestState, ServiceRequest

_SHOWN = 3
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
        return _put_right_what_was_told(desk) or _is_about_what_stands(desk) or told_day_named(desk)
    question, request = asked
    if not names_held(request, desk.turn.text) and _is_of_its_hour(desk):
        return True
    if not take_answer(desk, request):
        return _is_about_what_waits(desk, question, request) or _is_about_what_stands(desk)
    if is_draft(desk, request.id) is None:
        resume(desk)
    return True


def _is_of_its_hour(desk: Desk) -> bool:
    """Say that nothing changes to words that name what stands and its hour: "what eleven? breakfast at 5:45!"; say if."""
    if not _is_not_understood(desk):
        return False
    text = desk.turn.text
    named = [one for one in at_hour(desk, open_requests(desk), text) if named_among(desk, [one], text)]
    if len(named) != 1:
        return False
    desk.say("correction_changes_nothing", facts_of(desk, named[0]))
    return_to_draft(desk)
    return True


def _is_about_what_waits(desk: Desk, question: Question, request: ServiceRequest) -> bool:
    """Show what waits for a yes to words that name it and say nothing else that was understood; say whether they do."""
    text = desk.turn.text
    waits = question.need is Need.CONFIRM and _is_not_understood(desk)
    if not waits or not names(request, text) or names_what_none_holds(desk, [request], text, surely=True):
        return False
    not_sent_yet(desk, request, question)
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
    timed = bool(hours_in(turn.text, desk.local_now))
    reads = KINDS[request.intent].reads if request.intent in KINDS else ()
    counted = Field.PARTY in reads and party_size_in(turn.text) is not None
    if not (counted or (timed and Field.MOMENT in reads)):
        return False
    change_sent(desk, request)
    return True


def _is_about_what_stands(desk: Desk) -> bool:
    """Tell of what stands that a question names, or move the one that words with an hour name; say whether they do.

    "How many towels is it now?", "the aircon at four then, we are back".
    """
    text, standing = desk.turn.text, open_requests(desk)
    if not _is_not_understood(desk):
        return False
    if text.rstrip(" )").endswith("?"):
        if hears("asks_for_act", text):
            return False
        asked = named_surely(desk, standing, text) or at_hour(desk, standing, text)
        for request in asked[:_SHOWN]:
            tell_status(desk, request)
        return bool(asked)
    named = named_surely(desk, standing, text)
    hours = hours_in(text, desk.local_now)
    if len(named) != 1 or len(hours) != 1 or not _can_be_moved(named[0]):
        return False
    change_sent(desk, named[0])
    return True


def _can_be_moved(request: ServiceRequest) -> bool:
    reads = KINDS[request.intent].reads if request.intent in KINDS else ()
    return Field.MOMENT in reads and request.state is not RequestState.ON_THE_WAY


def _is_not_understood(desk: Desk) -> bool:
    return desk.turn.intent == "nlu_fallback" or bool(desk.turn.alternatives)


def _is_unsure(desk: Desk) -> bool:
    doubtful = desk.turn.confidence < _DOUBTFUL and desk.turn.intent not in _SERVED_ANYHOW
    return _is_not_understood(desk) or doubtful
