"""A note for those who come to the room: "ask them to knock softly", "I have to leave at 7:40"."""

from datetime import timedelta

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES, THINGS, WAKE_UP
from hotel.desk.hearing import hears, without
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.visit_words import VISITS
from hotel.desk.sent.words_for_request import give_to_department
from hotel.desk.talking.draft_asked import draft_asked_about
from hotel.desk.troubles.no_complaint import complains
from hotel.reading.clauses import sentences_in
from hotel.reading.kind_words import kind_named
from hotel.records import ServiceRequest

_COME = frozenset({*VISITS, DISHES, "order_usual", THINGS})
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
}
_MAY_GO_OUT = _TALK | {WAKE_UP}
"""Intents that "I have to leave at 7:40" is taken for, beside a question when somebody comes."""


def took_everything(desk: Desk) -> bool:
    """Give such words to all who are to come, or put them on the order being put together; say whether they were."""
    text, intent = desk.turn.text, desk.turn.intent
    if desk.turn.choice_value is not None:
        return False
    noted = intent in _MAY_NOTE and _tells_how_to_come(text)
    if "?" in text and not noted:
        return False
    if noted and _put_on_draft(desk):
        return True
    out = intent in _MAY_GO_OUT and hears("goes_out", text) and not kind_named(WAKE_UP, text)
    coming = [one for one in coming_to(desk) if noted or (out and one.intent in VISITS)]
    for request in coming:
        give_to_department(desk, request)
    if coming:
        desk.say("words_passed_on", facts_of(desk, coming[0]) | {"said": text})
    return bool(coming)


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
