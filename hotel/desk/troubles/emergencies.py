"""An emergency: people are alerted at once, the guest is told what to do. Only staff call an alarm false."""

from datetime import timedelta

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names
from hotel.desk.hearing import hears
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
from hotel.records import Complaint, ComplaintState, EmergencyKind, Severity

_SAME = timedelta(hours=1)
"""Messages within this time of an open emergency are about the same one."""
_ALERTED = ("security", "reception")
_MAY_ASK = frozenset(
    {"ask_hotel", "ask_request_status", "ask_directions", "inform", "chitchat", "nlu_fallback", "greet"}
    | {"complain", "bot_challenge", "ask_human"}
)
_HELP_COMES = timedelta(hours=3)
"""So long after the alarm "the ambulance is here" is about it, whatever staff have noted since."""


def emergency(desk: Desk) -> None:
    """Serve a danger, whatever else is being talked about: alert, then tell what to do; drafts wait."""
    if help_has_come(desk):
        return
    kind = kind_of(desk)
    running = _running(desk)
    if running is not None:
        _pass_on(desk, running, kind)
        return
    severity = Severity.HIGH if kind is not None and kind.slug in URGENT else Severity.EMERGENCY
    slug = kind.slug if kind else "other"
    complaint = record(desk, "safety", severity, DUTY_MANAGER, emergency_kind=slug)
    complaint.room = room_in_danger(desk) or complaint.room
    _alert(desk, complaint, "emergency")
    if _says_help_is_here(desk):  # of a danger nobody had told of
        desk.say("emergency_help_here", _facts(desk, complaint, None))
        return
    desk.say("emergency", _facts(desk, complaint, kind) | {"ask_where": ask_where(desk, complaint)})


def is_danger(desk: Desk) -> bool:
    """Say whether a complaint tells of a danger: a smell of burning or gas, but not of cigarettes."""
    return hears("danger", desk.turn.text) and not hears("tobacco", desk.turn.text)


def said_false(desk: Desk) -> bool:
    """Pass on "false alarm" to those who were alerted; only they call it off. Say whether it was said."""
    running = _running(desk) if hears("false_alarm", desk.turn.text) else None
    if running is not None:
        pass_on_denial(desk, running)
    return running is not None


def pass_on_denial(desk: Desk, running: Complaint) -> None:
    """Let those who were alerted know that the guest calls it nothing, and say that they look all the same."""
    _note(desk, running)
    desk.say("emergency_denied", _facts(desk, running, None))


def eased(desk: Desk) -> bool:
    """Pass on that no doctor is needed to those who were alerted; say whether there was an alarm.

    Of a fever the guest's word is enough that nobody else need be called; a danger to life is looked into all the same.
    """
    running = _running(desk)
    if running is None:
        return False
    if running.emergency_kind not in URGENT:
        pass_on_denial(desk, running)
        return True
    running.acknowledge_by = None
    _note(desk, running)
    desk.say("emergency_eased", _facts(desk, running, None))
    return True


def is_running(desk: Desk) -> bool:
    """Say whether an emergency of this conversation or stay is going on."""
    return _running(desk) is not None


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
    _note(desk, complaint)
    desk.say("emergency_help_here", _facts(desk, complaint, None))
    return True


def asks_about_alarm(desk: Desk) -> bool:
    """Pass on a question about the danger itself ("what about the smoke?"); say whether it was one."""
    if desk.turn.intent not in _MAY_ASK:
        return False
    latest = _latest(desk, _HELP_COMES, tuple(ComplaintState))
    if latest is None:
        return False
    alarmed = latest.state in (ComplaintState.OPEN, ComplaintState.ACKNOWLEDGED)
    if latest is _running(desk) and _asks_where_help_is(desk):
        _note(desk, latest)
        desk.say("emergency_awaited", _facts(desk, latest, None))
        return True
    named = alarmed and is_sign_of(latest.emergency_kind, desk.turn.text)
    if named or hears("safe_again", desk.turn.text):
        _pass_on(desk, latest, None)
        return True
    return False


def _asks_where_help_is(desk: Desk) -> bool:
    """Say whether help is waited for, and not what else was asked for: "hurry!", but not "hurry with the soup"."""
    text = desk.turn.text
    return hears("where_is_help", text) and not any(names(one, text) for one in open_requests(desk))


def _says_help_is_here(desk: Desk) -> bool:
    text = desk.turn.text
    here = hears("help_has_come", text) and not hears("help_not_yet", text) and "?" not in text
    return here and not calls_for_doctor(text)


def _running(desk: Desk) -> Complaint | None:
    """Return the emergency that is going on in this conversation or stay."""
    return _latest(desk, _SAME, (ComplaintState.OPEN, ComplaintState.ACKNOWLEDGED))


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
    _note(desk, complaint)
    facts = _facts(desk, complaint, kind if new else None)
    desk.say("emergency_passed_on", facts | {"ask_where": ask_where(desk, complaint)})


def _note(desk: Desk, complaint: Complaint) -> None:
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
    facts = for_staff(desk, complaint) | {"doctor": _wants_doctor(desk, complaint)}
    desk.notify_complaint_staff(complaint, key, facts)
    for department in _ALERTED:
        desk.notify_department(department, key, facts=facts).complaint_id = complaint.id
    desk.notify_level(complaint.level, key, facts, complaint)


def _wants_doctor(desk: Desk, complaint: Complaint) -> bool:
    """Say whether a doctor is called for, and not in a danger to life: there the ambulance is called before all."""
    return complaint.emergency_kind in URGENT and calls_for_doctor(desk.turn.text)


def _facts(desk: Desk, complaint: Complaint, kind: EmergencyKind | None) -> dict[str, Fact]:
    instructions: Fact = dict(kind.instructions) if kind else None
    told: dict[str, Fact] = {"kind": complaint.emergency_kind, "instructions": instructions}
    told["doctor"] = _wants_doctor(desk, complaint)
    return about(desk, complaint) | told | {"phone": desk.property.phone}
