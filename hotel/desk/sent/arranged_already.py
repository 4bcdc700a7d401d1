"""A booking told to be there already begins none: "taxi's done already, Sheremetyevo at 5", "we have a taxi"."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.kinds import BOOKED, TOUR
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking import talk
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.reminding import not_sent_yet
from hotel.reading.clauses import clauses_in, sentences_in
from hotel.reading.kind_words import kind_named
from hotel.records import Need, ServiceRequest

_ARRANGED = (*sorted(BOOKED), TOUR, "arrange_occasion")
"""Had once: dishes and things that were ordered already may be wanted again."""
_TELLS = frozenset({"inform", "affirm", "deny", "chitchat", "nlu_fallback", "out_of_scope"})
_GIVES_UP = frozenset({"cancel", "cancel_request"})
_MORE = ("one_more", "besides", "adds", "moves_it")
"""With one of these the words want something of that which is there."""
_SURE = 0.6


def took_everything(desk: Desk) -> bool:
    """Drop the draft of what is there already and say what stands; say whether the words told that and no more."""
    if is_pressed(desk) or desk.turn.choice_value is not None:
        return False
    intent = next(filter(None, map(_told_in, sentences_in(desk.turn.text))), None)
    if intent is None or any(hears(sign, desk.turn.text) for sign in _MORE):
        return False
    waiting = [one for one in drafts.drafts(desk) if one.intent == intent and one.amends_id is None]
    waiting = [one for one in waiting if one.message_id != desk.turn.message_id]
    if not _tells_that_alone(desk, intent, waiting):
        for draft in waiting:
            drafts.give_up(desk, draft)  # the rest is served for itself, and comes back to nothing
        return False
    if _waits_for_yes(desk, intent, waiting):
        return True
    for draft in waiting:
        drafts.drop(desk, draft)
    if not waiting:
        _say_what_stands(desk, intent)
    resume(desk)
    return True


def _told_in(sentence: str) -> str | None:
    """Return the kind of booking that `sentence` tells to be there already; a question tells nothing."""
    clauses = [] if "?" in sentence else [one.within(sentence) for one in clauses_in(sentence)]
    told = [one for one in clauses if hears("arranged_already", one)]
    return next((kind for kind in _ARRANGED if any(kind_named(kind, one) for one in told)), None)


def _tells_that_alone(desk: Desk, intent: str, waiting: list[ServiceRequest]) -> bool:
    """Say whether the words were taken for the booking itself or for talk: another wish beside it is served."""
    turn = desk.turn
    doubtful = turn.intent == "change_request" and turn.confidence < _SURE
    return doubtful or turn.intent in _TELLS | {intent} or (turn.intent in _GIVES_UP and bool(waiting))


def _waits_for_yes(desk: Desk, intent: str, waiting: list[ServiceRequest]) -> bool:
    """Say that what was read back is not sent, where the guest believes it is; say whether that was so."""
    question = desk.open_question(Need.CONFIRM)
    believed = next((one for one in waiting if question is not None and one.id == question.request_id), None)
    sent = any(one.intent == intent for one in open_requests(desk))
    if question is None or believed is None or sent or hears("gives_up", desk.turn.text):
        return False
    not_sent_yet(desk, believed, question)
    return True


def _say_what_stands(desk: Desk, intent: str) -> None:
    stands = next((one for one in open_requests(desk) if one.intent == intent), None)
    if stands is None:  # their own: nothing of the house is booked or wanted
        talk.as_you_wish(desk)
    else:
        desk.say("correction_changes_nothing", facts_of(desk, stands))
