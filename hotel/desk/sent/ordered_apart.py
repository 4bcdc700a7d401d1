"""What was to be added to an order is wanted as one of its own: "no, soup and fries NOW, separate order"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import DISHES, KINDS
from hotel.desk.drafting.naming import names_dish
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears
from hotel.desk.ordering.order_apart import calls_it_another, is_apart_from
from hotel.desk.sent import amendments
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.withdrawing import forget
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.clauses import clauses_in
from hotel.records import ServiceRequest

_MISTAKEN = frozenset(
    {"deny", "cancel", "cancel_request", "change_request", "inform", "affirm", "nlu_fallback", "complain"}
    | {"ask_request_status", "emergency"}
)
"""What such words are taken for instead of an order."""


def took_everything(desk: Desk) -> bool:
    """Put the dishes together as an order of their own, and let the other stand as it was; say whether that is wanted."""
    turn = desk.turn
    if is_pressed(desk) or turn.choice_value is not None or turn.intent not in {*_MISTAKEN, DISHES}:
        return False
    orders = [one for one in [*drafts.drafts(desk), *open_requests(desk)] if one.intent == DISHES]
    others = [one for one in orders if is_apart_from(desk, one)]
    change = next((one for one in others if one.amends_id is not None), None)
    words = _of_dishes(desk, others)
    if change is None and (turn.intent == DISHES or not others):
        return False
    if not words and not (change is not None and calls_it_another(turn.text)):
        return False
    desk.turn = turn.model_copy(update={"intent": DISHES, "text": words, "alternatives": ()})
    if change is None:
        take(desk)
    else:
        _put_apart(desk, change)
    return True


def _of_dishes(desk: Desk, others: list[ServiceRequest]) -> str:
    """Return the clauses that name dishes or say when they come, without those that let the other order stand."""
    text = desk.turn.text
    clauses = [one.within(text) for one in clauses_in(text)]
    named = [one for one in clauses if names_dish(desk, one) and not (hears("stays_so", one) and others)]
    return ", ".join(named)


def _put_apart(desk: Desk, change: ServiceRequest) -> None:
    """Take what `change` would have added out of it, for an order of its own, with what the words say of it."""
    sent = desk.session.get_one(ServiceRequest, change.amends_id)
    apart = drafts.begin(desk, KINDS[DISHES])
    apart.lines = [line for line in amendments.copies(change) if line.item_id not in _items(sent)]
    desk.session.flush()
    desk.session.refresh(apart)
    forget(desk, change)
    if desk.turn.text or not apart.lines:
        fill(desk, apart)
    drafts.advance(desk, apart)


def _items(order: ServiceRequest) -> set[int | None]:
    return {line.item_id for line in order.lines}
