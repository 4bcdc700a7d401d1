"""What comes nearest to a dish that the kitchen does not have: what shares a word with it, then other food."""

from collections.abc import Sequence
from datetime import datetime

from hotel.desk.desk import Desk
from hotel.desk.ordering.diets_kept import diets_kept
from hotel.desk.ordering.menu import menu_at, served_now
from hotel.facts import Fact
from hotel.reading.parts.rivals import is_part_of_names
from hotel.reading.tokens import said
from hotel.reading.wishes import is_small
from hotel.records import MenuItem, ServiceRequest

_SHOWN = 6


def nearest(
    desk: Desk, at: datetime, words: Sequence[str], order: ServiceRequest | None = None
) -> list[Fact]:
    """Return the names of a few dishes to be had at `at`, those alike first; what is ordered already is none of them."""
    held = [dict(line.name) for line in order.lines] if order is not None else []
    alike: list[Fact] = [
        dict(item.name) for item in menu_at(desk, at, diets=diets_kept(desk)) if _is_alike(item, words)
    ]
    others = [name for name in served_now(desk, at, limit=_SHOWN + len(held)) if name not in alike]
    return [name for name in [*alike, *others] if name not in held][:_SHOWN]


def _is_alike(item: MenuItem, words: Sequence[str]) -> bool:
    tokens = [token for one in words for token in said(one).tokens if not is_small(token)]
    return any(is_part_of_names(token.norm, [item]) for token in tokens)
