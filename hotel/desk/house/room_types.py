"""The kinds of room this property sells, found by name."""

from collections.abc import Sequence

from sqlalchemy import select

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.reading.catalogue import Catalogue
from hotel.reading.found import Mention
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
    found = dict.fromkeys(mention.entry.slug for mention in _mentions(list(kinds.values()), text))
    return [kinds[slug] for slug in found]


def same_room_named(desk: Desk, text: str) -> list[str]:
    """Return the names in `text` that are names of one and the same kind of room: "the deluxe and the superior"."""
    said: dict[str, dict[str, str]] = {}
    for mention in _mentions(room_types(desk), text):
        words = mention.within(text)
        said.setdefault(mention.entry.slug, {})[words.casefold()] = words
    return next((list(names.values()) for names in said.values() if len(names) > 1), [])


def _mentions(kinds: Sequence[RoomType], text: str) -> list[Mention[Service]]:
    # The catalogue matches entries that carry a name; these never enter the session.
    names = [Service(slug=kind.slug, name=kind.name, synonyms=kind.synonyms) for kind in kinds]
    return [mention for mention in Catalogue(names).find(text) if mention.score >= _NAMED]


def _by_price(desk: Desk) -> list[RoomType]:
    """Return the kind of room that "the cheapest you have", «самый шикарный» is."""
    kinds, text = room_types(desk), desk.turn.text
    if hears("cheapest", text):
        return kinds[:1]
    return kinds[-1:] if hears("grandest", text) else []


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


def type_noted(request: ServiceRequest, kinds: Sequence[RoomType]) -> RoomType | None:
    """Return the kind of room that stands on the note of a booking, beside what else does."""
    noted = (request.note or "").split("; ")
    return next((kind for kind in kinds if not {*kind.name.values()}.isdisjoint(noted)), None)


def _put_type(desk: Desk, request: ServiceRequest, kind: RoomType) -> None:
    """Put the name of `kind` first on the note, in place of another kind's."""
    names = {name for one in room_types(desk) for name in one.name.values()}
    rest = [part for part in (request.note or "").split("; ") if part and part not in names]
    name = kind.name.get(request.locale) or kind.name[desk.property.default_locale]
    request.note = "; ".join([name, *rest])


def fill_room_type(desk: Desk, request: ServiceRequest) -> bool:
    """Note the kind of room that was named, or whose button was pressed; say whether one was."""
    pressed = [one for one in room_types(desk) if desk.turn.choice_value == f"{_TYPE}{one.slug}"]
    named = pressed or room_types_in(desk, desk.turn.text) or _by_price(desk)
    if len(named) != 1 or (not pressed and hears("refuses_kind", desk.turn.text)):
        return hears("books", desk.turn.text)  # "book it": of what was quoted
    _put_type(desk, request, named[0])
    return True
