"""What the words name and the records price: dishes, services, nights, taxis, the fees of a late hour."""

from decimal import Decimal

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.drafting.charges import late_steps
from hotel.desk.hearing import hears
from hotel.desk.house.room_types import room_types_in
from hotel.desk.ordering.washed_and_ironed import ironing_asked
from hotel.facts import Fact
from hotel.reading.catalogue import Catalogue
from hotel.records import FeeStep, Localised, MenuItem, Named, Place, Service

SURE = 91
"""Above this it is the thing itself, and not one word of its name ("room" of "cleaning of the room")."""


def prices_named(desk: Desk) -> list[Fact]:
    """Return the prices that are asked about, where the records know them."""
    text = desk.turn.text
    if not hears("asking.price", text):
        return []
    found: list[Fact] = []
    rides = _named(text, desk.offered(Place))
    offered = [service for service in desk.offered(Service) if service.available]
    for service in ironing_asked(offered, text) or _named(text, offered):
        if service.slug in _FEES:
            found.extend(_fees(desk, service))
        elif service.price is not None:
            found.append(_service_price(desk, service))
        elif (
            service.intent == "book_taxi" and not rides and hears("asking.taxi", text)
        ):  # depends on where to
            rides = desk.offered(Place)
    # The bottles of the minibar have a list of their own; the kitchen's prices are not theirs.
    dishes = [] if desk.turn.topic == "minibar" else _named(text, desk.offered(MenuItem))
    found += [_plain_price(desk, "dish", dish.name, dish.price) for dish in dishes]
    found += [_plain_price(desk, "night", kind.name, kind.night_price) for kind in room_types_in(desk, text)]
    found += [_plain_price(desk, "taxi", place.name, place.taxi_price) for place in rides if place.taxi_price]
    return found


def names_other_price(desk: Desk) -> bool:
    """Say whether the words surely name a service or a dish: no room's price is asked then."""
    services = [service for service in desk.offered(Service) if service.available]
    return bool(_named(desk.turn.text, services) or _named(desk.turn.text, desk.offered(MenuItem)))


def _named[N: Named](text: str, entries: list[N]) -> list[N]:
    """Return what `text` surely names: a price of something else would be worse than none."""
    return [mention.entry for mention in Catalogue(entries).find(text) if mention.score >= SURE]


def _plain_price(desk: Desk, kind: str, name: Localised, price: Decimal) -> Fact:
    return {"kind": kind, "name": dict(name), "price": money(desk, price)}


def _service_price(desk: Desk, service: Service) -> Fact:
    return {
        "kind": "service",
        "name": dict(service.name),
        "description": dict(service.description),
        "price": money(desk, service.price),
        "free": not service.price,
        "per_person": service.per_person,
        "minutes": service.minutes,
    }


_FEES = {"late_check_out", "early_check_in"}


def _fees(desk: Desk, service: Service) -> list[Fact]:
    early: tuple[FeeStep, ...] = desk.property.policies.early_check_in
    steps = late_steps(desk) if service.slug == "late_check_out" else early
    return [
        {
            "kind": service.slug,
            "name": dict(service.name),
            "until": step.until.isoformat("minutes"),
            "price": money(desk, step.fee),
        }
        for step in steps
    ]
