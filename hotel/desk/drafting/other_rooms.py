"""A room named in a request that is not the guest's own: asked about, and no other room is ever woken from here."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS, WAKE_UP
from hotel.desk.drafting.rooms_named import other_room_named
from hotel.records import RequestState, ServiceRequest


def room_asked_for(desk: Desk, request: ServiceRequest) -> str | None:
    """Return the other room that the guest named where only their own is served, until that was read back."""
    if not KINDS[request.intent].to_own_room or request.read_back_at is not None or desk.room is None:
        return None
    return other_room_named(desk, request.words)


def left_to_that_room(desk: Desk, request: ServiceRequest) -> bool:
    """Leave the wake-up of another room to whoever stays in it; say whether `request` was one."""
    asked = room_asked_for(desk, request) if request.intent == WAKE_UP else None
    if asked is None or desk.room is None:
        return False
    desk.close_all_about(request)
    request.move(RequestState.CANCELLED, at=desk.now, by="hotel", reason="for another room")
    desk.say("wake_up_own_room_only", {"asked": asked, "room": desk.room.number})
    return True
