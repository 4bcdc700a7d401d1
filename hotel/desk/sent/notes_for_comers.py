"""A note for those who come to the room: "ask them to knock softly", "I have to leave at 7:40"."""

from datetime import timedelta

from hotel.desk.brevity import is_short
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES, THINGS, WAKE_UP
from hotel.desk.drafting.naming import names
from hotel.desk.hearing import hears, without
from hotel.desk.sent.hours_moved import own_hour
from hotel.desk.sent.note_for_staff import refuses
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.pointing import pointed_at
from hotel.desk.sent.visit_words import VISITS
from hotel.desk.sent.words_for_request import give_to_department
from hotel.desk.talking.draft_asked import draft_asked_about, draft_just_asked
from hotel.desk.troubles.no_complaint import complains
from hotel.reading.clauses import sentences_in
from hotel.reading.kind_words import kind_named
from hotel.records import ServiceRequest

_COME = frozenset({*VISITS, DISHES, "order_usual", THINGS})
_REFUSES = frozenset({"deny", "cancel"})
_SOON = timedelta(hours=3)
_TALK = frozenset({"inform", "chitchat", "nlu_fallback", "out_of_scope"})
_MAY_NOTE = _TALK | {
    "do_not_disturb",
    "ask_about_guest",
    "thank",
    "control_room",
    "ask_human",
    "complain",
    "deny",
    "change_request",
}
_MAY_GO_OUT = _TALK | {WAKE_UP}
"""Intents that "I have to leave at 7:40" is taken for, beside a question when somebody comes."""


def took_everything(desk: Desk) -> bool:
    """Give such words to all who are to come, or put them on the order being put together; say whether they were."""
    text, intent = desk.turn.text, desk.turn.intent
    if desk.turn.choice_value is not None:
        return False
    if _leads_to_it(desk):
        return True  # said to those who come with the other part of the message
    noted = intent in _MAY_NOTE and _tells_how_to_come(text)
    if noted and desk.turn.of > 1 and _leads_up(desk, desk.turn.whole_text.partition(text)[0]):
        text = desk.turn.whole_text
        desk.turn = desk.turn.model_copy(update={"text": text})
    if "?" in text and not noted:
        return False
    refused = _refused_beside(desk) if noted else ""
    if noted and not refused and _put_on_draft(desk):
        return True
    out = intent in _MAY_GO_OUT and hears("guest_goes_out", text) and not kind_named(WAKE_UP, text)
    meant = _meant(desk)
    expected = meant or coming_to(desk) or (coming(desk) if noted else [])
    told = [one for one in expected if noted or (out and one.intent in VISITS)]
    if not told:
        return False
    if refused:
        text = text.replace(refused, "").strip(" .,!")
        desk.turn = desk.turn.model_copy(update={"text": text})
    for request in told:
        give_to_department(desk, request)
    desk.say("words_passed_on", facts_of(desk, told[0]) | {"said": text})
    if refused:
        desk.turn = desk.turn.model_copy(update={"text": refused})
    return not refused


def _leads_to_it(desk: Desk) -> bool:
    """Say whether a mere no leads to how to come, said behind it: "no, I am in! just knock softly"."""
    turn = desk.turn
    behind = turn.whole_text.partition(turn.text)[2]
    return turn.intent == "deny" and _leads_up(desk, turn.text) and hears("how_to_come", behind)


def _leads_up(desk: Desk, words: str) -> bool:
    mere = bool(words.strip()) and is_short(words) and "?" not in words and not hears("how_to_come", words)
    return mere and desk.open_question() is None and bool(coming(desk))


def _refused_beside(desk: Desk) -> str:
    """Return the sentence that refuses the draft being asked about: "no second one. The one at midnight: don't knock"."""
    if draft_just_asked(desk) is None or desk.turn.intent not in _REFUSES:
        return ""
    first, *rest = sentences_in(desk.turn.text) or [""]
    return first if rest and refuses(first) and not hears("how_to_come", first) else ""


def _meant(desk: Desk) -> list[ServiceRequest]:
    """Return what the words point to or name, whenever it comes: "the one at half past midnight, no knocking please"."""
    expected = coming(desk)
    pointed = pointed_at(desk, expected)
    if pointed is not None:
        return [pointed]
    timed = [one for one in expected if own_hour(desk, one) is not None]
    return timed or [one for one in expected if names(one, desk.turn.text)]


def _tells_how_to_come(text: str) -> bool:
    """Say whether a sentence of `text` that asks nothing and complains of nothing tells how to come."""
    told = [one for one in sentences_in(text) if "?" not in one and hears("how_to_come", one)]
    return bool(told) and not complains(without("how_to_come", text))


def _put_on_draft(desk: Desk) -> bool:
    draft = draft_asked_about(desk, desk.open_question())
    if draft is None or draft.intent not in _COME:
        return False
    draft.add_note(desk.turn.text)
    drafts.advance(desk, draft)
    return True


def coming_to(desk: Desk) -> list[ServiceRequest]:
    """Return what somebody is to come with soon."""
    until = desk.now + _SOON
    return [one for one in coming(desk) if one.wanted_at is None or one.wanted_at <= until]


def coming(desk: Desk) -> list[ServiceRequest]:
    """Return what somebody is to come to the room with."""
    return [
        one for one in open_requests(desk) if one.intent in _COME and one.message_id != desk.turn.message_id
    ]
