"""The kinds of room this property sells, found by name."""

import re
from collections.abc import Sequence

from sqlalchemy import select

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.hearing import heard, hears, without
from hotel.reading.catalogue import Catalogue
from hotel.reading.found import Mention
from hotel.reading.numbers import numbers_in
from hotel.records import RoomType, Service, ServiceRequest
from hotel.turn import Button, Card

_NAMED = 91
"""From this score on a kind of room was named: "a room" alone is none."""
_MOST_ROOMS = 9
"""More rooms than this no number before their name counts: "304 standard"."""
_COUNTED = re.compile(r"^(\d+) × ")
"""How a kind of room begins on the note of a booking that is for several of it."""
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


def room_types_wanted(desk: Desk, text: str) -> list[RoomType]:
    """Return the kinds of room that `text` names, without those it gives up: "two standards instead of the suite"."""
    return room_types_in(desk, without("in_place_of", text))


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
    noted = [_COUNTED.sub("", part) for part in (request.note or "").split("; ")]
    return next((kind for kind in kinds if not {*kind.name.values()}.isdisjoint(noted)), None)


def rooms_noted(request: ServiceRequest) -> int:
    """Return how many rooms a booking is for: the number before their kind, or in the guest's words; one where none is."""
    parts = (request.note or "").split("; ")
    counted = next((found for part in parts if (found := _COUNTED.match(part))), None)
    return int(counted[1]) if counted else rooms_counted(request.note or "") or 1


def rooms_counted(text: str) -> int | None:
    """Return how many rooms `text` counts, whatever their kind: "two rooms next to each other"."""
    words = heard("several_rooms", text)
    return next((one.value for one in numbers_in(words) if one.value > 0), None) if words else None


def _put_type(desk: Desk, request: ServiceRequest, kind: RoomType, rooms: int) -> None:
    """Put the name of `kind` first on the note, with the number of rooms, in place of another kind's."""
    names = {name for one in room_types(desk) for name in one.name.values()}
    parts = [part for part in (request.note or "").split("; ") if part]
    rest = [part for part in parts if _COUNTED.sub("", part) not in names and not _only_counts(part)]
    name = kind.name.get(request.locale) or kind.name[desk.property.default_locale]
    request.note = "; ".join([f"{rooms} × {name}" if rooms > 1 else name, *rest])


def _only_counts(part: str) -> bool:
    """Say whether a part of the note tells nothing but a number of rooms: "two rooms", and not "two rooms side by side"."""
    return hears("several_rooms", part) and not re.search(r"\w", without("several_rooms", part))


def _put_number(desk: Desk, request: ServiceRequest, rooms: int) -> None:
    """Put how many rooms are wanted before the kind that is noted, else in the guest's words."""
    kind = type_noted(request, room_types(desk))
    if kind is not None:
        _put_type(desk, request, kind, rooms)
    elif rooms != rooms_noted(request) and (words := heard("several_rooms", desk.turn.text)):
        parts = [part for part in (request.note or "").split("; ") if part and not _only_counts(part)]
        request.note = "; ".join([words, *parts])


def fill_room_type(desk: Desk, request: ServiceRequest) -> bool:
    """Note the kind of room, and how many, that was named, or whose button was pressed; say whether any was."""
    told = _fill_kind(desk, request)
    beside = heard("side_by_side", desk.turn.text) if rooms_noted(request) > 1 else None
    if beside is not None and not hears("side_by_side", request.note or ""):
        request.add_note(beside)
    return told or beside is not None


def _fill_kind(desk: Desk, request: ServiceRequest) -> bool:
    pressed = [one for one in room_types(desk) if desk.turn.choice_value == f"{_TYPE}{one.slug}"]
    named = pressed or room_types_wanted(desk, desk.turn.text) or _by_price(desk)
    rooms = None if pressed else _number_said(desk, named)
    if len(named) != 1 or (not pressed and hears("refuses_kind", desk.turn.text)):
        if rooms is not None and "?" not in desk.turn.text:
            _put_number(desk, request, rooms)
        return hears("books", desk.turn.text) or rooms is not None  # "book it": of what was quoted
    _put_type(desk, request, named[0], rooms or rooms_noted(request))
    return True


def _number_said(desk: Desk, named: Sequence[RoomType]) -> int | None:
    """Return how many rooms the words count, of a kind they name or of none: "two standards", «два номера»."""
    text = desk.turn.text
    of_kind = [one.quantity for one in _mentions(named, text) if one.quantity] if len(named) == 1 else []
    return next((one for one in of_kind if one <= _MOST_ROOMS), None) or rooms_counted(text)
