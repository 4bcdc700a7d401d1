"""What members of staff do with a stay: another room, check-out."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel.clock import Clock
from hotel.desk.backstage import Backstage, public_name
from hotel.desk.describing import facts_of
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.sent.withdrawing import forget, withdraw
from hotel.desk.troubles.alerted import tell_alerted
from hotel.desk.troubles.complaint_facts import for_staff, remark
from hotel.desk.troubles.emergency_kinds import OF_A_PERSON
from hotel.facts import Fact
from hotel.records import (
    OPEN,
    SETTLED,
    Complaint,
    ComplaintState,
    Conversation,
    Property,
    RequestState,
    Room,
    ServiceRequest,
    Stay,
)
from hotel.staff_complaints import mark_done
from hotel.staff_errors import NoSuchRecordError, WrongStateError
from hotel.staff_words import signed

_STAYS_WITH_ROOM = frozenset({"report_fault", "report_lost_item", "change_room"})
"""What is about the room itself does not move with the guest."""
_OF_THE_ROOM = frozenset({"noise", "cleanliness", "room", "smell", "temperature", "pests", "wifi"})
"""Complaints about the room itself."""
_ONLY_IN_HOUSE = frozenset(
    {"do_not_disturb", "request_wake_up_call", "request_late_check_out", "extend_stay"}
)
"""What means nothing any more once the guest has left."""


def check_out(session: Session, clock: Clock, stay_id: int, by: str) -> Stay:
    """End a stay: what was to be brought to the room is cancelled, and no conversation acts for it any more.

    Raises:
        NoSuchRecordError: there is no such stay.
        WrongStateError: it is over already.
        UnusableError: the name cannot be used.
    """
    by = signed(by)
    stay = _lasting(session, stay_id, "be checked out")
    talk = _conversation_of(session, stay)
    if talk is not None:
        desk = Backstage(session, clock, talk)
        for request in _requests(session, stay):
            _end(desk, request, by)
        desk.tell_guest("news_checked_out", {"name": stay.guest.given_name, "room": stay.room.number})
        session.flush()
    stay.checked_out_at = clock.now()
    return stay


def _end(desk: Backstage, request: ServiceRequest, by: str) -> None:
    kind = KINDS.get(request.intent)
    if request.state is RequestState.DRAFT:
        forget(desk, request, "checked out")
    elif request.intent == "check_out":
        request.move(RequestState.DONE, at=desk.now, by=by)
    elif kind is not None and (kind.to_own_room or request.intent in _ONLY_IN_HOUSE):
        withdraw(desk, request)


def move_room(session: Session, clock: Clock, stay_id: int, room_number: str, by: str) -> Stay:
    """Move a stay to another room: what is to be brought follows the guest, what is broken stays behind.

    Whoever has an open request or complaint of the guest is told.

    Raises:
        NoSuchRecordError: there is no such stay or room.
        WrongStateError: the stay is over, it has the room already, or somebody else has it.
        UnusableError: the name cannot be used.
    """
    by = signed(by)
    stay = _lasting(session, stay_id, "be moved")
    found = select(Room).where(Room.property_id == stay.property_id, Room.number == room_number)
    room = session.scalars(found).first()
    if room is None:
        raise NoSuchRecordError("room", room_number)
    before, requests, talk = stay.room, _requests(session, stay), _conversation_of(session, stay)
    _check_free(session, clock, stay, room)
    stay.room = room
    if talk is None:
        return stay
    desk = Backstage(session, clock, talk)
    asked = _finish_complaint(desk, requests, by, room)
    _move_requests(desk, requests, before, room)
    _move_complaints(desk, stay, before, by)
    if not asked:
        moved: dict[str, Fact] = {"from": before.number, "to": room.number, "by": public_name(desk, by)}
        desk.tell_guest("news_moved", moved)
    return stay


def _lasting(session: Session, stay_id: int, step: str) -> Stay:
    stay = session.get(Stay, stay_id)
    if stay is None:
        raise NoSuchRecordError("stay", stay_id)
    if stay.checked_out_at is not None:
        raise WrongStateError("stay", stay_id, "over", step)
    return stay


def _check_free(session: Session, clock: Clock, stay: Stay, room: Room) -> None:
    if room.id == stay.room_id:
        raise WrongStateError("room", room.number, "the guest's own", "be moved to")
    today = session.get_one(Property, stay.property_id).local(clock.now()).date()
    taken = select(Stay.id).where(
        Stay.room_id == room.id,
        Stay.checked_out_at.is_(None),
        Stay.arrives_on < stay.departs_on,
        Stay.departs_on > max(today, stay.arrives_on),
    )
    if session.scalars(taken.limit(1)).first() is not None:
        raise WrongStateError("room", room.number, "taken", "be given to another stay")


def _requests(session: Session, stay: Stay) -> Sequence[ServiceRequest]:
    return session.scalars(
        select(ServiceRequest)
        .where(ServiceRequest.stay_id == stay.id, ServiceRequest.state.in_(OPEN | {RequestState.DRAFT}))
        .order_by(ServiceRequest.id)
    ).all()


def _conversation_of(session: Session, stay: Stay) -> int | None:
    """Return a conversation in which the guest can be told, if there is any."""
    talks = select(Conversation.id).where(Conversation.stay_id == stay.id).order_by(Conversation.id.desc())
    return session.scalars(talks).first()


def _move_requests(desk: Backstage, requests: Sequence[ServiceRequest], before: Room, room: Room) -> None:
    for request in requests:
        stays = request.intent in _STAYS_WITH_ROOM
        if not stays:
            request.room = room
        if not request.is_open:
            continue
        desk.session.flush()
        facts = facts_of(desk, request) | {"from": before.number, "to": room.number}
        key = "guest_moved_away" if stays else "request_moved"
        desk.notify_department(request.department, key, request=request, facts=facts)


def _move_complaints(desk: Backstage, stay: Stay, before: Room, by: str) -> None:
    """Let what the guest suffers from follow the guest; what is wrong with the room stays; all alerted are told."""
    unsettled = select(Complaint).where(Complaint.stay_id == stay.id, Complaint.state.not_in(SETTLED))
    for complaint in desk.session.scalars(unsettled.order_by(Complaint.id)).all():
        follows = (
            complaint.emergency_kind in OF_A_PERSON
            if complaint.emergency_kind
            else complaint.category not in _OF_THE_ROOM
        )
        if follows and complaint.room_id == before.id:
            complaint.room = stay.room
        remark(desk, complaint, by, f"{before.number} → {stay.room.number}")
        desk.session.flush()
        facts = for_staff(desk, complaint) | {"from": before.number, "to": stay.room.number}
        tell_alerted(desk, complaint, "complaint_moved", facts)


def _finish_complaint(desk: Backstage, requests: Sequence[ServiceRequest], by: str, room: Room) -> bool:
    """Finish the agreed move and ask whether that put the complaint right; say whether there was one."""
    asked = False
    for request in requests:
        if request.intent != "change_room" or request.state is RequestState.DRAFT:
            continue
        request.move(RequestState.DONE, at=desk.now, by=by, reason=room.number)
        complaint = desk.session.get(Complaint, request.complaint_id) if request.complaint_id else None
        if complaint is not None and complaint.state in {ComplaintState.OPEN, ComplaintState.ACKNOWLEDGED}:
            complaint.room = room
            mark_done(desk, complaint, by)
            asked = True
    return asked
