"""What the kitchen serves at a moment."""

from datetime import datetime, timedelta

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.drafting.before_going import after_coming
from hotel.desk.earlier import earlier_turns
from hotel.desk.hearing import hears
from hotel.desk.memory.safety import unsafe_for
from hotel.desk.ordering.diets import fits, told_by_menu
from hotel.desk.ordering.diets_kept import diets_kept
from hotel.facts import Fact
from hotel.reading.allergens import diets_in
from hotel.reading.moments import moments_in
from hotel.records import MenuItem, OpeningHours, Serving

_LATELY = timedelta(hours=2)
_HOURS = {Serving.DAY: "kitchen_full_menu", Serving.BREAKFAST: "breakfast"}


def served_at(desk: Desk, item: MenuItem, at: datetime) -> bool:
    """Say whether `item` can be brought at `at` (hotel time)."""
    hours = hours_of(desk, item)
    return hours is None or hours.includes(at.time())


def moment_asked(desk: Desk) -> datetime:
    """Return the moment whose menu is asked for: the hour said, the night of "the night menu", else now."""
    text, now = desk.turn.text, desk.local_now
    hour = next((after_coming(desk, moment) for moment in moments_in(text, now) if moment.has_hour), None)
    if hour is not None or not hears("night_menu", text):
        return hour or now
    night = desk.property.hours["kitchen_night_menu"]
    return now if night.includes(now.time()) else datetime.combine(now.date(), night.opens, now.tzinfo)


def hours_of(desk: Desk, item: MenuItem) -> OpeningHours | None:
    """Return the hours in which `item` is brought to rooms; None where it is at any hour."""
    subject = "alcohol_to_rooms" if item.alcohol else _HOURS.get(item.serving)
    return None if subject is None else desk.property.hours[subject]


def menu_at(desk: Desk, at: datetime, *, diets: frozenset[str] = frozenset()) -> list[MenuItem]:
    """Return what may be offered for `at`: of these diets, and nothing that somebody of the room must not have."""
    told = told_by_menu(desk, diets)
    return [
        item
        for item in desk.offered(MenuItem)
        if not item.sold_out
        and served_at(desk, item, at)
        and fits(item, told)
        and unsafe_for(desk, item, ()) is None
    ]


def served_now(
    desk: Desk, at: datetime, *, limit: int, diets: frozenset[str] = frozenset(), drinks: bool = False
) -> list[Fact]:
    """Return the names of a few dishes to offer at `at`, of `diets` and of the diet kept or asked about; or drinks."""
    served = menu_at(desk, at, diets=diets | diets_kept(desk) | _asked_about_lately(desk))
    wanted = [item for item in served if ("drink" in item.category) is drinks]
    return [dict(item.name) for item in wanted[:limit]]


def _asked_about_lately(desk: Desk) -> frozenset[str]:
    asked = [turn.text for turn in earlier_turns(desk, _LATELY, "ask_menu")]
    return frozenset(diet for text in (*asked, desk.turn.text) for diet in diets_in(text))


def item_facts(desk: Desk, item: MenuItem) -> dict[str, Fact]:
    """Return one dish for a menu: name, price, diets and allergens."""
    return {
        "name": dict(item.name),
        "price": money(desk, item.price),
        "category": item.category,
        "diets": list[Fact](item.diets),
        "allergens": list[Fact](item.allergens),
    }
