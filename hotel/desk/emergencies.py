"""An emergency: people are alerted at once, the guest is told what to do. Only staff call an alarm false."""

import re
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel.desk.complaint_facts import (
    DUTY_MANAGER,
    about,
    ask_where,
    deadline,
    for_staff,
    remark,
    said_room,
)
from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.photos import join_complaint
from hotel.facts import Fact
from hotel.records import Complaint, ComplaintState, EmergencyKind, Severity

_SAME = timedelta(hours=1)
"""Messages within this time of an open emergency are about the same one."""
_ALERTED = ("security", "reception")
_URGENT = frozenset({"illness"})
"""Kinds that are urgent, but no danger to life while they stay what they are: a fever."""
_SHORT = 4
"""A keyword this short counts as a whole word only: "fit" is not in "fitness"."""


def emergency(desk: Desk) -> None:
    """Serve a danger, whatever else is being talked about: alert, then tell what to do; drafts wait."""
    kind = kind_of(desk)
    running = _running(desk)
    if running is not None:
        _pass_on(desk, running, kind)
        return
    severity = Severity.HIGH if kind is not None and kind.slug in _URGENT else Severity.EMERGENCY
    complaint = Complaint(
        property_id=desk.property.id,
        conversation_id=desk.conversation.id,
        message_id=desk.turn.message_id,
        ordinal=desk.turn.ordinal,
        stay_id=desk.stay.id if desk.stay else None,
        room=desk.room or said_room(desk),
        category="safety",
        severity=severity,
        emergency_kind=kind.slug if kind else "other",
        state=ComplaintState.OPEN,
        level=DUTY_MANAGER,
        count=1,
        reopened=0,
        words=desk.turn.text,
        created_at=desk.now,
        acknowledge_by=deadline(desk, severity),
    )
    remark(desk, complaint, "guest", desk.turn.text)
    desk.session.add(complaint)
    desk.session.flush()
    join_complaint(desk, complaint)
    _alert(desk, complaint, "emergency")
    desk.say("emergency", _facts(desk, complaint, kind) | {"ask_where": ask_where(desk, complaint)})


def is_danger(desk: Desk) -> bool:
    """Say whether a complaint tells of a danger: a smell of burning or gas, but not of cigarettes."""
    return hears("danger", desk.turn.text) and not hears("tobacco", desk.turn.text)


def said_false(desk: Desk) -> bool:
    """Pass on "false alarm" to those who were alerted; only they call it off. Say whether it was said."""
    running = _running(desk) if hears("false_alarm", desk.turn.text) else None
    if running is not None:
        _pass_on(desk, running, None)
    return running is not None


def kind_of(desk: Desk) -> EmergencyKind | None:
    """Return the kind whose words the guest used most; the one for anything where none fits."""
    kinds = _kinds(desk.session, desk.property.id)
    best = _best(kinds, desk.turn.text)
    return best or next((kind for kind in kinds if kind.slug == "other"), None)


def kind_in(session: Session, property_id: int, text: str) -> EmergencyKind | None:
    """Return the kind of danger to life that `text` gives away, if any."""
    kinds = [kind for kind in _kinds(session, property_id) if kind.slug not in _URGENT]
    return _best(kinds, text)


def _kinds(session: Session, property_id: int) -> Sequence[EmergencyKind]:
    return session.scalars(
        select(EmergencyKind)
        .where(EmergencyKind.property_id == property_id)
        .order_by(EmergencyKind.position, EmergencyKind.id)
    ).all()


def _best(kinds: Sequence[EmergencyKind], said: str) -> EmergencyKind | None:
    text = _plain(said)
    # Longer words say more ("seizure of a child" beats "help"); of equals the first in the order wins.
    weighed = [(sum(len(word) for word in kind.keywords if _met(word, text)), kind) for kind in kinds]
    weight, best = max(weighed, key=lambda one: one[0], default=(0, None))
    return best if weight else None


def _plain(text: str) -> str:
    return text.casefold().replace("ё", "е").replace("’", "'")


def _met(keyword: str, text: str) -> bool:
    word = re.escape(_plain(keyword))
    ending = r"\w{0,2}(?!\w)" if len(keyword) <= _SHORT and not keyword.isascii() else ""
    if len(keyword) <= _SHORT and keyword.isascii():
        ending = r"(?!\w)"
    return re.search(rf"(?<!\w){word}{ending}", text) is not None


def _running(desk: Desk) -> Complaint | None:
    """Return the emergency that is going on in this conversation or stay."""
    mine = Complaint.conversation_id == desk.conversation.id
    if desk.stay is not None:
        mine |= Complaint.stay_id == desk.stay.id
    return desk.session.scalars(
        select(Complaint)
        .where(
            mine,
            Complaint.emergency_kind.is_not(None),
            Complaint.message_id != desk.turn.message_id,
            Complaint.state.in_((ComplaintState.OPEN, ComplaintState.ACKNOWLEDGED)),
            Complaint.created_at > desk.now - _SAME,
        )
        .order_by(Complaint.id.desc())
    ).first()


def _pass_on(desk: Desk, complaint: Complaint, kind: EmergencyKind | None) -> None:
    """Pass on one more message of the same emergency; give new instructions if the danger is another."""
    complaint.count += 1
    remark(desk, complaint, "guest", desk.turn.text)
    new = kind is not None and kind.slug not in {"other", complaint.emergency_kind}
    if (
        kind is not None and new and kind.slug not in _URGENT
    ):  # a fire stays one, though somebody feels ill in it
        complaint.emergency_kind = kind.slug
        if complaint.severity is not Severity.EMERGENCY:  # the fever has become a seizure
            complaint.severity = Severity.EMERGENCY
            complaint.acknowledge_by = deadline(desk, Severity.EMERGENCY)
    complaint.room = complaint.room or desk.room or said_room(desk)
    join_complaint(desk, complaint)
    _alert(desk, complaint, "emergency_update")
    facts = _facts(desk, complaint, kind if new else None)
    desk.say("emergency_passed_on", facts | {"ask_where": ask_where(desk, complaint)})


def _alert(desk: Desk, complaint: Complaint, key: str) -> None:
    facts = for_staff(desk, complaint)
    desk.notify_complaint_staff(complaint, key, facts)
    for department in _ALERTED:
        desk.notify_department(department, key, facts=facts).complaint_id = complaint.id
    desk.notify_level(complaint.level, key, facts, complaint)


def _facts(desk: Desk, complaint: Complaint, kind: EmergencyKind | None) -> dict[str, Fact]:
    instructions: Fact = dict(kind.instructions) if kind else None
    told: dict[str, Fact] = {"kind": complaint.emergency_kind, "instructions": instructions}
    return about(desk, complaint) | told | {"phone": desk.property.phone}
