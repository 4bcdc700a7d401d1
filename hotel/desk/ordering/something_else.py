"""A dish is to become "something without meat": it leaves the order, and what suits is shown to choose from."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.drafting.naming import entry_of
from hotel.desk.hearing import hears
from hotel.desk.ordering.diets import fits
from hotel.desk.ordering.diets_kept import diets_kept
from hotel.desk.ordering.menu_lists import show_list
from hotel.desk.ordering.order_obstacles import delivery
from hotel.desk.sent import amendments
from hotel.desk.sent.open_requests import open_requests
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.catalogue import Catalogue
from hotel.reading.lexicons import listed
from hotel.reading.tokens import said
from hotel.records import MenuItem, Need, RequestLine, RequestState, ServiceRequest

_MAY_BE_TAKEN_FOR = frozenset({"ask_menu", DISHES, "inform", "state_preference", "nlu_fallback"})


def offered_something_else(desk: Desk) -> bool:
    """Show what may come in place of a dish of the order that is meant; say whether the words asked for that."""
    text = desk.turn.text
    if desk.turn.choice_value is not None or not hears("something_else", text):
        return False
    order = _order(desk)
    out = None if order is None or _names_another(desk, order) else _line_meant(order, text)
    if order is None or out is None:
        return False
    becoming = order if order.state is RequestState.DRAFT else amendments.begin(desk, order)
    becoming.lines.remove(next(line for line in becoming.lines if line.position == out.position))
    desk.session.flush()
    desk.ask(Need.ITEMS, becoming)
    show_list(desk, delivery(desk, becoming), _diets(desk), set(allergens_in(text)))
    return True


def asks_for_something_else(desk: Desk) -> bool:
    """Say whether "swap it for something without meat" was taken for a question about the menu."""
    swapped = bool(listed("edits.swap").find(said(desk.turn.text)))
    taken = desk.turn.intent in _MAY_BE_TAKEN_FOR and swapped and hears("something_else", desk.turn.text)
    return taken and _order(desk) is not None


def _order(desk: Desk) -> ServiceRequest | None:
    """Return the order that is talked about: the one put together, or else the one sent last."""
    waiting = [one for one in drafts.drafts(desk) if one.intent == DISHES]
    sent = [
        one
        for one in open_requests(desk)
        if one.intent == DISHES and one.state is not RequestState.ON_THE_WAY
    ]
    return next(iter(waiting), None) or max(sent, key=lambda one: one.id, default=None)


def _names_another(desk: Desk, order: ServiceRequest) -> bool:
    held = {entry_of(line) for line in order.lines}
    return any(one.entry not in held for one in desk.catalogue(MenuItem).find(desk.turn.text))


def _line_meant(order: ServiceRequest, text: str) -> RequestLine | None:
    """Return the dish that is named, or the only one that is not already as it is to be."""
    dishes = [line for line in order.lines if line.item is not None]
    held = [line.item for line in dishes if line.item is not None]
    named = {mention.entry for mention in Catalogue(held).find(text)} if held else set()
    unfit = [line for line in dishes if line.item is not None and not _suits(line.item, text)]
    meant = [line for line in dishes if line.item in named] or unfit or dishes
    return meant[0] if len(meant) == 1 else None


def _suits(dish: MenuItem, text: str) -> bool:
    return fits(dish, frozenset(diets_in(text))) and not set(allergens_in(text)) & set(dish.allergens)


def _diets(desk: Desk) -> frozenset[str]:
    return frozenset(diets_in(desk.turn.text)) | diets_kept(desk)
