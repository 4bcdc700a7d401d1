"""The kinds of room this property sells, found by name."""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.reading.catalogue import Catalogue
from hotel.records import RoomType, Service


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
    found = dict.fromkeys(mention.entry.slug for mention in Catalogue(names).find(text))
    return [kinds[slug] for slug in found]
