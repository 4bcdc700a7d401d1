"""A complaint or an emergency as it is written down: the guest's words, whose they are, and by when it must be taken."""

from hotel.desk.desk import Desk
from hotel.desk.sent.photos import join_complaint
from hotel.desk.troubles.complaint_facts import deadline, remark, said_room
from hotel.records import Complaint, ComplaintState, Severity


def record(
    desk: Desk, category: str, severity: Severity, level: int, *, emergency_kind: str | None = None
) -> Complaint:
    """Return the complaint that these words are, open at `level`, with the photos sent with them."""
    complaint = Complaint(
        property_id=desk.property.id,
        conversation_id=desk.conversation.id,
        message_id=desk.turn.message_id,
        ordinal=desk.turn.ordinal,
        stay_id=desk.stay.id if desk.stay else None,
        room=desk.room or said_room(desk),
        category=category,
        severity=severity,
        emergency_kind=emergency_kind,
        state=ComplaintState.OPEN,
        level=level,
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
    return complaint
