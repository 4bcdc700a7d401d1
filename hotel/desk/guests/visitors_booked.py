"""A table or a treatment is all that a visitor has here: words taken for an arrival or a stay are about that."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import KINDS, TABLE
from hotel.desk.earlier import told_last
from hotel.desk.guests.coming import is_coming
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW, last_touched
from hotel.desk.of_this_guest import requests_of
from hotel.desk.ordering.occasion_words import OCCASION
from hotel.desk.sent.changes import call_off, change_sent
from hotel.desk.talking import talk
from hotel.reading.consent import consent_in, is_only_yes
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.records import OPEN, Need, RequestState, ServiceRequest
from hotel.turn import Button

_BOOKED = frozenset({TABLE, "book_spa"})
_OF_STAY = frozenset(
    {"announce_arrival", "change_booking", "extend_stay", "request_early_check_in", "request_late_check_out"}
)
"""Intents that "we're running late, let's say 8:30" is taken for: who has no room here comes to none later."""
_MAY_GIVE_UP = frozenset(
    {"deny", "cancel", "inform", "nlu_fallback", "chitchat", "complain", "emergency"}
) | {*("announce_arrival", "change_booking", "out_of_scope", "change_request", "goodbye")}
_MAY_NAME_TABLE = frozenset({TABLE, "change_request", "inform", "deny", "nlu_fallback"})
_ASKS, _STAYS = "ask_cancel_this", "stays"
_FEW = 3
"""A yes of so many words says nothing else."""


def took_everything(desk: Desk) -> bool:
    """Change what a visitor booked, or ask whether it is given up; say whether the words were about that."""
    if desk.stay is not None:
        return False
    if told_last(desk, _ASKS, JUST_NOW) and _answered(desk):
        return True
    if desk.turn.choice_value is not None or desk.turn.choice_request_id is not None or is_coming(desk):
        return False
    if _took_table(desk):
        return True
    booked = _booked(desk)
    return booked is not None and (_asked_whether_given_up(desk, booked) or _changed(desk, booked))


def _took_table(desk: Desk) -> bool:
    """Book the table named in answer to who is writing: nobody proves a stay for one. What waited for it goes with it."""
    question, text = desk.open_question(Need.IDENTITY), desk.turn.text
    if question is None or desk.turn.intent not in _MAY_NAME_TABLE or not kind_named(TABLE, text):
        return False
    waiting = desk.session.get(ServiceRequest, question.request_id) if question.request_id else None
    goes_with = waiting is not None and waiting.state is RequestState.DRAFT and waiting.intent == OCCASION
    if waiting is not None and goes_with:
        drafts.give_up(desk, waiting)
    with desk.heard_as(text=desk.turn.whole_text if desk.turn.of == 1 else text, intent=TABLE):
        table = drafts.begin(desk, KINDS[TABLE])
        fill(desk, table)
    if waiting is not None and goes_with:
        table.add_note(*waiting.messages_said)
    drafts.advance(desk, table)
    return True


def _booked(desk: Desk) -> ServiceRequest | None:
    """Return what the visitor booked, or is booking: of several, the one that was touched last."""
    found = [one for one in requests_of(desk, {*OPEN, RequestState.DRAFT}) if one.intent in _BOOKED]
    own = [one for one in found if one.amends_id is None]
    return max(own, key=last_touched, default=None)


def _changed(desk: Desk, booked: ServiceRequest) -> bool:
    """Change the booking as words say that were taken for a stay, and name none."""
    intent, text = desk.turn.intent, desk.turn.text
    if intent not in _OF_STAY or "?" in text or kind_named(intent, text) or kind_named("book_room", text):
        return False
    if booked.state is RequestState.DRAFT:
        fill(desk, booked)
        drafts.advance(desk, booked)
    else:
        change_sent(desk, booked)
    return True


def _asked_whether_given_up(desk: Desk, booked: ServiceRequest) -> bool:
    """Ask who tells that they will hardly come whether the booking is given up; another hour is a change of it."""
    text = desk.turn.text
    tells = desk.turn.intent in _MAY_GIVE_UP and hears("will_not_come", text) and "?" not in text
    timed = any(moment.has_hour for moment in moments_in(text, desk.local_now))
    if not tells or timed or booked.state is RequestState.DRAFT:
        return False
    buttons = (
        Button("cancel_it", "cancel_request", {"intent": booked.intent}, booked.id),
        Button("leave_it", "deny", value=_STAYS),
    )
    desk.say(_ASKS, facts_of(desk, booked), buttons)
    return True


def _answered(desk: Desk) -> bool:
    """Take the answer to whether it is given up: only a clear yes cancels."""
    turn, booked = desk.turn, _booked(desk)
    if turn.choice_value == _STAYS:
        talk.as_you_wish(desk)
        return True
    if booked is None or turn.choice_value is not None or turn.choice_request_id is not None:
        return False
    said = consent_in(turn.text)
    bare = is_only_yes(turn.text) or (turn.intent == "affirm" and len(turn.text.split()) <= _FEW)
    if not bare or said.no:
        return False
    call_off(desk, booked)
    return True
