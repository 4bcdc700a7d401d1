"""A thing asked about that no text of the hotel names: that it is not known is said, and the question can be passed on."""

from functools import lru_cache

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears, labels_in
from hotel.reading.clauses import clauses_in
from hotel.records import Fact as HotelFact
from hotel.records import MenuItem, Named, Offer, RoomType, Service, Thing


def things_not_known(desk: Desk) -> list[str]:
    """Return the things that the words ask for and of which nothing is written down."""
    asked = labels_in("askable", desk.turn.text)
    if not asked:
        return []
    known = _things_known(_texts(desk))
    return [thing for thing in asked if thing not in known]


def asks_more_besides(text: str) -> bool:
    """Say whether a clause without such a thing asks for hours, for a price, or for anything of the kind."""
    clauses = [one.within(text) for one in clauses_in(text)]
    rest = " ".join(one for one in clauses if not labels_in("askable", one))
    return any(hears(asked, rest) for asked in ("asks_hours", "asking.price", "asks_for_any"))


@lru_cache(maxsize=8)
def _things_known(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(labels_in("askable", "\n".join(texts)))


def _texts(desk: Desk) -> tuple[str, ...]:
    """Return all that the hotel says of itself, in every language."""
    owner = desk.property.id
    facts = desk.session.scalars(select(HotelFact).where(HotelFact.property_id == owner)).all()
    details = [detail for fact in facts for detail in fact.details]
    offers = desk.session.scalars(select(Offer).where(Offer.property_id == owner))
    rooms = desk.session.scalars(select(RoomType).where(RoomType.property_id == owner))
    told = [text for one in (*facts, *details, *offers) for text in one.text.values()]
    told += [text for one in rooms for text in one.description.values()]
    entries: list[Named] = [*desk.offered(MenuItem), *desk.offered(Thing), *desk.offered(Service)]
    # What guests call it besides is no word of the hotel's: who says "hammam" may mean the sauna, or may not.
    told += [word for one in details for word in one.keywords]
    return (*told, *(name for one in entries for name in (one.name or {}).values()))
