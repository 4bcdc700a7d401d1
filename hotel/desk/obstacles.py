"""What stands in the way of a draft: sold out, closed, an allergy, a quantity no kitchen believes, another's room."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from hotel.desk.charges import late_steps
from hotel.desk.desk import Desk
from hotel.desk.kinds import KINDS
from hotel.desk.menu import served_at, served_now
from hotel.desk.safety import unsafe_for
from hotel.facts import Fact
from hotel.records import MenuItem, Need, RequestLine, ServiceRequest
from hotel.turn import Button


@dataclass(frozen=True)
class Obstacle:
    """Why a request cannot go on as it is, and what the guest is asked instead."""

    key: str
    need: Need
    facts: dict[str, Fact] = field(default_factory=dict)
    buttons: tuple[Button, ...] = ()
    subject: str | None = None


def first_obstacle(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Return the first thing in the way of `request`, having taken out of the draft what cannot be had."""
    checks = (_sold_out, _not_served, _alcohol, _too_many, _allergy, _past, _closed, _too_late)
    return next((found for check in checks if (found := check(desk, request))), None)


def delivery(desk: Desk, request: ServiceRequest) -> datetime:
    """Return when the order would be brought: the hours that count are those of delivery."""
    return desk.property.local(request.wanted_at) if request.wanted_at else desk.local_now


def _take_out(request: ServiceRequest, lines: list[RequestLine]) -> list[Fact]:
    for line in lines:
        request.lines.remove(line)
    return [dict(line.name) for line in lines]


def _kept(request: ServiceRequest) -> list[Fact]:
    return [dict(line.name) for line in request.lines]


def _sold_out(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    gone = [
        line
        for line in request.lines
        if (counted := line.item or line.thing) and _short(counted, line.quantity)
    ]
    if not gone:
        return None
    dishes = any(line.item for line in gone)
    items = _take_out(request, gone)
    facts: dict[str, Fact] = {"items": items, "kept": _kept(request), "intent": request.intent}
    if dishes:
        facts["instead"] = served_now(desk, delivery(desk, request), limit=6)
    return Obstacle("sold_out", Need.ITEMS, facts)


def _short(counted: object, quantity: int) -> bool:
    stock: int | None = getattr(counted, "stock", None)
    return not getattr(counted, "available", True) or (stock is not None and stock < quantity)


def _not_served(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    at = delivery(desk, request)
    closed = [
        line
        for line in request.lines
        if line.item and not line.item.alcohol and not served_at(desk, line.item, at)
    ]
    if not closed:
        return None
    first = closed[0].item
    hours = desk.property.hours[
        "breakfast" if first and first.serving == "breakfast" else "kitchen_full_menu"
    ]
    items = _take_out(request, closed)
    facts: dict[str, Fact] = {
        "items": items,
        "kept": _kept(request),
        "opens": hours.opens.isoformat("minutes"),
        "closes": hours.closes.isoformat("minutes"),
        "instead": served_now(desk, at, limit=6),
    }
    return Obstacle("not_served_now", Need.ITEMS, facts)


def _alcohol(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    drinks = [line for line in request.lines if line.item and line.item.alcohol]
    if not drinks:
        return None
    hours = desk.property.hours["alcohol_to_rooms"]
    at = delivery(desk, request)
    if desk.conversation.minor:
        return Obstacle(
            "no_alcohol_for_minors", Need.ITEMS, {"items": _take_out(request, drinks), "kept": _kept(request)}
        )
    if hours.includes(at.time()):
        return None
    bar = desk.property.hours["bar"]
    facts: dict[str, Fact] = {
        "items": _take_out(request, drinks),
        "kept": _kept(request),
        "opens": hours.opens.isoformat("minutes"),
        "closes": hours.closes.isoformat("minutes"),
        "bar_open": bar.includes(at.time()),
        "bar_closes": bar.closes.isoformat("minutes"),
    }
    return Obstacle("no_alcohol_now", Need.ITEMS, facts)


def _too_many(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    for line in request.lines:
        limit = line.thing.limit if line.thing else desk.property.policies.event_quantity
        if line.quantity > limit and not line.quantity_confirmed:
            facts: dict[str, Fact] = {"item": dict(line.name), "quantity": line.quantity}
            buttons = (
                Button("number", "inform", {"number": 1}, request.id, "1"),
                Button("human", "ask_human", request_id=request.id),
            )
            return Obstacle("quantity_unlikely", Need.QUANTITY, facts, buttons, str(line.id))
    return None


def _allergy(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    for line in request.lines:
        if isinstance(line.item, MenuItem) and (danger := unsafe_for(desk, line.item, line.options)):
            item = dict(line.name)
            request.lines.remove(line)
            facts: dict[str, Fact] = {
                "item": item,
                "allergens": list[Fact](danger.allergens),
                "companion": danger.companion,
                "kept": _kept(request),
                "instead": served_now(desk, delivery(desk, request), limit=4, safe=True),
            }
            return Obstacle(
                "allergen_in_item", Need.ITEMS, facts, (Button("human", "ask_human", request_id=request.id),)
            )
    return None


def _past(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    if request.wanted_at is None or request.wanted_at >= desk.now - timedelta(minutes=2):
        return None
    request.wanted_at = None
    return Obstacle("time_is_past", Need.TIME)


def _closed(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    subject = KINDS[request.intent].hours
    if subject is None or request.wanted_at is None or desk.property.open_at(subject, request.wanted_at):
        return None
    hours = desk.property.hours[subject]
    wanted = desk.property.local(request.wanted_at)
    request.wanted_at, request.wanted_day = None, wanted.date()
    facts: dict[str, Fact] = {
        "asked": wanted.isoformat(),
        "subject": subject,
        "opens": hours.opens.isoformat("minutes"),
        "closes": hours.closes.isoformat("minutes"),
    }
    return Obstacle("closed_then", Need.TIME, facts)


def _too_late(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """A late check-out past the last hour the property sells."""
    steps = late_steps(desk)
    if request.intent != "request_late_check_out" or request.wanted_at is None or not steps:
        return None
    latest: time = steps[-1].until
    if desk.property.local(request.wanted_at).time() <= latest:
        return None
    request.wanted_at = None
    return Obstacle("too_late_to_leave", Need.TIME, {"latest": latest.isoformat("minutes")})
