"""What members of staff do with the house: sold out, back on, another room, a person takes a conversation."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel.clock import Clock
from hotel.desk.backstage import Backstage, public_name
from hotel.desk.describing import facts_of
from hotel.facts import Fact
from hotel.records import (
    OPEN,
    Complaint,
    ComplaintState,
    Conversation,
    MenuItem,
    RequestState,
    Room,
    Service,
    ServiceRequest,
    Stay,
    Thing,
)
from hotel.staff_complaints import mark_done
from hotel.staff_errors import NoSuchRecordError, WrongStateError

_STAYS_WITH_ROOM = frozenset({"report_fault", "report_lost_item", "change_room"})
"""What is about the room itself does not move with the guest."""


def sold_out(session: Session, property_id: int, slug: str) -> str:
    """Take a dish, a thing or a service off the offer, for everyone at once; return its slug.

    Raises:
        NoSuchRecordError: the property offers nothing of that name.
    """
    return _offer(session, property_id, slug, available=False)


def back_on(session: Session, property_id: int, slug: str) -> str:
    """Put it back on the offer; a stock that had run out is no longer counted. Return its slug.

    Raises:
        NoSuchRecordError: the property offers nothing of that name.
    """
    return _offer(session, property_id, slug, available=True)


def _offer(session: Session, property_id: int, slug: str, *, available: bool) -> str:
    entry = _named(session, property_id, slug)
    if entry is None:
        raise NoSuchRecordError("dish, thing or service", slug)
    entry.available = available
    if available and not isinstance(entry, Service) and entry.stock == 0:
        entry.stock = None
    return entry.slug


def _named(session: Session, property_id: int, slug: str) -> MenuItem | Thing | Service | None:
    dish = select(MenuItem).where(MenuItem.property_id == property_id, MenuItem.slug == slug)
    thing = select(Thing).where(Thing.property_id == property_id, Thing.slug == slug)
    service = select(Service).where(Service.property_id == property_id, Service.slug == slug)
    found = session.scalars(dish).first() or session.scalars(thing).first()
    return found or session.scalars(service).first()


def move_room(session: Session, clock: Clock, stay_id: int, room_number: str, by: str) -> Stay:
    """Move a stay to another room: what is to be brought follows the guest, what is broken stays behind.

    Raises:
        NoSuchRecordError: there is no such stay or room.
        WrongStateError: the stay is over, or somebody else has the room.
    """
    stay = session.get(Stay, stay_id)
    if stay is None:
        raise NoSuchRecordError("stay", stay_id)
    if stay.checked_out_at is not None:
        raise WrongStateError("stay", stay_id, "over", "be moved")
    found = select(Room).where(Room.property_id == stay.property_id, Room.number == room_number)
    room = session.scalars(found).first()
    if room is None:
        raise NoSuchRecordError("room", room_number)
    before = stay.room
    requests = session.scalars(
        select(ServiceRequest)
        .where(ServiceRequest.stay_id == stay.id, ServiceRequest.state.in_(OPEN | {RequestState.DRAFT}))
        .order_by(ServiceRequest.id)
    ).all()
    talk = _conversation_of(session, stay, requests)
    if talk is None:
        _check_free(session, stay, room)
        stay.room = room
        return stay
    desk = Backstage(session, clock, talk)
    _check_free(session, stay, room)
    stay.room = room
    _follow(desk, requests, room)
    moved: dict[str, Fact] = {"from": before.number, "to": room.number, "by": public_name(desk, by)}
    if not _finish_complaint(desk, requests, by, room):
        desk.tell_guest("news_moved", moved)
    return stay


def _check_free(session: Session, stay: Stay, room: Room) -> None:
    others = session.scalars(
        select(Stay).where(
            Stay.room_id == room.id,
            Stay.id != stay.id,
            Stay.checked_out_at.is_(None),
            Stay.arrives_on < stay.departs_on,
            Stay.departs_on > stay.arrives_on,
        )
    ).all()
    if others:
        raise WrongStateError("room", room.number, "taken", "be given to another stay")


def _conversation_of(session: Session, stay: Stay, requests: Sequence[ServiceRequest]) -> int | None:
    """Return a conversation in which the guest can be told, if there is any."""
    if requests:
        return requests[-1].conversation_id
    talks = select(Conversation.id).where(Conversation.stay_id == stay.id).order_by(Conversation.id.desc())
    return session.scalars(talks).first()


def _follow(desk: Backstage, requests: Sequence[ServiceRequest], room: Room) -> None:
    for request in requests:
        if request.intent in _STAYS_WITH_ROOM:
            continue
        request.room = room
        if request.state is not RequestState.DRAFT:
            desk.session.flush()
            desk.notify_department(
                request.department, "request_moved", request=request, facts=facts_of(desk, request)
            )


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


def write(session: Session, clock: Clock, conversation_id: int, by: str, text: str) -> None:
    """Write to the guest as a person, from now on or still: the bot is silent until `hand_back`.

    Raises:
        NoSuchRecordError: there is no such conversation.
    """
    desk = _talk(session, clock, conversation_id)
    desk.conversation.with_staff_since = desk.conversation.with_staff_since or desk.now
    told: dict[str, Fact] = {"text": text, "by": public_name(desk, by)}
    desk.tell_guest("staff_message", told, at_any_hour=True)


def hand_back(session: Session, clock: Clock, conversation_id: int) -> None:
    """Let the bot answer again.

    Raises:
        NoSuchRecordError: there is no such conversation.
    """
    _talk(session, clock, conversation_id).conversation.with_staff_since = None


def _talk(session: Session, clock: Clock, conversation_id: int) -> Backstage:
    if session.get(Conversation, conversation_id) is None:
        raise NoSuchRecordError("conversation", conversation_id)
    return Backstage(session, clock, conversation_id)
