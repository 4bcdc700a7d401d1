"""What members of staff do with complaints. The guest's word closes them; only staff call an alarm false."""

from datetime import timedelta

from sqlalchemy.orm import Session

from hotel.clock import Clock
from hotel.desk.backstage import Backstage, public_name
from hotel.desk.describing import moment
from hotel.desk.sent import timers
from hotel.desk.troubles.alerted import tell_alerted
from hotel.desk.troubles.complaint_facts import about, for_staff, remark
from hotel.desk.troubles.cure import ASK_FIXED, ask_whether_fixed
from hotel.desk.troubles.offers import room_offered
from hotel.desk.troubles.repairs_taken import take_repairs
from hotel.escalation import to_next_level
from hotel.facts import Fact
from hotel.records import Complaint, ComplaintState, Need, Severity
from hotel.staff_errors import NoSuchRecordError, WrongStateError
from hotel.staff_words import said, signed, soon

_UNSOLVED = frozenset({ComplaintState.OPEN, ComplaintState.ACKNOWLEDGED})


def complaint_take(
    session: Session, clock: Clock, complaint_id: int, by: str, minutes: int | None = None
) -> Complaint:
    """Take a complaint: it climbs no further, unless it is not settled in the promised `minutes`.

    Raises:
        NoSuchRecordError: there is no such complaint.
        WrongStateError: it is done, closed or a false alarm, or the same person has it already.
        UnusableError: the name or the minutes cannot be used.
    """
    by, minutes = signed(by), soon(minutes)
    desk, complaint = _open(session, clock, complaint_id, "be taken")
    before = complaint.taken_by
    if before == by and minutes is None:
        raise WrongStateError("complaint", complaint_id, complaint.state, "be taken again by the same person")
    _take(desk, complaint, by)
    comes = desk.now + timedelta(minutes=minutes) if minutes is not None else None
    complaint.acknowledge_by = comes
    repairs = take_repairs(desk, complaint, by, comes)
    told: dict[str, Fact] = {"minutes": minutes, "time": moment(desk, comes)}
    told |= {"taken_over": before not in {None, by}, "repairs": bool(repairs)}
    _tell(desk, complaint, "complaint_taken", by, told)
    return complaint


def complaint_say(session: Session, clock: Clock, complaint_id: int, by: str, text: str) -> Complaint:
    """Tell the guest something about a complaint, in the words of staff.

    Raises:
        NoSuchRecordError: there is no such complaint.
        WrongStateError: it is done, closed or a false alarm.
        UnusableError: the name or the text cannot be used.
    """
    by, text = signed(by), said(text)
    desk, complaint = _open(session, clock, complaint_id, "be written about")
    remark(desk, complaint, by, text)
    _tell(desk, complaint, "complaint_text", by, {"text": text})
    return complaint


def complaint_offer(session: Session, clock: Clock, complaint_id: int, by: str, text: str) -> Complaint:
    """Offer the guest something to put it right, and ask whether they want it.

    Raises:
        NoSuchRecordError: there is no such complaint.
        WrongStateError: it is done, closed or a false alarm.
        UnusableError: the name or the text cannot be used.
    """
    by, text = signed(by), said(text)
    desk, complaint = _open(session, clock, complaint_id, "have an offer made")
    _take(desk, complaint, by)
    complaint.recovery = text
    remark(desk, complaint, by, text)
    room = room_offered(desk, complaint, text)
    desk.ask(Need.OFFER, complaint=complaint, subject=str(room) if room else None)
    buttons: list[Fact] = [{"key": "accept", "intent": "affirm"}, {"key": "decline", "intent": "deny"}]
    _tell(desk, complaint, "complaint_offer", by, {"text": text, "buttons": buttons})
    return complaint


def complaint_done(session: Session, clock: Clock, complaint_id: int, by: str) -> Complaint:
    """Say that it is put right; the guest is asked whether it is. Nothing is closed by this.

    Raises:
        NoSuchRecordError: there is no such complaint.
        WrongStateError: it is done already, closed or a false alarm.
        UnusableError: the name cannot be used.
    """
    by = signed(by)
    desk, complaint = _open(session, clock, complaint_id, "be marked done")
    mark_done(desk, complaint, by)
    return complaint


def mark_done(desk: Backstage, complaint: Complaint, by: str) -> None:
    """Mark `complaint` done and ask the guest, in the morning if they sleep: unheard, it is no question."""
    complaint.state = ComplaintState.DONE
    complaint.done_by, complaint.done_at, complaint.acknowledge_by = by, desk.now, None
    remark(desk, complaint, by, ComplaintState.DONE.value)
    desk.session.flush()
    later = desk.may_tell_at()
    if complaint.severity is Severity.EMERGENCY or later <= desk.now:
        ask_whether_fixed(desk, complaint)
    else:
        facts: dict[str, Fact] = {"complaint": complaint.id, "conversation_id": complaint.conversation_id}
        timers.add(desk, ASK_FIXED, later, facts=facts)


def escalate(session: Session, clock: Clock, complaint_id: int, by: str) -> Complaint:
    """Give a complaint to the next level now.

    Raises:
        NoSuchRecordError: there is no such complaint.
        WrongStateError: it is done, closed or a false alarm.
        UnusableError: the name cannot be used.
    """
    by = signed(by)
    desk, complaint = _open(session, clock, complaint_id, "be escalated")
    remark(desk, complaint, by, "escalated")
    to_next_level(desk, complaint)
    return complaint


def false_alarm(session: Session, clock: Clock, complaint_id: int, by: str) -> Complaint:
    """Declare an emergency a false alarm: everyone alerted and the guest hear of it.

    Raises:
        NoSuchRecordError: there is no such complaint.
        WrongStateError: it is no emergency, or it has ended.
        UnusableError: the name cannot be used.
    """
    by = signed(by)
    desk, complaint = _open(session, clock, complaint_id, "be called a false alarm")
    if complaint.emergency_kind is None:
        raise WrongStateError(
            "complaint", complaint_id, complaint.category, "be called a false alarm: no emergency"
        )
    complaint.state, complaint.acknowledge_by, complaint.closed_at = (
        ComplaintState.FALSE_ALARM,
        None,
        desk.now,
    )
    remark(desk, complaint, by, ComplaintState.FALSE_ALARM.value)
    desk.session.flush()
    facts = for_staff(desk, complaint) | {"by": by}
    tell_alerted(desk, complaint, "false_alarm", facts)
    _tell(desk, complaint, "emergency_false_alarm", by, {})
    return complaint


def _open(session: Session, clock: Clock, complaint_id: int, step: str) -> tuple[Backstage, Complaint]:
    complaint = session.get(Complaint, complaint_id)
    if complaint is None:
        raise NoSuchRecordError("complaint", complaint_id)
    if complaint.state not in _UNSOLVED:
        raise WrongStateError("complaint", complaint_id, complaint.state.value, step)
    return Backstage(session, clock, complaint.conversation_id), complaint


def _take(desk: Backstage, complaint: Complaint, by: str) -> None:
    complaint.state, complaint.acknowledge_by = ComplaintState.ACKNOWLEDGED, None
    complaint.taken_by, complaint.taken_at = by, desk.now
    remark(desk, complaint, by, ComplaintState.ACKNOWLEDGED.value)


def _tell(desk: Backstage, complaint: Complaint, key: str, by: str, facts: dict[str, Fact]) -> None:
    told = about(desk, complaint) | {"by": public_name(desk, by)} | facts
    emergency = complaint.severity is Severity.EMERGENCY
    desk.tell_guest(key, told, complaint=complaint, at_any_hour=emergency)
