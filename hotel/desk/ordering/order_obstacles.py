"""What stands in the way of an order: sold out, not served, on no menu, a number no kitchen believes."""

from datetime import datetime

from hotel.desk.desk import Desk
from hotel.desk.drafting.obstacle import Obstacle
from hotel.desk.memory.safety import unsafe_for
from hotel.desk.memory.told_with_order import without_what_must_not
from hotel.desk.ordering.amounts_in_question import is_named_once_more, is_said_again
from hotel.desk.ordering.brought import brought_at
from hotel.desk.ordering.line_choices import make_it
from hotel.desk.ordering.menu import served_at, served_now
from hotel.desk.ordering.nearest import nearest
from hotel.desk.ordering.served_later import next_served, subject_of
from hotel.desk.ordering.stock import too_few
from hotel.desk.ordering.with_food import without_lent
from hotel.facts import Fact
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import sentences_in
from hotel.reading.orders import order_in
from hotel.reading.parts.rivals import is_part_of_names
from hotel.records import MenuItem, Need, OpeningHours, RequestLine, ServiceRequest
from hotel.turn import Button

_CHANGE, _BREAKFAST = "change_request", "breakfast"


def delivery(desk: Desk, request: ServiceRequest) -> datetime:
    """Return when the order would be brought: the hours that count are those of delivery."""
    return desk.property.local(request.wanted_at) if request.wanted_at else desk.local_now


def narrow_rivals(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Leave only those dishes in question that can be had: nobody is asked between one and none."""
    at = delivery(desk, request)
    for line in [one for one in request.lines if one.rivals]:
        items = [item for item in desk.offered(MenuItem) if item.slug in line.rivals]
        good = [
            item
            for item in items
            if not item.sold_out and served_at(desk, item, at) and not unsafe_for(desk, item, line.options)
        ]
        if len(good) == 1:
            make_it(request, line, good[0])
        elif good:
            line.rivals = [item.slug for item in good]
            line.item, line.name = good[0], good[0].name
        else:  # none of them: what is wrong with the first is said of it
            line.rivals = []
    return None


def sold_out(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Take out what ran out; of what there is too little, leave what there is."""
    few = too_few(desk.session, request)
    gone = [line for line, left in few if not left]
    if gone:
        dishes = any(line.item for line in gone)
        facts = _taken_out(request, gone)
        if dishes:
            facts["instead"] = served_now(desk, delivery(desk, request), limit=6)
        return Obstacle("sold_out", Need.ITEMS, facts)
    for line, left in few:
        line.quantity = left
    kept_lines: list[Fact] = [{"name": dict(line.name), "quantity": left} for line, left in few]
    return Obstacle("few_left", Need.ITEMS, {"few": kept_lines}) if few else None


def not_on_menu(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Say honestly what the kitchen does not have, instead of losing it."""
    if request.intent != "order_room_service" or not _orders_now(desk, request):
        return None
    held = [line.item for line in request.lines if line.item is not None]
    unknown = [words for words in _unknown(desk) if not is_part_of_names(words, held)]
    if not unknown:
        return None
    facts: dict[str, Fact] = {"words": list[Fact](unknown), "kept": kept(request)}
    facts["instead"] = nearest(desk, delivery(desk, request), unknown, request)
    return Obstacle("not_on_menu", Need.ITEMS, facts, (Button("menu", "ask_menu"),))


def _unknown(desk: Desk) -> list[str]:
    """Return what the words order that is on no menu; a sentence without a dish beside one with is only talk."""
    offered = desk.offered(MenuItem)
    menu, text = Catalogue(offered), without_lent(desk, without_what_must_not(desk.turn.text, offered))
    said = [order_in(sentence, menu) for sentence in sentences_in(text, by_line=False)]
    ordering = [one for one in said if one.lines] or ([] if desk.turn.intent == _CHANGE else said)
    return [words for one in ordering for words in one.unknown]


def _orders_now(desk: Desk, request: ServiceRequest) -> bool:
    wanted = desk.turn.intent in {"order_room_service", _CHANGE} and desk.turn.choice_request_id is None
    asked = any(q.request_id == request.id and q.need is Need.ITEMS for q in desk.questions)
    return wanted or (asked and not request.lines and desk.turn.intent == "inform")


def not_served(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Take out what the kitchen does not make at that hour; where that is all, it stays, and its hour is offered."""
    at, there = delivery(desk, request), brought_at(desk, request)
    closed = [
        line
        for line in request.lines
        if line.item
        and not line.item.alcohol
        and not served_at(desk, line.item, there if line.item.serving == _BREAKFAST else at)
    ]
    if not closed:
        return None
    first = closed[0].item
    breakfast = first is not None and first.serving == _BREAKFAST
    hours = desk.property.hours["breakfast" if breakfast else "kitchen_full_menu"]
    later = next_served(desk, request, closed, there if breakfast else at)
    facts: dict[str, Fact] = {
        "items": [dict(line.name) for line in closed],
        "kept": [],
        "opens": hours.opens.isoformat("minutes"),
        "closes": hours.closes.isoformat("minutes"),
        "instead": served_now(desk, at, limit=6),
        "later": later.isoformat() if later else None,
        "there": _too_late_for(hours, desk, there) if breakfast else None,
    }
    if later is None:
        return Obstacle("not_served_now", Need.ITEMS, facts | _taken_out(request, closed))
    then = Button("day", "affirm", {"moment": later.isoformat()}, request.id)
    buttons = (then, Button("cancel", "cancel", request_id=request.id))
    return Obstacle("not_served_now", Need.ITEMS, facts, buttons, subject=subject_of(later))


def alcohol(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Take out alcohol for those under age, and outside its hours."""
    drinks = [line for line in request.lines if line.item and line.item.alcohol]
    if not drinks:
        return None
    if desk.conversation.minor:
        return Obstacle("no_alcohol_for_minors", Need.ITEMS, _taken_out(request, drinks))
    hours = desk.property.hours["alcohol_to_rooms"]
    at = brought_at(desk, request)
    if hours.includes(at.time()):
        return None
    bar = desk.property.hours["bar"]
    facts = _taken_out(request, drinks) | {
        "opens": hours.opens.isoformat("minutes"),
        "closes": hours.closes.isoformat("minutes"),
        "bar_open": bar.includes(at.time()),
        "bar_closes": bar.closes.isoformat("minutes"),
        "there": _too_late_for(hours, desk, at),
    }
    return Obstacle("no_alcohol_now", Need.ITEMS, facts)


def _too_late_for(hours: OpeningHours, desk: Desk, at: datetime) -> Fact:
    """Return when the order would be there, where it is asked for in time and only comes too late."""
    return at.isoformat() if hours.includes(desk.local_now.time()) else None


def too_many(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Question a quantity that no room needs; of a thing that is not to be so many, how many is asked."""
    for line in request.lines:
        if is_named_once_more(desk, line):
            return _how_many(request, line, "named_once_more", line.quantity - 1)
        limit = line.thing.limit if line.thing else desk.property.policies.event_quantity
        line.quantity_confirmed = line.quantity_confirmed or is_said_again(desk, line)
        settled = line.quantity_confirmed or line.service is not None
        if line.quantity <= limit or settled or (line.quantity_open and line.thing is None):
            continue
        facts: dict[str, Fact] = {"item": dict(line.name), "quantity": line.quantity}
        if line.quantity_open:
            return Obstacle("ask_quantity", Need.QUANTITY, facts, subject=str(line.id))
        human = Button("human", "ask_human", request_id=request.id)
        return _how_many(request, line, "quantity_unlikely", 1, human)
    return None


def _how_many(request: ServiceRequest, line: RequestLine, key: str, fewer: int, *buttons: Button) -> Obstacle:
    """Ask whether so many of `line` are meant, or only `fewer`."""
    facts: dict[str, Fact] = {"item": dict(line.name), "quantity": line.quantity}
    asked = (
        Button("so_many", "affirm", {"number": line.quantity}, request.id),
        Button("only_so_many", "inform", {"number": fewer}, request.id, str(fewer)),
        *buttons,
    )
    return Obstacle(key, Need.QUANTITY, facts, asked, subject=str(line.id))


def _taken_out(request: ServiceRequest, lines: list[RequestLine]) -> dict[str, Fact]:
    for line in lines:
        request.lines.remove(line)
    return {"items": [dict(line.name) for line in lines], "kept": kept(request)}


def kept(request: ServiceRequest) -> list[Fact]:
    """Return what stays in the order, with its amounts."""
    return [{"name": dict(line.name), "quantity": line.quantity} for line in request.lines]
