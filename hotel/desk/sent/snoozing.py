"""The guest was woken and wants to sleep a little longer: they are woken again, and nobody knocks until then."""

from datetime import timedelta

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.sent import timers
from hotel.desk.sent.waking import note_word
from hotel.reading.numbers import numbers_in
from hotel.reading.phrases.lengths import length_at
from hotel.reading.tokens import said
from hotel.records import Need, ServiceRequest

_MINUTES = 10
"""What "a little longer" means."""
_LONGEST = 120
_MAY_MEAN_IT = frozenset(
    {"inform", "deny", "cancel", "chitchat", "thank", "affirm", "nlu_fallback", "out_of_scope", "emergency"}
    | {"request_wake_up_call", "change_request", "do_not_disturb", "complain", "extend_stay", "goodbye"}
)


def took_everything(desk: Desk) -> bool:
    """Wake the guest again after the minutes they ask for; say whether the words asked for any."""
    question, text = desk.open_question(Need.WAKE_UP), desk.turn.text
    may_be = desk.turn.intent in _MAY_MEAN_IT or bool(desk.turn.alternatives)
    if question is None or not may_be or desk.turn.choice_value is not None or not hears("snooze", text):
        return False
    request = desk.session.get(ServiceRequest, question.request_id) if question.request_id else None
    if request is None or not request.is_open:
        return False
    desk.close(question)
    note_word(desk)  # of two calls that have rung one is rung again
    request.wanted_at = desk.now + timedelta(minutes=_minutes_in(text))
    timers.move_for(desk, request)
    facts = facts_of(desk, request)
    desk.notify_department(request.department, "request_changed", request=request, facts=facts)
    desk.say("woken_again", facts)
    return True


def _minutes_in(text: str) -> int:
    line = said(text)
    lengths = [found for index in range(len(line.tokens)) if (found := length_at(line, index)) is not None]
    counted = [number.value for number in numbers_in(text)]
    minutes = lengths[0][0] if lengths else next(iter(counted), _MINUTES)
    return minutes if 0 < minutes <= _LONGEST else _MINUTES
