"""What the hotel will do by itself for a request: the wake-up at its hour, a room set later."""

from datetime import datetime

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.facts import Fact
from hotel.records import ServiceRequest, Timer

WAKE_UP = "wake_up"
"""Wake the guest of the request now."""
WAKE_UP_UNANSWERED = "wake_up_unanswered"
"""The guest has not answered: reception rings or knocks."""
TALK_UNANSWERED = "talk_unanswered"
"""A person was to write to the guest of the conversation by now."""
WORDS_UNANSWERED = "words_unanswered"
"""Reception was to answer words by now that were not understood in the conversation."""
SET_ROOM = "set_room"
"""Set a device of a room as `facts` say."""

_KIND_OF = {"request_wake_up_call": WAKE_UP}


def set_for(desk: Desk, request: ServiceRequest) -> None:
    """Set what `request` makes the hotel do by itself, if anything."""
    kind = _KIND_OF.get(request.intent)
    if kind is not None and request.wanted_at is not None:
        add(desk, kind, request.wanted_at, request=request)


def add(
    desk: Desk,
    kind: str,
    due_at: datetime,
    *,
    request: ServiceRequest | None = None,
    facts: dict[str, Fact] | None = None,
) -> Timer:
    """Set a timer."""
    timer = Timer(
        property_id=desk.property.id,
        kind=kind,
        request_id=request.id if request else None,
        facts=facts or {},
        due_at=due_at,
    )
    desk.session.add(timer)
    return timer


def is_set(desk: Desk, kind: str) -> bool:
    """Say whether a timer of this kind has yet to ring for the conversation."""
    waiting = select(Timer).where(
        Timer.property_id == desk.property.id,
        Timer.kind == kind,
        Timer.fired_at.is_(None),
        Timer.cancelled_at.is_(None),
    )
    return any(
        timer.facts.get("conversation_id") == desk.conversation.id for timer in desk.session.scalars(waiting)
    )


def move_for(desk: Desk, request: ServiceRequest) -> None:
    """Let the timer of a changed request ring at the new moment, and only then."""
    cancel_for(desk, request)
    set_for(desk, request)


def cancel_for(desk: Desk, request: ServiceRequest) -> None:
    """Cancel every timer of `request` that has not fired."""
    waiting = select(Timer).where(
        Timer.request_id == request.id, Timer.fired_at.is_(None), Timer.cancelled_at.is_(None)
    )
    for timer in desk.session.scalars(waiting):
        timer.cancelled_at = desk.now
