"""The record that every request of a guest begins as."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.free_part import free_part
from hotel.records import RequestState, ServiceRequest


def begin_request(desk: Desk, intent: str, department: str, words: str) -> ServiceRequest:
    """Begin a draft of `intent`, which `department` is to serve, with the guest's `words`."""
    request = ServiceRequest(
        property_id=desk.property.id,
        conversation_id=desk.conversation.id,
        message_id=desk.turn.message_id,
        ordinal=desk.turn.ordinal,
        part=free_part(desk),
        stay_id=desk.stay.id if desk.stay else None,
        room=desk.room,
        intent=intent,
        department=department,
        state=RequestState.DRAFT,
        words=words,
        locale=desk.turn.locale,
        created_at=desk.now,
        loose_options=[],
    )
    desk.session.add(request)
    desk.session.flush()
    return request
