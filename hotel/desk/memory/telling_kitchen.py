"""An allergy told while an order is being made: the kitchen knows at once, and reception if the dish has left it."""

from collections.abc import Sequence
from dataclasses import dataclass

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.hearing import hears
from hotel.desk.memory.safety import add_allergies, contained, warned_of
from hotel.desk.of_this_guest import requests_of
from hotel.records import OPEN, MenuItem, Preference, RequestState, ServiceRequest

_NOTICE = "allergy_told"
_SURPRISE, _EATEN, _TREATMENT = "arrange_occasion", "eaten_at_occasion", "book_spa"


@dataclass(frozen=True)
class Told:
    """What could still be said to the kitchen."""

    in_time: bool = False
    under_way: bool = False
    """A dish had left the kitchen already."""
    held_in: tuple[MenuItem, ...] = ()
    """The dishes on their way to the guest that hold it by their recipe."""


def minds_allergies(request: ServiceRequest) -> bool:
    """Say whether `request` is for what somebody eats, a cake among it, or for what is put on the skin, oils with nuts."""
    names = [one for line in request.lines if line.service for one in line.service.name.values()]
    return request.intent in {DISHES, _TREATMENT} or (
        request.intent == _SURPRISE and any(hears(_EATEN, one) for one in names)
    )


def tell_kitchen(desk: Desk, allergies: Sequence[Preference]) -> Told:
    """Put `allergies` on the orders of this stay; tell the kitchen of those that were sent."""
    if not allergies:
        return Told()
    orders = [one for one in requests_of(desk, OPEN | {RequestState.DRAFT}) if minds_allergies(one)]
    sent = [order for order in orders if order.state is not RequestState.DRAFT]
    for order in orders:
        add_allergies(order, [warned_of(one) for one in allergies])
    for order in sent:
        facts = facts_of(desk, order)
        desk.notify_department(order.department, _NOTICE, request=order, facts=facts)
        if order.state is RequestState.ON_THE_WAY:
            desk.notify_department("reception", _NOTICE, request=order, facts=facts)
    sent = [order for order in sent if order.intent == DISHES]
    under_way = any(order.state is RequestState.ON_THE_WAY for order in sent)
    in_time = any(order.state is not RequestState.ON_THE_WAY for order in sent)
    return Told(in_time, under_way, _dishes_with(sent, {one.subject for one in allergies}))


def _dishes_with(orders: Sequence[ServiceRequest], allergens: set[str | None]) -> tuple[MenuItem, ...]:
    lines = [(line.item, line.options) for order in orders for line in order.lines]
    held = [dish for dish, options in lines if dish is not None and allergens & contained(dish, options)]
    return tuple(dict.fromkeys(held))
