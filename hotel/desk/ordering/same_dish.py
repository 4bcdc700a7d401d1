"""How many of the one dish at hand there are to be: "for both of us", "one less", "and one for my husband"."""

from hotel.desk.brevity import PHRASE, is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.hearing import labels_in, without
from hotel.desk.ordering.line_amounts import make_total
from hotel.desk.ordering.order_at_hand import keep_words, only_dish, order_spoken_of
from hotel.reading.parties import party_size_in
from hotel.reading.tokens import said

_BOTH = 2


def took_everything(desk: Desk) -> bool:
    """Count the dish anew; say whether the words did nothing else."""
    text = desk.turn.text
    if desk.turn.choice_value is not None or not is_short(text, PHRASE + 2) or "?" in text:
        return False
    found = labels_in("counts_dish", text)
    rest = text
    for label in found:
        rest = without(f"counts_dish.{label}", rest)
    if not found or said(without("picks_beside", rest)).tokens:
        return False
    order = order_spoken_of(desk)
    line = only_dish(order) if order is not None else None
    if order is None or line is None:
        return False
    total = {
        "for_all": max(party_size_in(text) or _BOTH, line.quantity),
        "one_more": line.quantity + 1,
        "one_less": line.quantity - 1,
    }[found[0]]
    if total < 1:
        drafts.drop(desk, order)
        return True
    make_total(order, [line], total)
    keep_words(desk, order)
    drafts.advance(desk, order)
    return True
