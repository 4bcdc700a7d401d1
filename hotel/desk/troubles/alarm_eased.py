"""What the guest takes back of an alarm: no ambulance, no doctor, no danger. Those who were alerted read it.

Only staff call an alarm false. But nobody further is called for a sickness on what its guest has called off.
"""

from hotel.desk.desk import Desk
from hotel.desk.hearing import heard_all, hears
from hotel.desk.troubles import emergencies
from hotel.desk.troubles.complaint_facts import deadline, remark
from hotel.desk.troubles.complaint_spoken_of import complaint_spoken_of
from hotel.desk.troubles.doctor_words import calls_for_doctor, needs_no_doctor
from hotel.desk.troubles.emergency_kinds import URGENT, is_sign_of
from hotel.records import Complaint, Severity

_EASED, _LOWERED, _DENIED = "emergency_eased", "emergency_lowered", "emergency_denied"


def said_false(desk: Desk) -> bool:
    """Pass on "false alarm" to those who were alerted; only they call it off. Say whether it was said."""
    calm = hears("not_urgent", desk.turn.text) and not calls_for_doctor(desk.turn.text)
    denied = calm or hears("false_alarm", desk.turn.text)
    running = emergencies.running_alarm(desk) if denied else None
    if running is None or not _is_meant(desk, running):
        return False
    return eased(desk)


def eased(desk: Desk) -> bool:
    """Pass on that the alarm may end, or that no doctor is needed, to who was alerted; say whether there was an alarm.

    Of a fever the guest's word is enough that nobody else need be called; a danger to life is looked into all the same.
    """
    running = emergencies.running_alarm(desk)
    if running is None:
        return False
    if _is_told(desk):
        return True
    if running.emergency_kind not in URGENT:
        _pass_on_denial(desk, running)
        return True
    text = desk.turn.text
    calm = needs_only_no_ambulance(text) or hears("not_urgent", text)
    if calm and not any(hears(one, text) for one in ("alarm_over", "feels_better")):
        lower(desk, running)
        return True
    needless = needs_no_doctor(text) or not emergencies.wants_doctor(running)
    running.acknowledge_by = None
    if needless:
        remark(desk, running, "hotel", emergencies.NO_DOCTOR)
    emergencies.note(desk, running)
    told = {"better": hears("feels_better", desk.turn.whole_text), "no_doctor": needless}
    desk.say(_EASED, emergencies.told_of(desk, running, None) | told)
    return True


def lower(desk: Desk, running: Complaint) -> None:
    """Pass on that it is no emergency: somebody is still ill, whom a doctor may see, but nobody need run."""
    running.severity = Severity.NORMAL
    if running.acknowledge_by is not None:
        running.acknowledge_by = deadline(desk, running.severity)
    emergencies.note(desk, running)
    desk.say(
        _LOWERED,
        emergencies.told_of(desk, running, None),
        emergencies.button_for_doctor(running),
    )


def needs_only_no_ambulance(text: str) -> bool:
    """Say whether `text` wants no ambulance and says nothing against a doctor: "no ambulance, it's just a cough"."""
    needless = heard_all("doctor_unneeded", text)
    only = bool(needless) and not any(hears("doctor_named", one) for one in needless)
    return only and not calls_for_doctor(text)


def _is_told(desk: Desk) -> bool:
    """Say whether that is answered already: said of the doctor and of the alarm in one breath."""
    return any(reply.key in {_EASED, _LOWERED, _DENIED} for reply in desk.replies)


def _pass_on_denial(desk: Desk, running: Complaint) -> None:
    """Let those who were alerted know that the guest calls it nothing, and say that they look all the same."""
    emergencies.note(desk, running)
    off = any(hears(one, desk.turn.text) for one in ("alarm_over", "false_alarm"))
    if off:
        remark(desk, running, "hotel", emergencies.CALLED_OFF)
    desk.say(_DENIED, emergencies.told_of(desk, running, None) | {"called_off": off})


def _is_meant(desk: Desk, alarm: Complaint) -> bool:
    """Say whether "all is fine" is said of `alarm`: not right after another complaint was spoken of."""
    text = desk.turn.text
    named = hears("alarm_named", text) or is_sign_of(alarm.emergency_kind, text)
    return named or emergencies.is_spoken_of(desk, alarm) or complaint_spoken_of(desk) is None
