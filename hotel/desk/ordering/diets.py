"""Whether a dish suits the diets that somebody keeps, as far as the menu tells."""

from collections.abc import Iterable, Sequence

from hotel.desk.desk import Desk
from hotel.desk.memory.safety import contained
from hotel.reading.recipes import says_of
from hotel.records import MenuItem

_BY_ALLERGEN = {
    "gluten_free": ("gluten",),
    "lactose_free": ("milk",),
    "nut_free": ("nuts",),
    "egg_free": ("egg",),
    "fish_free": ("fish",),
    "shellfish_free": ("shellfish",),
    "pork_free": ("pork",),
    "halal": ("pork",),
    "kosher": ("pork", "shellfish"),
}
_WITHOUT_ALCOHOL = frozenset({"halal", "kosher"})
_NOT_VEGAN = frozenset({"milk", "egg"})
"""What keeps a vegetarian dish from being vegan."""
_FROM_THE_SEA = frozenset({"fish", "shellfish"})
_MEAT = "meat"
"""As a description is asked for it, in whatever language: the Caesar has anchovies, and chicken."""
_BY_MARK = frozenset({"vegan", "vegetarian"})
"""Diets that the menu marks on its dishes."""


def fits(item: MenuItem, diets: Iterable[str], options: Sequence[str] = ()) -> bool:
    """Say whether `item`, had with `options`, suits everyone of `diets`."""
    return all(_fits(item, diet, options) for diet in diets)


def told_by_menu(desk: Desk, diets: Iterable[str]) -> frozenset[str]:
    """Return those of `diets` that the menu tells of: a diet with no mark and no allergen is left to the kitchen."""
    marked = {diet for item in desk.offered(MenuItem) for diet in item.diets}
    return frozenset(diets) & (_BY_ALLERGEN.keys() | {"pescatarian"} | _BY_MARK | marked)


def said_by(diets: Iterable[str]) -> frozenset[str]:
    """Return the allergens that dishes of `diets` lack anyway: of "without nuts" nothing is said twice."""
    return frozenset(allergen for diet in diets for allergen in _BY_ALLERGEN.get(diet, ()))


def broken_by(
    item: MenuItem, diets: Iterable[str], options: Sequence[str], left_out: Iterable[str] = ()
) -> list[str]:
    """Return those of `diets` that `item` is known to break; of a drink without any mark nobody knows.

    What is `left_out` of it breaks none: a sandwich without its bacon has no pork.
    """
    unmarked = not item.diets and "drink" in item.category
    known = _BY_ALLERGEN.keys() | {"pescatarian"} | (frozenset() if unmarked else _BY_MARK)
    without = frozenset(left_out)
    return sorted(diet for diet in diets if diet in known and not _fits(item, diet, options, without))


def _fits(item: MenuItem, diet: str, options: Sequence[str], left_out: frozenset[str] = frozenset()) -> bool:
    held, marked = contained(item, options), set(item.diets)
    if diet in _BY_ALLERGEN:
        return (held - left_out).isdisjoint(_BY_ALLERGEN[diet]) and not (
            item.alcohol and diet in _WITHOUT_ALCOHOL
        )
    if diet == "pescatarian":
        of_sea = not held.isdisjoint(_FROM_THE_SEA) and not says_of(item.description.values(), _MEAT)
        return bool(_BY_MARK & marked) or of_sea
    if diet == "vegetarian":
        return bool(_BY_MARK & marked)
    made_vegan = held != set(item.allergens) and "vegetarian" in marked and held.isdisjoint(_NOT_VEGAN)
    return diet in marked or (diet == "vegan" and made_vegan)
