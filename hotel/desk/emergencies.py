"""An emergency: people are alerted at once, the guest is told what to do. Only staff call an alarm false."""

import re
from datetime import timedelta

from sqlalchemy import select

from hotel.desk.complaint_facts import DUTY_MANAGER, about, deadline, for_staff, remark
from hotel.desk.complaints import ask_where, said_room
from hotel.desk.desk import Desk
from hotel.facts import Fact
from hotel.records import Complaint, ComplaintState, EmergencyKind, Severity

_SAME = timedelta(hours=1)
"""Messages within this time of an open emergency are about the same one."""
_ALERTED = ("security", "reception")
_SHORT = 4
"""A keyword this short counts as a whole word only: "fit" is not in "fitness"."""


def emergency(desk: Desk) -> None:
    """Serve a danger, whatever else is being talked about: alert, then tell what to do; drafts wait."""
    kind = kind_of(desk)
    running = _running(desk)
    if running is not None:
        _pass_on(desk, running, kind)
        return
    complaint = Complaint(
        property_id=desk.property.id,
        conversation_id=desk.conversation.id,
        message_id=desk.turn.message_id,
        ordinal=desk.turn.ordinal,
        stay_id=desk.stay.id if desk.stay else None,
        room=desk.room or said_room(desk),
        category="safety",
        severity=Severity.EMERGENCY,
        emergency_kind=kind.slug if kind else "other",
        state=ComplaintState.OPEN,
        level=DUTY_MANAGER,
        count=1,
        reopened=0,
        words=desk.turn.text,
        created_at=desk.now,
        acknowledge_by=deadline(desk, Severity.EMERGENCY),
    )
    remark(desk, complaint, "guest", desk.turn.text)
    desk.session.add(complaint)
    desk.session.flush()
    _alert(desk, complaint, "emergency")
    desk.say("emergency", _facts(desk, complaint, kind) | {"ask_where": ask_where(desk, complaint)})


def kind_of(desk: Desk) -> EmergencyKind | None:
    """Return the kind whose words the guest used most; the one for anything where none fits."""
    kinds = desk.session.scalars(
        select(EmergencyKind)
        .where(EmergencyKind.property_id == desk.property.id)
        .order_by(EmergencyKind.position, EmergencyKind.id)
    ).all()
    text = _plain(desk.turn.text)
    # Longer words say more ("seizure of a child" beats "help"); of equals the first in the order wins.
    weighed = [(sum(len(word) for word in kind.keywords if _met(word, text)), kind) for kind in kinds]
    best = max(weighed, key=lambda one: one[0], default=None)
    if best is not None and best[0] > 0:
        return best[1]
    return next((kind for kind in kinds if kind.slug == "other"), None)


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
    if kind is not None and new:
        complaint.emergency_kind = kind.slug
    complaint.room = complaint.room or desk.room or said_room(desk)
    desk.session.flush()
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
