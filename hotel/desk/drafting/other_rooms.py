"""A room named in a request that is not the guest's own: asked about, and no other room is ever woken from here."""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS, WAKE_UP
from hotel.desk.drafting.obstacle import Obstacle
from hotel.desk.drafting.rooms_named import other_room_asked, other_room_named
from hotel.desk.hearing import hears, without
from hotel.facts import Fact
from hotel.reading.consent import consent_in
from hotel.reading.identifiers import room_numbers_in
from hotel.records import Need, Question, RequestState, ServiceRequest
from hotel.turn import Button

_ROOM = "room:"


def room_asked_for(desk: Desk, request: ServiceRequest) -> str | None:
    """Return the other room that the guest named where only their own is served, until that was read back."""
    if not KINDS[request.intent].to_own_room or request.read_back_at is not None or desk.room is None:
        return None
    return other_room_asked(desk, request.words)


def left_to_that_room(desk: Desk, request: ServiceRequest) -> bool:
    """Leave the wake-up of another room, even of a mistaken one, to whoever stays in it; say whether it was one."""
    if request.intent != WAKE_UP or request.read_back_at is not None or desk.room is None:
        return False
    asked = other_room_named(desk, request.words) or _mistaken_room(desk, request)
    if asked is None:
        return False
    desk.close_all_about(request)
    request.move(RequestState.CANCELLED, at=desk.now, by="hotel", reason="for another room")
    desk.say("wake_up_own_room_only", {"asked": asked, "room": desk.room.number})
    return True


def _mistaken_room(desk: Desk, request: ServiceRequest) -> str | None:
    """Return a room that no door has, said beside the hour: "at 630" alone may be one itself."""
    own = desk.room.number if desk.room else None
    others = (room for room in room_numbers_in(request.words) if room != own)
    return next(others, None) if request.wanted_at is not None else None


def in_another_room(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Ask for which room something free is; what is for the other one is left to staff, who ask there first."""
    asked = None if KINDS[request.intent].confirm else room_asked_for(desk, request)
    if asked is None or desk.room is None or request.urgent:  # whoever is locked out waits for no question
        return None
    facts: dict[str, Fact] = {"asked": asked}
    if _was_asked(desk, request, asked):
        if _names_room(desk, asked):
            return Obstacle("left_to_staff_there", Need.CONFIRM, facts, notice="wanted_in_another_room")
        if _says_own_room(desk) or consent_in(desk.turn.text).yes:
            return None
    buttons = (
        Button("room_meant", "affirm", {"room": desk.room.number}, request.id),
        Button("room_meant", "deny", facts | {"room": asked}, request.id),
        Button("cancel", "cancel", request_id=request.id),
    )
    return Obstacle("which_room", Need.CONFIRM, facts, buttons, subject=_ROOM + asked)


def asks_which_room(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether it is open for which room `request` is."""
    return any(q.request_id == request.id and (q.subject or "").startswith(_ROOM) for q in desk.questions)


def says_which_room(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words tell for which of the two rooms `request` is."""
    asked = room_asked_for(desk, request)
    if asked is None or not _was_asked(desk, request, asked):
        return False
    return _names_room(desk, asked) or _says_own_room(desk)


def _was_asked(desk: Desk, request: ServiceRequest, asked: str) -> bool:
    before = select(Question.id).where(
        Question.request_id == request.id,
        Question.subject == _ROOM + asked,
        Question.asked_in != desk.turn.message_id,
    )
    return desk.session.scalars(before.limit(1)).first() is not None


def _names_room(desk: Desk, asked: str) -> bool:
    return asked in room_numbers_in(without("room_aside", desk.turn.text))


def _says_own_room(desk: Desk) -> bool:
    own = desk.room is not None and desk.room.number in room_numbers_in(desk.turn.text)
    return own or hears("own_place", desk.turn.text)
