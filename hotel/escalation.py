"""What nobody took in time: complaints climb level by level, overdue requests are chased, guests are told."""

from datetime import timedelta

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from hotel.clock import Clock
from hotel.desk.backstage import Backstage
from hotel.desk.complaint_facts import GENERAL_MANAGER, about, deadline, for_staff, remark
from hotel.desk.describing import facts_of
from hotel.facts import Fact
from hotel.records import (
    Audience,
    Complaint,
    ComplaintState,
    Notice,
    RequestState,
    ServiceRequest,
    Severity,
)

ESCALATED = "complaint_escalated"
_RECEPTION = "reception"
_TOLD_AGAIN = timedelta(minutes=20)
"""While the last level is called again and again, the guest is not told each time."""
_BY_THEMSELVES = frozenset({"announce_arrival", "do_not_disturb", "request_wake_up_call"})
"""Nobody needs to take these before their time: the hotel keeps them by itself."""


def escalate_due(session: Session, clock: Clock) -> int:
    """Do whatever nobody's silence calls for now; return how many complaints and requests it concerned."""
    return _climb(session, clock) + _chase(session, clock)


def _climb(session: Session, clock: Clock) -> int:
    unsolved = (ComplaintState.OPEN, ComplaintState.ACKNOWLEDGED)
    due = session.scalars(
        select(Complaint)
        .where(Complaint.acknowledge_by <= clock.now(), Complaint.state.in_(unsolved))
        .order_by(Complaint.acknowledge_by)
    ).all()
    for complaint in due:
        to_next_level(Backstage(session, clock, complaint.conversation_id), complaint)
    return len(due)


def to_next_level(desk: Backstage, complaint: Complaint) -> None:
    """Alert the level above (the last one again, as often as the property pages) and tell the guest."""
    again = complaint.level >= GENERAL_MANAGER
    complaint.level = min(GENERAL_MANAGER, complaint.level + 1)
    next_at = deadline(desk, complaint.severity)
    if again:
        next_at = max(next_at, desk.now + timedelta(minutes=desk.property.policies.repage_minutes))
    complaint.acknowledge_by = next_at
    told_before = _told(desk, complaint)
    remark(desk, complaint, "hotel", f"level {complaint.level}")
    desk.session.flush()
    minutes = int((desk.now - complaint.created_at).total_seconds() // 60)
    facts = for_staff(desk, complaint) | {"again": again, "minutes": minutes}
    desk.notify_level(complaint.level, ESCALATED, facts, complaint)
    emergency = complaint.severity is Severity.EMERGENCY
    if emergency and again:  # nobody at all has answered: call everyone once more
        desk.notify_complaint_staff(complaint, ESCALATED, facts)
    if again and told_before and desk.now - told_before[-1].created_at < _TOLD_AGAIN:
        return
    told: dict[str, Fact] = {"again": again, "times": len(told_before) + 1, "minutes": minutes}
    told["phone"] = desk.property.phone
    key = "emergency_escalated" if emergency else ESCALATED
    desk.tell_guest(key, about(desk, complaint) | told, complaint=complaint, at_any_hour=emergency)


def _told(desk: Backstage, complaint: Complaint) -> list[Notice]:
    found = select(Notice).where(
        Notice.complaint_id == complaint.id,
        Notice.audience == Audience.GUEST,
        Notice.key.in_((ESCALATED, "emergency_escalated")),
    )
    return list(desk.session.scalars(found.order_by(Notice.id)))


def _chase(session: Session, clock: Clock) -> int:
    """Remind departments of what they have not taken by the promised time, and tell reception once.

    What reception itself has not taken is said to it once.
    """
    reported = select(Notice.id).where(
        Notice.request_id == ServiceRequest.id, Notice.key == "request_not_taken"
    )
    overdue = session.scalars(
        select(ServiceRequest)
        .where(
            ServiceRequest.state == RequestState.SENT,
            ServiceRequest.promised_at <= clock.now(),
            ServiceRequest.intent.not_in(_BY_THEMSELVES),
            or_(
                ServiceRequest.chased_at.is_(None),
                and_(ServiceRequest.department != _RECEPTION, ~reported.exists()),
            ),
        )
        .order_by(ServiceRequest.id)
    ).all()
    for request in overdue:
        desk = Backstage(session, clock, request.conversation_id)
        facts = facts_of(desk, request)
        if request.chased_at is None:
            request.chased_at = desk.now
            desk.notify_department(request.department, "request_overdue", request=request, facts=facts)
        if request.department != _RECEPTION:
            desk.notify_department(_RECEPTION, "request_not_taken", request=request, facts=facts)
    return len(overdue)
