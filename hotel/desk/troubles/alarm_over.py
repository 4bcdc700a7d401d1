"""The alarm is called off by who raised it: "she's asleep now, you can stop the alarm", «отмените тревогу»."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS, WAKE_UP
from hotel.desk.hearing import hears, without
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.troubles import alarm_eased, emergencies
from hotel.desk.troubles.emergency_kinds import kind_in
from hotel.reading.calling_off import calls_all_off
from hotel.reading.clauses import sentences_in
from hotel.records import Complaint

_GIVES_UP = frozenset({"cancel", "cancel_request", "deny"})
_ASKS = "ask_"


def took_everything(desk: Desk) -> bool:
    """Pass on that help is not needed any more, before "stop" and "cancel" look for an order; say whether it was all.

    "Stop the alarm. And where is the pharmacy?": what is asked besides is left to be served.
    """
    turn = desk.turn
    if is_pressed(desk) or turn.choice_value is not None:
        return False
    alarm = emergencies.running_alarm(desk)
    if alarm is None or not _is_called_off(desk, alarm):
        return False
    rest = _besides(turn.text)
    if not rest and "?" in turn.text:
        return False
    if not alarm_eased.eased(desk):
        return False
    if rest and ("?" in rest or turn.intent in KINDS or turn.intent.startswith(_ASKS)):
        desk.turn = turn.model_copy(update={"text": rest})
        return False
    return turn.intent not in KINDS  # "stand down, she only ate too much, but bring two towels"


def _besides(text: str) -> str:
    """Return the sentences that neither call the alarm off nor only say what is not needed."""
    others = [one for one in sentences_in(text) if not hears("alarm_over", one)]
    return " ".join(one for one in others if any(c.isalnum() for c in without("doctor_unneeded", one)))


def _is_called_off(desk: Desk, alarm: Complaint) -> bool:
    """Say whether the alarm is named, or meant by bare words right after it was spoken of, and no danger is told of."""
    text, spoken_of = desk.turn.text, emergencies.is_spoken_of(desk, alarm)
    if hears("alarm_over", text):
        rings = any(one.intent == WAKE_UP for one in open_requests(desk))  # that may be the alarm meant
        danger = desk.turn.intent == "emergency" and kind_in(
            desk.session, desk.property.id, without("doctor_unneeded", text)
        )
        return (spoken_of or not rings) and not danger
    bare = desk.turn.intent in _GIVES_UP and desk.open_question() is None
    return bare and spoken_of and calls_all_off(text)
