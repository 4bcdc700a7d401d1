"""An emergency: people are alerted at once, the guest is told what to do. Only staff call an alarm false."""

from datetime import datetime, timedelta

from sqlalchemy import select

from hotel.desk.describing import moment
from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names, names_anything
from hotel.desk.earlier import last_message, turns_before
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.of_this_guest import of_this_guest
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.photos import join_complaint
from hotel.desk.troubles.complaint_facts import (
    DUTY_MANAGER,
    about,
    ask_where,
    deadline,
    for_staff,
    remark,
)
from hotel.desk.troubles.doctor_words import calls_for_doctor
from hotel.desk.troubles.emergency_kinds import UNSPECIFIC, URGENT, is_sign_of, kind_of
from hotel.desk.troubles.recording import record
from hotel.desk.troubles.rooms_in_danger import room_in_danger
from hotel.facts import Fact
from hotel.records import Complaint, ComplaintRemark, ComplaintState, EmergencyKind, Severity
from hotel.turn import Button

_SAME = timedelta(hours=1)
"""Messages within this time of an open emergency are about the same one."""
_ALERTED = ("security", "reception")
_MAY_ASK = frozenset(
    {"ask_hotel", "ask_request_status", "ask_directions", "inform", "chitchat", "nlu_fallback", "greet"}
    | {"complain", "bot_challenge", "ask_human", "deny"}
)
_TELLS_MORE = frozenset({"inform", "deny"})
_DOCTOR, NO_DOCTOR = "doctor wanted", "no doctor wanted"
CALLED_OFF = "called off by the guest"
"""What stands in the history of an alarm besides the words of those who wrote."""
_HELP_COMES = timedelta(hours=3)
"""So long after the alarm "the ambulance is here" is about it, whatever staff have noted since."""


def emergency(desk: Desk) -> None:
    """Serve a danger, whatever else is being talked about: alert, then tell what to do; drafts wait."""
    if help_has_come(desk):
        return
    kind = kind_of(desk)
    running = running_alarm(desk)
    if running is not None:
        if running.emergency_kind in URGENT and hears("not_urgent", desk.turn.text):
            running.severity = Severity.NORMAL
        if running.acknowledge_by is None and running.state is ComplaintState.OPEN:
            running.acknowledge_by = deadline(desk, running.severity)  # it was eased, and is no longer
        _pass_on(desk, running, kind)
        return
    severity = _severity(desk, kind)
    slug = kind.slug if kind else "other"
    complaint = record(desk, "safety", severity, DUTY_MANAGER, emergency_kind=slug)
    complaint.room = room_in_danger(desk) or complaint.room
    _alert(desk, complaint, "emergency")
    if _says_help_is_here(desk):  # of a danger nobody had told of
        desk.say("emergency_help_here", told_of(desk, complaint, None))
        return
    told = told_of(desk, complaint, kind) | {"ask_where": ask_where(desk, complaint)}
    desk.say("emergency", told, button_for_doctor(complaint))


def _severity(desk: Desk, kind: EmergencyKind | None) -> Severity:
    """Return how soon somebody must see to it: a doctor who may come at leisure is no matter of minutes."""
    if kind is None or kind.slug not in URGENT:
        return Severity.EMERGENCY
    return Severity.NORMAL if hears("not_urgent", desk.turn.text) else Severity.HIGH


def is_danger(desk: Desk) -> bool:
    """Say whether a complaint tells of a danger: a smell of burning or gas, but not of cigarettes."""
    return hears("danger", desk.turn.text) and not hears("tobacco", desk.turn.text)


def running_alarm(desk: Desk) -> Complaint | None:
    """Return the emergency that is going on in this conversation or stay."""
    return _latest(desk, _SAME, (ComplaintState.OPEN, ComplaintState.ACKNOWLEDGED))


def is_running(desk: Desk) -> bool:
    """Say whether an emergency of this conversation or stay is going on."""
    return running_alarm(desk) is not None


def is_called_off(alarm: Complaint) -> bool:
    """Say whether the guest has called `alarm` off, and written nothing of it since.

    Somebody looks into a danger all the same: those who have it are called again, and nobody above them.
    """
    last = next((one for one in reversed(alarm.remarks) if one.by == "guest" or one.text == CALLED_OFF), None)
    return last is not None and last.text == CALLED_OFF


def is_spoken_of(desk: Desk, alarm: Complaint) -> bool:
    """Say whether the last answer was about `alarm`, so that words which name nothing go on about it."""
    turns = [*last_message(desk, JUST_NOW), *turns_before(desk)]
    return any(reply.facts.get("complaint") == alarm.id for turn in turns for reply in turn.replies)


def call_doctor(desk: Desk, alarm: Complaint) -> None:
    """Pass on a call for a doctor that only what was spoken of tells: "well, call one then", "yes please"."""
    remark(desk, alarm, "hotel", _DOCTOR)
    _pass_on(desk, alarm, None)


def tell_of_doctor(desk: Desk, alarm: Complaint) -> None:
    """Say where the doctor stands that `alarm` asks for, or offer to have one called; its people hear of the question."""
    note(desk, alarm)
    desk.say("doctor_awaited", told_of(desk, alarm, None), button_for_doctor(alarm))


def help_has_come(desk: Desk) -> bool:
    """Pass on "the ambulance is here now" to those who were alerted; say whether it was said of an alarm."""
    breathes = hears("breathes_again", desk.turn.text)
    if not breathes and not _says_help_is_here(desk):
        return False
    complaint = _latest(desk, _HELP_COMES, tuple(ComplaintState))
    if (
        breathes
        and (complaint is None or complaint.emergency_kind in URGENT)
        and not _says_help_is_here(desk)
    ):
        return False  # "he has a fever, he breathes normally": how the ill one is
    kind = kind_of(desk)
    if complaint is None or (
        kind is not None and kind.slug not in UNSPECIFIC | URGENT | {complaint.emergency_kind}
    ):
        return False
    note(desk, complaint)
    desk.say("emergency_help_here", told_of(desk, complaint, None))
    return True


def asks_about_alarm(desk: Desk) -> bool:
    """Pass on a question about the danger itself ("what about the smoke?"); say whether it was one."""
    if desk.turn.intent not in _MAY_ASK:
        return False
    latest = _latest(desk, _HELP_COMES, tuple(ComplaintState))
    if latest is None:
        return False
    alarmed = latest.state in (ComplaintState.OPEN, ComplaintState.ACKNOWLEDGED)
    if latest is running_alarm(desk) and _asks_where_help_is(desk, latest):
        note(desk, latest)
        desk.say("emergency_awaited", told_of(desk, latest, None))
        return True
    named = alarmed and is_sign_of(latest.emergency_kind, desk.turn.text)
    if named or hears("safe_again", desk.turn.text) or (alarmed and _tells_more(desk, latest)):
        _pass_on(desk, latest, None)
        return True
    return False


def _asks_where_help_is(desk: Desk, alarm: Complaint) -> bool:
    """Say whether help is waited for, and not what else was asked for: "hurry!", but not "hurry with the soup".

    Of an alarm that was called off nobody is waited for, unless it is spoken of: "how long will it be" is the soup's.
    """
    text, spoken_of = desk.turn.text, is_spoken_of(desk, alarm)
    if is_called_off(alarm) and not spoken_of and not hears("alarm_named", text):
        return False
    asks = desk.turn.intent == "ask_request_status" and spoken_of
    if not asks and not hears("where_is_help", text):
        return False
    return not any(names(one, text) for one in open_requests(desk)) and not (
        asks and names_anything(desk, text)
    )


def _tells_more(desk: Desk, alarm: Complaint) -> bool:
    """Say whether the words tell more of the alarm just spoken of ("my son, five"), and answer nothing else."""
    text = desk.turn.text
    if desk.turn.intent not in _TELLS_MORE or "?" in text or not is_spoken_of(desk, alarm):
        return False
    if hears("false_alarm", text) or hears("not_urgent", text):
        return False
    eased = alarm.state is ComplaintState.OPEN and alarm.acknowledge_by is None
    return not desk.questions and not eased and not names_anything(desk, desk.turn.text)


def _says_help_is_here(desk: Desk) -> bool:
    text = desk.turn.text
    here = hears("help_has_come", text) and not hears("help_not_yet", text) and "?" not in text
    return here and not calls_for_doctor(text)


def _latest(desk: Desk, within: timedelta, states: tuple[ComplaintState, ...]) -> Complaint | None:
    """Return the latest emergency of this conversation or stay in one of `states`."""
    return desk.session.scalars(
        select(Complaint)
        .where(
            of_this_guest(desk, Complaint),
            Complaint.emergency_kind.is_not(None),
            Complaint.message_id != desk.turn.message_id,
            Complaint.state.in_(states),
            Complaint.created_at > desk.now - within,
        )
        .order_by(Complaint.id.desc())
    ).first()


def _pass_on(desk: Desk, complaint: Complaint, kind: EmergencyKind | None) -> None:
    """Pass on one more message of the same emergency; give new instructions if the danger is another."""
    new = kind is not None and _is_another(kind.slug, complaint)
    if (
        kind is not None and new and kind.slug not in URGENT
    ):  # a fire stays one, though somebody feels ill in it
        complaint.emergency_kind = kind.slug
        if complaint.severity is not Severity.EMERGENCY:  # the fever has become a seizure
            complaint.severity = Severity.EMERGENCY
            complaint.acknowledge_by = deadline(desk, Severity.EMERGENCY)
    complaint.room = room_in_danger(desk) or complaint.room or desk.room
    note(desk, complaint)
    facts = told_of(desk, complaint, kind if new else None) | {"ask_where": ask_where(desk, complaint)}
    desk.say("emergency_passed_on", facts, button_for_doctor(complaint))


def note(desk: Desk, complaint: Complaint) -> None:
    """Add these words to `complaint` and let everyone who was alerted read them."""
    complaint.count += 1
    remark(desk, complaint, "guest", desk.turn.text)
    join_complaint(desk, complaint)
    _alert(desk, complaint, "emergency_update")


def _is_another(slug: str, complaint: Complaint) -> bool:
    """Say whether `slug` tells more than is known: "call an ambulance!" is no other danger than the heart attack."""
    known = complaint.emergency_kind
    return slug not in {"other", known} and (slug not in UNSPECIFIC or known in {"other", "illness"})


def _alert(desk: Desk, complaint: Complaint, key: str) -> None:
    if _calls_for_doctor(desk, complaint):
        remark(desk, complaint, "hotel", _DOCTOR)
    facts = for_staff(desk, complaint) | {"doctor": _doctor_wanted_at(complaint) == desk.now}
    desk.notify_complaint_staff(complaint, key, facts)
    for department in _ALERTED:
        desk.notify_department(department, key, facts=facts).complaint_id = complaint.id
    desk.notify_level(complaint.level, key, facts, complaint)


def wants_doctor(complaint: Complaint) -> bool:
    """Say whether a doctor was called for, and not put off since."""
    return _doctor_wanted_at(complaint) is not None


def _calls_for_doctor(desk: Desk, complaint: Complaint) -> bool:
    """Say whether a doctor is called for, and not in a danger to life: there the ambulance is called before all."""
    return complaint.emergency_kind in URGENT and calls_for_doctor(desk.turn.text)


def _doctor_wanted_at(complaint: Complaint) -> datetime | None:
    """Return since when a doctor is wanted, unless none is any more."""
    word = _word_of_doctor(complaint)
    return word.at if word is not None and word.text == _DOCTOR else None


def _word_of_doctor(complaint: Complaint) -> ComplaintRemark | None:
    return next((one for one in reversed(complaint.remarks) if one.text in {_DOCTOR, NO_DOCTOR}), None)


def button_for_doctor(complaint: Complaint) -> tuple[Button, ...]:
    """Return the button that has a doctor called, where somebody is ill and nothing was said of a doctor."""
    offered = complaint.emergency_kind in URGENT and _word_of_doctor(complaint) is None
    return (Button("call_doctor", "emergency"),) if offered else ()


def told_of(desk: Desk, complaint: Complaint, kind: EmergencyKind | None) -> dict[str, Fact]:
    """Return what the guest hears of `complaint`, with what to do in a danger of `kind`."""
    instructions: Fact = dict(kind.instructions) if kind else None
    told: dict[str, Fact] = {"kind": complaint.emergency_kind, "instructions": instructions}
    since = _doctor_wanted_at(complaint)
    told["doctor"] = since == desk.now
    told["doctor_since"] = moment(desk, since) if since != desk.now else None
    told["costs"] = hears("asking.price", desk.turn.whole_text)
    return about(desk, complaint) | told | {"phone": desk.property.phone}
