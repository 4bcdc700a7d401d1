"""The part of the menu that suits, as one list: what is served at a moment, of a diet, without what is avoided."""

from datetime import datetime

from hotel.desk.desk import Desk
from hotel.desk.ordering.menu import item_facts, menu_at


def show_list(desk: Desk, moment: datetime, diets: frozenset[str], avoided: set[str]) -> None:
    """Show all that suits, where the words say what it must be or must not hold."""
    items = [
        item for item in menu_at(desk, moment, diets=diets, safe=True) if not avoided & set(item.allergens)
    ]
    desk.say(
        "menu" if items else "menu_empty",
        {
            "time": moment.isoformat(),
            "now": moment == desk.local_now,
            "verified": desk.stay is not None,
            "diets": sorted(diets),
            "avoided": sorted(avoided),
            "items": [item_facts(desk, item) for item in items],
        },
    )
