"""What the hotel says about itself: facts by topic, prices from the records, offers, the 360° tour."""

import re
from decimal import Decimal

from sqlalchemy import select

from hotel.desk.charges import late_steps
from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.hints import labels_in, said
from hotel.desk.room_types import room_types, room_types_in
from hotel.desk.safety import remembered
from hotel.facts import Fact
from hotel.reading.catalogue import Catalogue
from hotel.records import Fact as HotelFact
from hotel.records import (
    FeeStep,
    Localised,
    MenuItem,
    Named,
    Need,
    Offer,
    Place,
    PreferenceKind,
    RoomType,
    Service,
)
from hotel.turn import Button

_MOST_PRICES = 4
_SURE = 90
_MOST_OFFERS = 3


def ask_hotel(desk: Desk) -> None:
    """Answer a question about the hotel: a price from the records, else the fact of the topic."""
    fact = fact_of(desk, desk.turn.topic)
    if said("asking", "price", desk.turn.text) and (prices := _prices(desk)) and not _tells(fact, prices):
        desk.say("prices", {"entries": prices[:_MOST_PRICES]})
        return
    if fact is None:
        topics = labels_in("topics", desk.turn.text)
        fact = next((found for topic in topics if (found := fact_of(desk, topic))), None)
    if fact is None:
        desk.say("no_fact", {"phone": desk.property.phone}, (Button("human", "ask_human"),))
        return
    say_fact(desk, fact)


def fact_of(desk: Desk, topic: str | None) -> HotelFact | None:
    """Return what the property says on `topic`."""
    return desk.session.scalars(
        select(HotelFact).where(HotelFact.property_id == desk.property.id, HotelFact.topic == topic)
    ).first()


def say_fact(desk: Desk, fact: HotelFact) -> None:
    """Tell a fact; its second half (the password) only to a guest who has proved the stay."""
    proved = desk.stay is not None
    secret = fact.verified_text
    if secret is not None and not proved:
        desk.ask(Need.IDENTITY)
    desk.say(
        "hotel_fact",
        {
            "topic": fact.topic,
            "text": dict(fact.text),
            "verified_text": dict(secret) if secret and proved else None,
            "more_when_verified": secret is not None and not proved,
        },
    )


def ask_offers(desk: Desk) -> None:
    """Offer what holds today: what was asked about first, then what suits this guest."""
    today = desk.local_now.date()
    offers = desk.session.scalars(
        select(Offer).where(Offer.property_id == desk.property.id).order_by(Offer.id)
    )
    valid = [o for o in offers if (o.valid_from or today) <= today <= (o.valid_until or today)]
    asked = set(labels_in("tags", desk.turn.text))
    liked = {tag for like in remembered(desk, PreferenceKind.LIKE) for tag in labels_in("tags", like.words)}
    fitting = [offer for offer in valid if asked & set(offer.tags)] or valid
    fitting.sort(key=lambda offer: (-len(asked & set(offer.tags)), -len(liked & set(offer.tags))))
    if not fitting:
        desk.say("no_offers")
        return
    missing = bool(asked) and not any(asked & set(offer.tags) for offer in valid)
    told: list[Fact] = [
        {"text": dict(offer.text), "until": offer.valid_until.isoformat() if offer.valid_until else None}
        for offer in fitting[:_MOST_OFFERS]
    ]
    desk.say("offers", {"offers": told, "others_instead": missing})


def show_virtual_tour(desk: Desk) -> None:
    """Open the 360° tour of the kind of room that was named, or of all."""
    shown = room_types_in(desk, desk.turn.text) or room_types(desk)
    if not shown:
        desk.say("no_tour", {"phone": desk.property.phone})
        return
    desk.say(
        "virtual_tour", {"rooms": [_type_facts(desk, kind) | {"path": kind.tour_path} for kind in shown]}
    )


def _type_facts(desk: Desk, kind: RoomType) -> dict[str, Fact]:
    return {
        "name": dict(kind.name),
        "description": dict(kind.description),
        "capacity": kind.capacity,
        "price": money(desk, kind.night_price),
    }


def _prices(desk: Desk) -> list[Fact]:
    """Return what the words name and the records price."""
    text = desk.turn.text
    found: list[Fact] = []
    for service in _named(text, [service for service in desk.offered(Service) if service.available]):
        if service.slug in _FEES:
            found.extend(_fees(desk, service))
        elif service.price is not None:
            found.append(_service_price(desk, service))
    # The bottles of the minibar have a list of their own; the kitchen's prices are not theirs.
    dishes = [] if desk.turn.topic == "minibar" else _named(text, desk.offered(MenuItem))
    rides = _named(text, desk.offered(Place))
    found += [_plain_price(desk, "dish", dish.name, dish.price) for dish in dishes]
    found += [_plain_price(desk, "night", kind.name, kind.night_price) for kind in room_types_in(desk, text)]
    found += [_plain_price(desk, "taxi", place.name, place.taxi_price) for place in rides if place.taxi_price]
    return found


def _named[N: Named](text: str, entries: list[N]) -> list[N]:
    """Return what `text` surely names: a price of something else would be worse than none."""
    return [mention.entry for mention in Catalogue(entries).find(text) if mention.score >= _SURE]


def _tells(fact: HotelFact | None, prices: list[Fact]) -> bool:
    """Say whether the fact names such a price itself: it then says more than the bare number."""
    if fact is None:
        return False
    text = re.sub(r"(?<=\d)\s(?=\d{3})", "", " ".join(fact.text.values()))
    money = [entry["price"] for entry in prices if isinstance(entry, dict)]
    amounts = [Decimal(str(one["amount"])) for one in money if isinstance(one, dict)]
    return any(amount and re.search(rf"\b{amount.normalize():f}\b", text) for amount in amounts)


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
