"""A message that the guest has edited: what its earlier words led to is put right, and never done twice."""

from sqlalchemy import select

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.filling import fill, state_of
from hotel.desk.sent import amendments, changes
from hotel.desk.sent.photos import join_complaint
from hotel.desk.sent.withdrawing import forget, refer
from hotel.desk.troubles.complaint_facts import about, for_staff, remark
from hotel.records import (
    OPEN,
    SETTLED,
    Complaint,
    InboxMessage,
    RequestState,
    ServiceRequest,
)
from hotel.turn import Button

_CORRECTED = "corrected"


def take_correction(desk: Desk) -> bool:
    """Serve words that replace earlier ones, where something was begun by those; say whether that was all.

    A draft is dropped, so that the new words begin it anew; what was sent is changed; a complaint gets a remark.
    """
    earlier = _earlier_words(desk)
    if not earlier or desk.turn.alternatives or desk.turn.intent == "nlu_fallback":
        return False
    complaint = _complaint_of(desk, earlier) if desk.turn.intent == "complain" else None
    if complaint is not None:
        _add_to(desk, complaint)
        return True
    _drop_drafts(desk, earlier)
    sent = _sent_by(desk, earlier)
    same = next((one for one in sent if one.intent == desk.turn.intent), None)
    if same is not None:
        _put_right(desk, same)
        return True
    if desk.turn.ordinal == 0:
        for request in sent[:1]:
            buttons = (Button("cancel_it", "cancel_request", {"intent": request.intent}, request.id),)
            desk.say("sent_before_correction", facts_of(desk, request), buttons)
    return False


def _earlier_words(desk: Desk) -> list[int]:
    """Return the messages that this one replaces: the first, and its earlier corrections."""
    message = desk.session.get(InboxMessage, desk.turn.message_id)
    if message is None or message.corrects_id is None:
        return []
    same = (InboxMessage.id == message.corrects_id) | (InboxMessage.corrects_id == message.corrects_id)
    return list(desk.session.scalars(select(InboxMessage.id).where(same, InboxMessage.id < message.id)))


def _complaint_of(desk: Desk, earlier: list[int]) -> Complaint | None:
    found = select(Complaint).where(Complaint.message_id.in_(earlier), Complaint.state.not_in(SETTLED))
    return desk.session.scalars(found.order_by(Complaint.id.desc())).first()


def _add_to(desk: Desk, complaint: Complaint) -> None:
    join_complaint(desk, complaint)
    remark(desk, complaint, "guest", desk.turn.text)
    desk.session.flush()
    desk.notify_complaint_staff(complaint, "complaint_corrected", for_staff(desk, complaint))
    desk.say("complaint_corrected", about(desk, complaint))


def _drop_drafts(desk: Desk, earlier: list[int]) -> None:
    """Drop what the earlier words began, without a word: the new ones begin it anew."""
    begun = select(ServiceRequest).where(
        ServiceRequest.message_id.in_(earlier), ServiceRequest.state == RequestState.DRAFT
    )
    dropped = desk.session.scalars(begun).all()
    for draft in dropped:
        forget(desk, draft, reason=_CORRECTED)
    if dropped:
        desk.session.flush()
        desk.say(_CORRECTED)


def _sent_by(desk: Desk, earlier: list[int]) -> list[ServiceRequest]:
    found = select(ServiceRequest).where(
        ServiceRequest.message_id.in_(earlier), ServiceRequest.state.in_(OPEN)
    )
    return list(desk.session.scalars(found.order_by(ServiceRequest.id)))


def _put_right(desk: Desk, request: ServiceRequest) -> None:
    """Make `request` what the new words say; what they leave unsaid stays as it was."""
    if request.state is RequestState.ON_THE_WAY:
        refer(desk, request, "too_late_to_change", "guest_wants_change")
        return
    amendment = amendments.begin(desk, request)
    amendment.lines = []
    desk.session.flush()
    found = fill(desk, amendment).found
    if not amendment.lines:
        amendment.lines = amendments.copies(request)
    desk.session.flush()
    if found and state_of(amendment) == state_of(request):
        amendments.abandon(desk, amendment)
        desk.say("correction_changes_nothing", facts_of(desk, request))
        return
    changes.weigh(desk, request, amendment, found=found)
