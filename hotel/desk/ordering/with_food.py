"""What the kitchen lends beside its dishes, plates and forks, goes with the food and is no errand of its own."""

from collections.abc import Sequence
from typing import Any

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES, KINDS
from hotel.desk.hearing import hears, without
from hotel.reading.clauses import clauses_in
from hotel.reading.found import Mention, Span
from hotel.reading.pieces import pieces_of, without_joiner
from hotel.reading.tokens import said
from hotel.records import MenuItem, Thing


def lent_beside(desk: Desk, text: str) -> list[str]:
    """Return the pieces of `text` that name something the kitchen lends and no dish: "with two forks"."""
    return [without_joiner(span.within(text)) for span in _lent(desk, text)]


def without_lent(desk: Desk, text: str) -> str:
    """Return `text` without what the kitchen lends, so that no dish is read from it."""
    for span in reversed(_lent(desk, text)):
        text = text[: span.start].rstrip(" ,") + text[span.end :]
    return text


def is_only_lent(desk: Desk, text: str) -> bool:
    """Say whether all that `text` names is lent by the kitchen."""
    things, dishes = _named(desk, text)
    return bool(things) and not dishes and all(_is_lent(one) for one in things)


def beside_food(desk: Desk, text: str) -> list[Span]:
    """Return the stretches of `text` that only name what is lent, or what goes with a dish: "sugar to both"."""
    with_dish = [one for one in clauses_in(text) if only_goes_with_dish(one.within(text))]
    return [*with_dish, *(one for one in _lent(desk, text) if not any(one.overlaps(w) for w in with_dish))]


def only_goes_with_dish(text: str) -> bool:
    """Say whether `text` names only what goes with a dish or a cup, in whatever words of asking: "sugar to both"."""
    rest = without("goes_with.cup", without("goes_with.plate", text))
    named = hears("goes_with.cup", text) or hears("goes_with.plate", text)
    return named and not said(without("goes_with_beside", rest)).tokens


def _lent(desk: Desk, text: str) -> list[Span]:
    return [span for span in pieces_of(text) if is_only_lent(desk, span.within(text))]


def _is_lent(mention: Mention[Thing]) -> bool:
    return mention.entry.department == KINDS[DISHES].department


def _named(desk: Desk, text: str) -> tuple[list[Mention[Thing]], list[Mention[MenuItem]]]:
    """Return the things and the dishes that `text` names; where both are heard in a word, the better reading."""
    things = desk.catalogue(Thing).find(text)
    dishes = desk.catalogue(MenuItem).find(text)
    return _kept(things, dishes), [one for one in dishes if not _beaten(one, things, even=True)]


def _kept(things: Sequence[Mention[Thing]], dishes: Sequence[Mention[MenuItem]]) -> list[Mention[Thing]]:
    return [one for one in things if not _beaten(one, dishes, even=False)]


def _beaten(one: Mention[Any], others: Sequence[Mention[Any]], *, even: bool) -> bool:
    """Say whether one of `others` reads the same words better; `even` counts one that reads them as well."""
    over = [other for other in others if one.overlaps(other)]
    return any(other.weight > one.weight or (even and other.weight == one.weight) for other in over)
