"""Rooms a guest names in words: only numbers that are on a door of this property count."""

import re
from collections.abc import Sequence

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears, without
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.reading.identifiers import room_number_spans, room_numbers_in
from hotel.reading.lexicons import words_of
from hotel.reading.tokens import said
from hotel.records import Named, Room

_HEADS = re.compile(r"(^|[.,;!?\n])\s*$")
"""What stands before words that no "and" joins to the others."""


def rooms_named(desk: Desk, text: str) -> list[Room]:
    """Return the rooms of this property in `text`, in the order they were said."""
    numbers = room_numbers_in(text)
    if not numbers:
        return []
    here = select(Room).where(Room.property_id == desk.property.id, Room.number.in_(numbers))
    return sorted(desk.session.scalars(here), key=lambda room: numbers.index(room.number))


def other_room_named(desk: Desk, text: str) -> str | None:
    """Return the number of a room in `text` that is not the verified guest's own."""
    return next((room.number for room in rooms_named(desk, text) if room != desk.room), None)


def other_room_asked(desk: Desk, text: str) -> str | None:
    """Return the number of another room in `text` that something is wanted in, and that is not only spoken of."""
    return other_room_named(desk, without("room_aside", text))


def room_put_down(desk: Desk) -> str | None:
    """Return the words of the message that are nothing but another room: "A blanket, it is cold. 215."."""
    whole = desk.turn.whole_text
    alone = (clause for clause in clauses_in(whole) if _HEADS.search(whole[: clause.start]))
    clauses = (clause.within(whole).strip() for clause in alone)
    return next((one for one in clauses if other_room_named(desk, one) and not _says_more(one)), None)


def _says_more(clause: str) -> bool:
    line = said(clause)
    rooms = room_number_spans(clause)
    small = words_of("room.label") | words_of("room.before_number")
    return any(
        not token.any_of(small) and not any(room.start <= token.start < room.end for room in rooms)
        for token in line.tokens
    )


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
