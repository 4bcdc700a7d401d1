"""Photos as evidence: they join the complaint or the request that their message speaks of, and staff see them."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import or_, select

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import REPAIR
from hotel.desk.of_this_guest import of_this_guest
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.troubles.complaint_facts import for_staff, remark
from hotel.facts import Fact
from hotel.records import SETTLED, Complaint, Photo, ServiceRequest
from hotel.turn import Button

_WAIT_FOR_WORDS = timedelta(minutes=15)
"""For so long photos nobody has explained wait for the complaint or the fault they show."""
_LATELY = timedelta(hours=1)
"""A complaint of which something was said within this time is what a photo without words shows."""
_SHOWN = frozenset({REPAIR, "report_lost_item", "request_cleaning"})
"""What is shown by photos that were sent before it was said."""
REMARK = "photos_added"
"""What the history of a complaint says of photos that came without words."""


def join_complaint(desk: Desk, complaint: Complaint) -> None:
    """Let the photos of this message, and those that waited for words, be evidence for `complaint`."""
    for photo in (*_of_message(desk), *_waiting(desk)):
        photo.complaint_id = photo.complaint_id or complaint.id
    desk.session.flush()


def join_request(desk: Desk, request: ServiceRequest) -> None:
    """Let the photos of the message that asked for it, and those that waited for words, go with `request`."""
    waiting = _waiting(desk) if request.intent in _SHOWN else []
    mine = _of_message(desk) if request.message_id == desk.turn.message_id else []
    for photo in (*mine, *waiting):
        photo.request_id = photo.request_id or request.id
    desk.session.flush()


def tell_of_photos(desk: Desk) -> None:
    """Say, once a message was served, what becomes of its photos: staff see them, or what they show is asked."""
    mine = _of_message(desk)
    with_staff = [photo for photo in mine if photo.complaint_id or photo.request_id]
    unclear = [photo for photo in mine if photo not in with_staff]
    if not mine:
        with_staff = _taken_along(desk)
    if unclear and (_go_with_request(desk, unclear) or _show_what_is_open(desk, unclear)):
        with_staff, unclear = mine, []
    if with_staff:
        desk.say("photos_with_staff", {"count": len(with_staff)})
    elif unclear:
        desk.say("ask_photo", {"count": len(unclear)}, (Button("human", "ask_human"),))


def _go_with_request(desk: Desk, photos: Sequence[Photo]) -> bool:
    """Let `photos` go with the draft that their own message began; say whether it began one."""
    begun = select(ServiceRequest).where(ServiceRequest.message_id == desk.turn.message_id)
    request = desk.session.scalars(begun.order_by(ServiceRequest.ordinal)).first()
    if request is not None:
        for photo in photos:
            photo.request_id = request.id
    return request is not None


def _show_what_is_open(desk: Desk, photos: Sequence[Photo]) -> bool:
    """Let `photos` show the complaint of the last hour, or else the fault reported last; say whether there was one."""
    complaint = _complaint_of_late(desk)
    if complaint is not None:
        for photo in photos:
            photo.complaint_id = complaint.id
        remark(desk, complaint, "guest", REMARK)
        desk.session.flush()
        desk.notify_complaint_staff(complaint, "complaint_photos", for_staff(desk, complaint))
        return True
    fault = next((one for one in open_requests(desk) if one.intent == REPAIR), None)
    if fault is None:
        return False
    for photo in photos:
        photo.request_id = fault.id
    desk.session.flush()
    facts: dict[str, Fact] = facts_of(desk, fault)
    desk.notify_department(fault.department, "request_photos", request=fault, facts=facts)
    return True


def _complaint_of_late(desk: Desk) -> Complaint | None:
    mine = select(Complaint).where(of_this_guest(desk, Complaint), Complaint.state.not_in(SETTLED))
    found = desk.session.scalars(mine.order_by(Complaint.id.desc()))
    since = desk.now - _LATELY
    return next((one for one in found if any(said.at > since for said in one.remarks)), None)


def _of_message(desk: Desk) -> list[Photo]:
    of_it = select(Photo).where(Photo.message_id == desk.turn.message_id)
    return list(desk.session.scalars(of_it.order_by(Photo.received_at, Photo.id)))


def _waiting(desk: Desk) -> list[Photo]:
    """Return the photos sent lately without anything that says what they show."""
    loose = Photo.complaint_id.is_(None), Photo.request_id.is_(None)
    found = select(Photo).where(
        Photo.conversation_id == desk.conversation.id,
        Photo.message_id != desk.turn.message_id,
        Photo.received_at > desk.now - _WAIT_FOR_WORDS,
        *loose,
    )
    return list(desk.session.scalars(found))


def _taken_along(desk: Desk) -> list[Photo]:
    """Return the earlier photos that show what this message began."""
    complaints = select(Complaint.id).where(Complaint.message_id == desk.turn.message_id)
    requests = select(ServiceRequest.id).where(ServiceRequest.message_id == desk.turn.message_id)
    found = select(Photo).where(
        Photo.conversation_id == desk.conversation.id,
        or_(Photo.complaint_id.in_(complaints), Photo.request_id.in_(requests)),
    )
    return list(desk.session.scalars(found))
