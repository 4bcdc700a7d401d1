"""What a draft still lacks, and how to ask for it."""

from collections.abc import Callable

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.drafting.before_going import leaves_at
from hotel.desk.drafting.kinds import DISHES, KINDS, TOUR
from hotel.desk.drafting.obstacle import Obstacle
from hotel.desk.drafting.tours import which_day, which_tour
from hotel.desk.drafting.which_day import days_in_question
from hotel.desk.guests.name_known import name_known
from hotel.desk.house.room_quotes import ROOM, only_asks_price, rates
from hotel.desk.house.room_types import room_cards, room_types, type_noted
from hotel.facts import Fact
from hotel.reading.kind_words import kind_named
from hotel.records import MenuItem, Need, Service, ServiceRequest
from hotel.turn import Button, Card


def missing(desk: Desk, request: ServiceRequest) -> list[Obstacle]:
    """Return the questions that must be answered before `request` can go on: which day, and the first other."""
    asked = (_CHECKS.get(need, _plain)(desk, request, need) for need in KINDS[request.intent].needs)
    first = next((one for one in asked if one is not None), None)
    hour_first = (
        first is not None and first.need is Need.TIME
    )  # the day is asked about once the hour is known
    day = None if hour_first else _which_day(desk, request)
    return [one for one in (day, first) if one is not None]


def _which_day(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    moments = [moment.isoformat() for moment in days_in_question(desk, request)]
    if not moments:
        return None
    buttons = tuple(Button("day", "inform", {"moment": one}, request.id, one) for one in moments)
    key = "ask_which_day" if request.wanted_at is not None else "ask_which_date"
    return Obstacle(key, Need.DAY, {"moments": list[Fact](moments)}, buttons)


def _items(desk: Desk, request: ServiceRequest, need: Need) -> Obstacle | None:
    if not request.lines:
        if request.note:  # a thing that no list has, in the guest's words
            return None
        menu = (Button("menu", "ask_menu"),) if request.intent == DISHES else ()
        return Obstacle("ask_items", need, {"loose_noted": _loose(desk, request)}, menu)
    for line in request.lines:
        if line.rivals:
            dishes = [item for item in desk.offered(MenuItem) if item.slug in line.rivals]
            buttons = tuple(
                Button("choice", "inform", {"name": dict(item.name)}, request.id, item.slug)
                for item in dishes
            )
            facts: dict[str, Fact] = {"choices": [dict(item.name) for item in dishes]}
            return Obstacle("ask_which_item", Need.OPTION, facts, buttons, subject=str(line.id))
    return None


def _loose(desk: Desk, request: ServiceRequest) -> list[Fact]:
    """Return the names of the choices that were said before their dish."""
    names = {
        choice.slug: dict(choice.name)
        for item in desk.offered(MenuItem)
        for option in item.options
        for choice in option.choices
        if choice.slug in request.loose_options
    }
    return list(names.values())


def _quantity(desk: Desk, request: ServiceRequest, need: Need) -> Obstacle | None:
    """Ask how many only where a plural without a number leaves it open."""
    del desk
    for line in request.lines:
        if line.quantity_open:
            return Obstacle("ask_quantity", need, {"item": dict(line.name)}, subject=str(line.id))
    return None


def _option(desk: Desk, request: ServiceRequest, need: Need) -> Obstacle | None:
    del desk
    for line in request.lines:
        for option in line.item.options if line.item else ():
            slugs = [choice.slug for choice in option.choices]
            if option.required and not any(slug in slugs for slug in line.options):
                buttons = tuple(
                    Button("choice", "inform", {"name": dict(choice.name)}, request.id, choice.slug)
                    for choice in option.choices
                )
                facts: dict[str, Fact] = {
                    "item": dict(line.name),
                    "option": dict(option.name),
                    "choices": [dict(choice.name) for choice in option.choices],
                }
                return Obstacle("ask_option", need, facts, buttons, subject=str(line.id))
    return None


def _plain(desk: Desk, request: ServiceRequest, need: Need) -> Obstacle | None:
    held = {
        Need.TIME: request.wanted_at,
        Need.DAY: request.wanted_at or request.wanted_day,
        Need.DATES: request.date_from and request.date_to,
        Need.PARTY_SIZE: request.party_size,
        Need.PLACE: request.place or request.place_said,
        Need.SERVICE: request.service,
        Need.PLATE: request.plate,
        Need.DETAIL: request.lines or request.note,
    }[need]
    if held:
        return None
    buttons = tuple(
        Button("party", "inform", {"number": n}, request.id, str(n))
        for n in range(1, 5)
        if need is Need.PARTY_SIZE
    )
    return Obstacle(f"ask_{need.value}", need, {}, buttons, _rooms(desk, request))


def _time(desk: Desk, request: ServiceRequest, need: Need) -> Obstacle | None:
    """Ask who told only when they leave how long before they are to be woken."""
    leaves = leaves_at(desk, request)
    lacking = _plain(desk, request, need)
    if lacking is None or leaves is None:
        return lacking
    return Obstacle("ask_wake_before", need, {"leaves": leaves.isoformat()})


def _detail(desk: Desk, request: ServiceRequest, need: Need) -> Obstacle | None:
    """Show what can be prepared, with its price, to who told the occasion and asks for ideas."""
    lacking = _plain(desk, request, need)
    if lacking is None:
        return None
    told = kind_named(request.intent, request.words)
    offered = [
        one for one in desk.offered(Service) if told and one.intent == request.intent and one.available
    ]
    services: list[Fact] = [{"name": dict(one.name), "price": money(desk, one.price)} for one in offered]
    return Obstacle(lacking.key, need, {"services": services})


def _name(desk: Desk, request: ServiceRequest, need: Need) -> Obstacle | None:
    """Ask a visitor for whom to book, once in a conversation; a guest of the house is known."""
    if desk.stay is not None or request.guest_name is not None or only_asks_price(desk, request):
        return None
    request.guest_name = name_known(desk)
    if request.guest_name is not None:
        return None
    return Obstacle("ask_name", need, _room_so_far(desk, request) if request.intent == ROOM else {})


def _room_so_far(desk: Desk, request: ServiceRequest) -> dict[str, Fact]:
    """Return which rooms suit what was told of the booking, unless that was told already and is as it was."""
    told = request.read_back_at is not None or any(reply.key == "room_prices" for reply in desk.replies)
    asked_before = any(q.request_id == request.id and q.need is Need.NAME for q in desk.questions)
    if told or (asked_before and desk.turn.text not in request.words):
        return {"rates": []}
    return rates(desk, request)


def _rooms(desk: Desk, request: ServiceRequest) -> tuple[Card, ...]:
    """Return the kinds of room to choose from, with the first question about a booking that names none."""
    asked_before = any(q.request_id == request.id for q in desk.questions)
    kinds = room_types(desk)
    if request.intent != "book_room" or type_noted(request, kinds) is not None or asked_before:
        return ()
    return tuple(room_cards(desk, kinds))


def _service(desk: Desk, request: ServiceRequest, need: Need) -> Obstacle | None:
    return which_tour(desk, request) if request.intent == TOUR else _plain(desk, request, need)


def _day(desk: Desk, request: ServiceRequest, need: Need) -> Obstacle | None:
    return which_day(desk, request) or _plain(desk, request, need)


_CHECKS: dict[Need, Callable[[Desk, ServiceRequest, Need], Obstacle | None]] = {
    Need.ITEMS: _items,
    Need.QUANTITY: _quantity,
    Need.OPTION: _option,
    Need.NAME: _name,
    Need.DETAIL: _detail,
    Need.TIME: _time,
    Need.SERVICE: _service,
    Need.DAY: _day,
}
