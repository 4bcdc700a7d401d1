"""Complaints that nobody took, or that were not settled in the promised time: they climb, and guests are told."""

from datetime import timedelta
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel import one_by_one
from hotel.clock import Clock
from hotel.desk.backstage import Backstage
from hotel.desk.troubles.complaint_facts import GENERAL_MANAGER, about, deadline, for_staff, remark
from hotel.desk.troubles.emergencies import is_called_off
from hotel.facts import Fact
from hotel.records import (
    Audience,
    Complaint,
    ComplaintState,
    Notice,
    Severity,
)

ESCALATED = "complaint_escalated"
_TOLD_AGAIN = timedelta(minutes=20)
"""While the last level is called again and again, the guest is not told each time."""


def escalate_due(session: Session, clock: Clock, property_id: int) -> int:
    """Give the property's complaints that are due to the next level; return how many there were."""
    unsolved = (ComplaintState.OPEN, ComplaintState.ACKNOWLEDGED)
    due = session.scalars(
        select(Complaint)
        .where(
            Complaint.property_id == property_id,
            Complaint.acknowledge_by <= clock.now(),
            Complaint.state.in_(unsolved),
        )
        .order_by(Complaint.acknowledge_by)
    ).all()
    return sum(
        one_by_one.done(session, "complaint", complaint.id, partial(_climb_one, session, clock, complaint))
        for complaint in due
    )


def _climb_one(session: Session, clock: Clock, complaint: Complaint) -> None:
    to_next_level(Backstage(session, clock, complaint.conversation_id), complaint)


def to_next_level(desk: Backstage, complaint: Complaint) -> None:
    """Alert the level above (the last one again, as often as the property pages) and tell the guest.

    Whoever had taken it has it no more: it climbs on until somebody takes it anew.
    """
    called_off = is_called_off(complaint)
    again = complaint.level >= GENERAL_MANAGER or called_off
    complaint.level = complaint.level if called_off else min(GENERAL_MANAGER, complaint.level + 1)
    next_at = deadline(desk, complaint.severity)
    if again:
        next_at = max(next_at, desk.now + timedelta(minutes=desk.property.policies.repage_minutes))
    complaint.acknowledge_by = next_at
    taken_before = complaint.taken_by
    complaint.state, complaint.taken_by = ComplaintState.OPEN, None
    told_before = _told(desk, complaint)
    remark(desk, complaint, "hotel", f"level {complaint.level}")
    desk.session.flush()
    minutes = int((desk.now - complaint.created_at).total_seconds() // 60)
    facts = for_staff(desk, complaint) | {"again": again, "minutes": minutes, "taken_before": taken_before}
    desk.notify_level(complaint.level, ESCALATED, facts, complaint)
    emergency = complaint.severity is Severity.EMERGENCY
    if emergency and again:  # nobody at all has answered: call everyone once more
        desk.notify_complaint_staff(complaint, ESCALATED, facts)
    if called_off or (again and told_before and desk.now - told_before[-1].created_at < _TOLD_AGAIN):
        return
    told: dict[str, Fact] = {"again": again, "times": len(told_before) + 1, "minutes": minutes}
    told |= {"phone": desk.property.phone, "taken_before": taken_before is not None}
    told |= {"kind": complaint.emergency_kind}
    alarm = (
        complaint.emergency_kind is not None
    )  # a fever is no "complaint about safety", though it is not as urgent
    key = "emergency_escalated" if alarm else ESCALATED
    desk.tell_guest(key, about(desk, complaint) | told, complaint=complaint, at_any_hour=alarm)


def _told(desk: Backstage, complaint: Complaint) -> list[Notice]:
    found = select(Notice).where(
        Notice.complaint_id == complaint.id,
        Notice.audience == Audience.GUEST,
        Notice.key.in_((ESCALATED, "emergency_escalated")),
    )
    return list(desk.session.scalars(found.order_by(Notice.id)))
