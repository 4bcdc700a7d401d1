"""The part of the menu that suits, as one list: what is served at a moment, of a diet, without what is avoided."""

from collections.abc import Sequence
from datetime import datetime

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.ordering.diets import told_by_menu
from hotel.desk.ordering.diets_explained import explain, is_sure_wanted
from hotel.desk.ordering.menu import item_facts, menu_at
from hotel.records import MenuItem


def show_list(
    desk: Desk,
    moment: datetime,
    diets: frozenset[str],
    avoided: set[str],
    left_aside: Sequence[MenuItem] = (),
) -> None:
    """Show all that suits, where the words say what it must be or must not hold: to eat, unless drinks are asked for.

    What the words except ("that isn't wine") is left aside.
    """
    suiting = [one for one in menu_at(desk, moment, diets=diets) if one not in left_aside]
    if diets and not avoided and (not told_by_menu(desk, diets) or is_sure_wanted(desk, diets)):
        explain(desk, diets)
        return
    suiting = [one for one in suiting if not avoided & set(one.allergens)]
    _tell(desk, moment, told_by_menu(desk, diets), avoided, _of_what_is_asked(desk, suiting))
    explain(desk, diets)


def show_kind(desk: Desk, moment: datetime, diets: frozenset[str], kind: Sequence[MenuItem]) -> bool:
    """Show what suits of a `kind` that the words name ("coffee drinks?"); say whether that is more than one."""
    suiting = [one for one in menu_at(desk, moment, diets=diets) if one in kind]
    if len(suiting) > 1:
        _tell(desk, moment, diets, set(), suiting)
    return len(suiting) > 1


def _of_what_is_asked(desk: Desk, items: Sequence[MenuItem]) -> list[MenuItem]:
    drinks = [one for one in items if "drink" in one.category]
    dishes = [one for one in items if one not in drinks]
    first, second = (drinks, dishes) if hears("asks_for_drinks", desk.turn.text) else (dishes, drinks)
    return first or second


def _tell(
    desk: Desk, moment: datetime, diets: frozenset[str], avoided: set[str], items: Sequence[MenuItem]
) -> None:
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
