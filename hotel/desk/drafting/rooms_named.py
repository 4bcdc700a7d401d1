"""Rooms a guest names in words: only numbers that are on a door of this property count."""

from collections.abc import Sequence

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.reading.identifiers import room_numbers_in
from hotel.records import Named, Room


def rooms_named(desk: Desk, text: str) -> list[Room]:
    """Return the rooms of this property in `text`, in the order they were said."""
    said = room_numbers_in(text)
    if not said:
        return []
    here = select(Room).where(Room.property_id == desk.property.id, Room.number.in_(said))
    return sorted(desk.session.scalars(here), key=lambda room: said.index(room.number))


def other_room_named(desk: Desk, text: str) -> str | None:
    """Return the number of a room in `text` that is not the verified guest's own."""
    return next((room.number for room in rooms_named(desk, text) if room != desk.room), None)


def for_own_room[N: Named](desk: Desk, text: str, offered: Sequence[N]) -> str:
    """Return `text` without what is for another room, where the rest is clearly for the guest's own.

    "Two burgers to my room and two to 608" are two; "burgers and a cola to 608" stay together and are asked about.
    """
    clauses = [clause.within(text) for clause in clauses_in(text)]
    elsewhere = [clause for clause in clauses if other_room_named(desk, clause) is not None]
    here = [clause for clause in clauses if clause not in elsewhere]
    if not (elsewhere and here):
        return text
    mine, theirs = _named(" ; ".join(here), offered), _named(" ; ".join(elsewhere), offered)
    own = desk.room.number if desk.room else None
    says_here = any(hears("own_place", clause) or own in room_numbers_in(clause) for clause in here)
    return " ; ".join(here) if mine and (says_here or any(one in theirs for one in mine)) else text


def _named[N: Named](text: str, offered: Sequence[N]) -> list[N]:
    return [mention.entry for mention in Catalogue(offered).find(text)]
