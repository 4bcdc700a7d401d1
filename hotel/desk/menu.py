"""What the kitchen serves at a moment."""

from datetime import datetime

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.safety import diets_of, unsafe_for
from hotel.facts import Fact
from hotel.records import MenuItem, Serving

_HOURS = {Serving.DAY: "kitchen_full_menu", Serving.BREAKFAST: "breakfast"}


def served_at(desk: Desk, item: MenuItem, at: datetime) -> bool:
    """Say whether `item` can be brought at `at` (hotel time)."""
    if item.alcohol and not desk.property.hours["alcohol_to_rooms"].includes(at.time()):
        return False
    subject = _HOURS.get(item.serving)
    return subject is None or desk.property.hours[subject].includes(at.time())


def menu_at(
    desk: Desk, at: datetime, *, diets: frozenset[str] = frozenset(), safe: bool = False
) -> list[MenuItem]:
    """Return what can be ordered for `at`: of these diets, and safe for this guest where `safe` is set."""
    return [
        item
        for item in desk.offered(MenuItem)
        if not item.sold_out
        and served_at(desk, item, at)
        and (not diets or fits(item, diets))
        and (not safe or unsafe_for(desk, item, ()) is None)
    ]


_BY_ALLERGEN = {
    "gluten_free": ("gluten",),
    "lactose_free": ("milk",),
    "nut_free": ("nuts",),
    "halal": ("pork",),
    "kosher": ("pork", "shellfish"),
}


def fits(item: MenuItem, diets: frozenset[str]) -> bool:
    """Say whether `item` suits everyone of `diets`; what is vegan is vegetarian as well."""
    for diet in diets:
        if diet in _BY_ALLERGEN:
            if any(allergen in item.allergens for allergen in _BY_ALLERGEN[diet]) or (
                diet in {"halal", "kosher"} and item.alcohol
            ):
                return False
        elif diet == "pescatarian":
            if not {"vegan", "vegetarian"} & set(item.diets) and not {"fish", "shellfish"} & set(
                item.allergens
            ):
                return False
        elif diet not in item.diets and not (diet == "vegetarian" and "vegan" in item.diets):
            return False
    return True


def served_now(desk: Desk, at: datetime, *, limit: int, safe: bool = False) -> list[Fact]:
    """Return the names of a few dishes that can be had at `at`, of the guest's own diet where it is known."""
    food = [
        item for item in menu_at(desk, at, diets=diets_of(desk), safe=safe) if "drink" not in item.category
    ]
    return [dict(item.name) for item in food[:limit]]


def item_facts(desk: Desk, item: MenuItem) -> dict[str, Fact]:
    """Return one dish for a menu: name, price, diets and allergens."""
    return {
        "name": dict(item.name),
        "price": money(desk, item.price),
        "category": item.category,
        "diets": list[Fact](item.diets),
        "allergens": list[Fact](item.allergens),
    }
