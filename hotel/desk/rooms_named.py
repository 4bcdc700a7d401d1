"""Rooms a guest names in words: only numbers that are on a door of this property count."""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.reading.identifiers import room_numbers_in
from hotel.records import Room


def other_room_named(desk: Desk, text: str) -> str | None:
    """Return the number of a room in `text` that is not the verified guest's own."""
    own = desk.room.number if desk.room else None
    named = [number for number in room_numbers_in(text) if number != own]
    if not named:
        return None
    here = select(Room.number).where(Room.property_id == desk.property.id, Room.number.in_(named))
    known = set(desk.session.scalars(here))
    return next((number for number in named if number in known), None)
