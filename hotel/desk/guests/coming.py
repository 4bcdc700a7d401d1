"""Who is yet to come has no room and no code: what they wish is passed on in their name, and staff agree to it."""

from sqlalchemy import select

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.earlier import SAME_VISIT
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import requests_of
from hotel.records import OPEN, InboxMessage, RequestState, ServiceRequest

_ROOM = "book_room"
_OF_COMING = frozenset({_ROOM, "announce_arrival", "request_early_check_in"})


def is_coming(desk: Desk) -> bool:
    """Say whether somebody without a stay has told, now or before, that they are yet to come."""
    if desk.stay is not None:
        return False
    return booking_of(desk) is not None or hears("yet_to_come", desk.turn.whole_text) or _has_said_so(desk)


def booking_of(desk: Desk) -> ServiceRequest | None:
    """Return the room, or the arrival, that somebody without a stay has told of: what staff know already, else a draft."""
    if desk.stay is not None:
        return None
    told = requests_of(desk, OPEN, within=SAME_VISIT) + requests_of(
        desk, {RequestState.DRAFT}, within=SAME_VISIT
    )
    return next((one for one in told if one.intent in _OF_COMING), None)


def room_asked_for(desk: Desk) -> ServiceRequest | None:
    """Return the room that somebody without a stay is booking, else the one that they have asked for."""
    if desk.stay is not None:
        return None
    drafts = requests_of(desk, {RequestState.DRAFT}, intent=_ROOM, within=SAME_VISIT)
    return next(iter([*drafts, *requests_of(desk, OPEN, intent=_ROOM, within=SAME_VISIT)]), None)


def note_with_booking(desk: Desk) -> bool:
    """Put a wish that is for staff to agree to on what was told of the coming; say whether there was any."""
    booking = booking_of(desk)
    if booking is None:
        return False
    if desk.turn.text not in (booking.note or ""):
        booking.add_note(desk.turn.text)
    facts = facts_of(desk, booking)
    if booking.state is not RequestState.DRAFT:
        desk.notify_department(booking.department, "request_changed", request=booking, facts=facts)
    desk.say("wish_with_booking", facts | {"said": desk.turn.text})
    return True


def _has_said_so(desk: Desk) -> bool:
    said = desk.session.scalars(
        select(InboxMessage.text).where(
            InboxMessage.conversation_id == desk.conversation.id,
            InboxMessage.received_at > desk.now - SAME_VISIT,
        )
    )
    return any(hears("yet_to_come", text) for text in said)
