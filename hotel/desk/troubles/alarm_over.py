"""The alarm is called off by who raised it: "she's asleep now, you can stop the alarm", «отмените тревогу»."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS, WAKE_UP
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.troubles import emergencies
from hotel.desk.troubles.emergency_kinds import tells_nothing
from hotel.reading.calling_off import calls_all_off
from hotel.records import Complaint

_GIVES_UP = frozenset({"cancel", "cancel_request", "deny"})


def took_everything(desk: Desk) -> bool:
    """Pass on that help is not needed any more, before "stop" and "cancel" look for an order; say whether it was said."""
    turn = desk.turn
    if is_pressed(desk) or turn.choice_value is not None or "?" in turn.text:
        return False
    if turn.intent in KINDS:  # asked for besides: both are served later
        return False
    alarm = emergencies.running_alarm(desk)
    if alarm is None or not _is_called_off(desk, alarm):
        return False
    return emergencies.eased(desk)


def _is_called_off(desk: Desk, alarm: Complaint) -> bool:
    """Say whether the alarm is named, or meant by bare words right after it was spoken of, and no danger is told of."""
    text, spoken_of = desk.turn.text, emergencies.is_spoken_of(desk, alarm)
    if hears("alarm_over", text):
        rings = any(one.intent == WAKE_UP for one in open_requests(desk))  # that may be the alarm meant
        return (spoken_of or not rings) and (desk.turn.intent != "emergency" or tells_nothing(desk))
    bare = desk.turn.intent in _GIVES_UP and desk.open_question() is None
    return bare and spoken_of and calls_all_off(text)
