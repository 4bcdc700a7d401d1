"""A dish of the order being put together is asked after: "and the soup?". It is read back."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.hearing import without
from hotel.desk.ordering.order_at_hand import order_spoken_of
from hotel.reading.tokens import said
from hotel.records import MenuItem

_MAY_ASK = frozenset(
    {"ask_menu", "inform", "nlu_fallback", "out_of_scope", "ask_request_status", "change_request"}
)


def took_everything(desk: Desk) -> bool:
    """Show the order again; say whether nothing but a dish it holds was asked after."""
    text = desk.turn.text
    if (
        desk.turn.choice_value is not None
        or desk.turn.intent not in _MAY_ASK
        or not text.rstrip().endswith("?")
    ):
        return False
    order, found = order_spoken_of(desk), desk.catalogue(MenuItem).find(text)
    if order is None or len(found) != 1:
        return False
    named = found[0]
    rest = without("asks_after_dish", f"{text[: named.start]} {text[named.end :]}")
    if said(rest).tokens:
        return False
    if not any(line.item in (named.entry, *named.rivals) for line in order.lines):
        return False  # the menu is asked about
    drafts.advance(desk, order)
    return True
