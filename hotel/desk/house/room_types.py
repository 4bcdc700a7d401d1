"""The kinds of room this property sells, found by name."""

from collections.abc import Sequence

from sqlalchemy import select

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.reading.catalogue import Catalogue
from hotel.records import RoomType, Service, ServiceRequest
from hotel.turn import Button, Card

_NAMED = 91
"""From this score on a kind of room was named: "a room" alone is none."""
_TYPE = "room:"
"""How the value of a button begins that chooses a kind of room, before its slug."""


def room_types(desk: Desk) -> list[RoomType]:
    """Return all kinds of room, the cheapest first."""
    return list(
        desk.session.scalars(
            select(RoomType).where(RoomType.property_id == desk.property.id).order_by(RoomType.night_price)
        )
    )


def room_types_in(desk: Desk, text: str) -> list[RoomType]:
    """Return the kinds of room that `text` names."""
    kinds = {kind.slug: kind for kind in room_types(desk)}
    # The catalogue matches entries that carry a name; these never enter the session.
    names = [Service(slug=slug, name=kind.name, synonyms=kind.synonyms) for slug, kind in kinds.items()]
    found = dict.fromkeys(
        mention.entry.slug for mention in Catalogue(names).find(text) if mention.score >= _NAMED
    )
    return [kinds[slug] for slug in found]


def room_cards(desk: Desk, kinds: Sequence[RoomType]) -> list[Card]:
    """Return `kinds` as cards with their pictures, each with a button to book it."""
    return [
        Card(
            dict(kind.name),
            dict(kind.description),
            money(desk, kind.night_price),
            kind.picture,
            Button("book_this_room", "book_room", value=f"{_TYPE}{kind.slug}"),
        )
        for kind in kinds
    ]


def fill_room_type(desk: Desk, request: ServiceRequest) -> bool:
    """Note the kind of room that was named, or whose button was pressed; say whether one was."""
    pressed = [one for one in room_types(desk) if desk.turn.choice_value == f"{_TYPE}{one.slug}"]
    named = pressed or room_types_in(desk, desk.turn.text)
    if len(named) != 1:
        return hears("books", desk.turn.text)  # "book it": of what was quoted
    name = named[0].name
    request.note = name.get(request.locale) or name[desk.property.default_locale]
    return True
