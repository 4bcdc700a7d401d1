"""What of the house's choices words name: a dish, a thing, a service, a kind of room."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS, Field
from hotel.desk.house.room_types import room_types
from hotel.reading.catalogue import Catalogue
from hotel.reading.numbers import numbers_in
from hotel.reading.tokens import said
from hotel.reading.wishes import is_small
from hotel.records import MenuItem, Named, RoomType, Service, ServiceRequest, Thing

_SMALL = 3
"""Words of so few letters ("and", «для») tell no choice."""
_SURE = 91
"""Above this it is the thing itself, and not one word of its name."""


def names_choice(desk: Desk, text: str, *, wholly: bool = False) -> bool:
    """Say whether `text` surely names a dish, a thing or a service; `wholly`: and has no word besides."""
    entries: list[Named] = [*desk.offered(MenuItem), *desk.offered(Thing), *desk.offered(Service)]
    least = len(text.strip()) if wholly else 0
    found = Catalogue(entries).find(text)
    return any(one.score >= _SURE and one.end - one.start >= least for one in found)


def choices_said(desk: Desk, request: ServiceRequest, text: str) -> set[int]:
    """Return the words of `text` by which a choice for `request` is told: "the classic one", «стандартный»."""
    words = _words_of_choices(desk, request)
    return {index for index, token in enumerate(said(text).tokens) if token.any_of(words)}


def service_by_word(desk: Desk, request: ServiceRequest, text: str) -> Service | None:
    """Return the only service for `request`, besides the one held, that `text` has a word or the price of: «шею»."""
    offered = services_for(desk, request)
    tokens = said(text).tokens
    prices = {raw.value for raw in numbers_in(text)}
    fitting = [
        one
        for one in offered
        if one.price in prices or any(token.any_of(_own_words(one, offered)) for token in tokens)
    ]
    if len(fitting) > 1:
        fitting = [one for one in fitting if one is not request.service]
    return fitting[0] if len(fitting) == 1 else None


def _own_words(one: Service, offered: Sequence[Service]) -> frozenset[str]:
    """Return the words of the names of `one` that no other of `offered` has."""
    others = [_named(other) for other in offered if other is not one]
    return _named(one).difference(*others)


def _named(one: Service) -> frozenset[str]:
    names = [*one.name.values(), *one.synonyms]
    tokens = [token for name in names for token in said(name).tokens if not token.is_number]
    return frozenset(form for token in tokens if not is_small(token) for form in token.forms)


def _words_of_choices(desk: Desk, request: ServiceRequest) -> frozenset[str]:
    """Return the words, with all of their forms, that the names of what may be chosen are made of."""
    reads = KINDS[request.intent].reads
    rooms = room_types(desk) if Field.ROOM_TYPE in reads else []
    services = services_for(desk, request) if Field.SERVICE in reads else []
    named: list[RoomType | Service | MenuItem] = [*rooms, *services, *_dishes_left_open(desk, request)]
    return words_of_names([name for one in named for name in (*one.name.values(), *one.synonyms)])


def _dishes_left_open(desk: Desk, request: ServiceRequest) -> list[MenuItem]:
    """Return the dishes of which one was meant, where it is not known yet which: the black tea or the green one."""
    slugs = {slug for line in request.lines for slug in line.rivals}
    return [dish for dish in desk.offered(MenuItem) if dish.slug in slugs]


def services_for(desk: Desk, request: ServiceRequest) -> list[Service]:
    """Return the services that `request` may be for."""
    return [one for one in desk.offered(Service) if one.intent == request.intent and one.available]


def words_of_names(names: Sequence[str]) -> frozenset[str]:
    tokens = [token for name in names for token in said(name).tokens if not token.is_number]
    return frozenset(form for token in tokens if len(token.norm) > _SMALL for form in token.forms)
