"""The menu as it is leafed through: its chapters, and the dishes of one, page by page, with their pictures."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.memory.safety import unsafe_for
from hotel.desk.ordering.diets import fits
from hotel.desk.ordering.menu import hours_of, served_at
from hotel.facts import Fact
from hotel.reading.catalogue import Catalogue
from hotel.records import MenuCategory, MenuItem
from hotel.turn import Button, Card

_ON_A_PAGE = 6
_NAMED = 3
"""So many dishes of each chapter are named beside it."""
CHAPTERS = "chapters"
"""The value of the button that leads back to all of the menu."""
ITEM = "item:"
"""How the value of a button begins that orders a dish, before its slug."""


@dataclass(frozen=True)
class Wanted:
    """Which dishes are asked about."""

    at: datetime
    """In hotel time."""
    diets: frozenset[str]
    avoided: frozenset[str]

    def includes(self, item: MenuItem) -> bool:
        """Say whether `item` may be shown."""
        suits = not self.diets or fits(item, self.diets)
        return not item.sold_out and suits and not self.avoided & set(item.allergens)


def chapters_of(desk: Desk) -> list[MenuCategory]:
    """Return the chapters of the menu, in its own order."""
    mine = select(MenuCategory).where(MenuCategory.property_id == desk.property.id)
    return list(desk.session.scalars(mine.order_by(MenuCategory.position, MenuCategory.id)))


def leaf(desk: Desk, wanted: Wanted) -> bool:
    """Show what a pressed button leads to: the chapters, or a page of one; say whether it was such a button."""
    slug, _, page = (desk.turn.choice_value or "").partition(":")
    if slug == CHAPTERS:
        show_chapters(desk, wanted)
        return True
    chapter = next((one for one in chapters_of(desk) if one.slug == slug), None)
    if chapter is None:
        return False
    show_page(desk, chapter, wanted, int(page) if page.isdigit() else 0)
    return True


def chapter_named(desk: Desk) -> MenuCategory | None:
    """Return the chapter that the words name, if it is just one."""
    found = {
        mention.entry.slug: mention.entry for mention in Catalogue(chapters_of(desk)).find(desk.turn.text)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def show_chapters(desk: Desk, wanted: Wanted) -> bool:
    """Show the chapters that have something to offer then, with a few dishes of each; say whether there are any."""
    told: list[Fact] = []
    buttons = []
    for chapter in chapters_of(desk):
        dishes = [one for one in _dishes(desk, chapter, wanted) if _to_be_had(desk, one, wanted)]
        if dishes:
            names: list[Fact] = [dict(one.name) for one in dishes[:_NAMED]]
            told.append({"name": dict(chapter.name), "dishes": names, "more": len(dishes) > _NAMED})
            buttons.append(_to(chapter))
    if told:
        facts = _moment(desk, wanted) | {"chapters": told}
        desk.say("menu_chapters", facts, buttons, in_place=_is_pressed(desk))
    return bool(told)


def show_page(desk: Desk, chapter: MenuCategory, wanted: Wanted, page: int = 0) -> None:
    """Show up to six dishes of `chapter` as cards; what is not served then is shown with its hours."""
    dishes = _dishes(desk, chapter, wanted)
    pages = max(1, -(-len(dishes) // _ON_A_PAGE))
    page = min(page, pages - 1)
    shown = dishes[page * _ON_A_PAGE :][:_ON_A_PAGE]
    buttons = [Button("whole_menu", "ask_menu", value=CHAPTERS)]
    if page + 1 < pages:
        buttons.insert(0, Button("next_page", "ask_menu", value=f"{chapter.slug}:{page + 1}"))
    if page:
        buttons.insert(0, Button("previous_page", "ask_menu", value=f"{chapter.slug}:{page - 1}"))
    hours = None if any(_to_be_had(desk, one, wanted) for one in shown) else _hours(desk, shown)
    facts: dict[str, Fact] = {
        "chapter": dict(chapter.name),
        "page": page + 1,
        "pages": pages,
        "count": len(dishes),
        "opens": hours[0] if hours else None,
        "closes": hours[1] if hours else None,
    }
    cards = [_card(desk, dish) for dish in shown]
    desk.say("menu_page", _moment(desk, wanted) | facts, buttons, cards=cards, in_place=_is_pressed(desk))


def _dishes(desk: Desk, chapter: MenuCategory, wanted: Wanted) -> list[MenuItem]:
    """Return the chapter's dishes that suit this guest, those to be had then first."""
    found = [
        item
        for item in desk.offered(MenuItem)
        if item.category == chapter.slug and wanted.includes(item) and unsafe_for(desk, item, ()) is None
    ]
    return sorted(found, key=lambda item: not _to_be_had(desk, item, wanted))


def _to_be_had(desk: Desk, item: MenuItem, wanted: Wanted) -> bool:
    return served_at(desk, item, wanted.at)


def _hours(desk: Desk, dishes: list[MenuItem]) -> tuple[str, str] | None:
    hours = hours_of(desk, dishes[0]) if dishes else None
    return (hours.opens.isoformat("minutes"), hours.closes.isoformat("minutes")) if hours else None


def _card(desk: Desk, item: MenuItem) -> Card:
    order = Button("order_dish", "order_room_service", value=f"{ITEM}{item.slug}")
    text: Fact = dict(item.description) if any(item.description.values()) else None
    return Card(dict(item.name), text, money(desk, item.price), item.picture, order)


def _to(chapter: MenuCategory) -> Button:
    return Button("menu_chapter", "ask_menu", {"name": dict(chapter.name)}, value=f"{chapter.slug}:0")


def _moment(desk: Desk, wanted: Wanted) -> dict[str, Fact]:
    return {
        "time": wanted.at.isoformat(),
        "now": wanted.at == desk.local_now,
        "verified": desk.stay is not None,
        "diets": sorted(wanted.diets),
        "avoided": sorted(wanted.avoided),
    }


def _is_pressed(desk: Desk) -> bool:
    return desk.turn.choice_value is not None
