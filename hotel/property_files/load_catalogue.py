"""The catalogue of a property into the records: all that guests order, book and go to."""

from typing import Any

from sqlalchemy.orm import Session

from hotel.property_files.menu import Dish, Option
from hotel.property_files.rows import Rows
from hotel.property_files.schema import PropertyFiles
from hotel.property_files.services import Bookable, PlaceEntry
from hotel.property_files.wordlists import flat
from hotel.records import (
    ItemOption,
    MenuCategory,
    MenuItem,
    OptionChoice,
    Place,
    Property,
    Service,
    Serving,
    Thing,
)


def load_catalogue(session: Session, files: PropertyFiles, owner: Property) -> list[Rows[Any]]:
    """Put every entry into its row; return the tables, which know what is gone from the files."""
    return [
        _categories(Rows(session, owner, MenuCategory), files),
        _menu(Rows(session, owner, MenuItem), files),
        _things(Rows(session, owner, Thing), files),
        _services(Rows(session, owner, Service), files),
        _places(Rows(session, owner, Place), files),
    ]


def _categories(rows: Rows[MenuCategory], files: PropertyFiles) -> Rows[MenuCategory]:
    for position, category in enumerate(files.menu.categories):
        rows.put(
            category.slug,
            name=category.name,
            synonyms=flat(files, category.synonyms),
            position=position,
        )
    return rows


def _menu(rows: Rows[MenuItem], files: PropertyFiles) -> Rows[MenuItem]:
    options = {option.slug: _option(files, option) for option in files.menu.options}
    for item in files.menu.items:
        rows.put(
            item.slug,
            name=item.name,
            synonyms=_words_for(files, item),
            description=_described(item),
            category=item.category,
            price=item.price,
            allergens=list(item.allergens),
            diets=list(item.diets),
            serving=Serving.ALL_HOURS if item.alcohol else Serving(item.availability),
            minutes=item.minutes,
            alcohol=item.alcohol,
            portion=item.serving if item.by_the_glass_only else None,
            options=[options[slug] for slug in item.options],
            stock=item.stock,
            available=item.available,
            picture=item.picture,
        )
    return rows


def _words_for(files: PropertyFiles, item: Dish) -> list[str]:
    # A word of a group fits each of its dishes: reading finds them all as rivals, and the guest is asked.
    groups = [
        group
        for group in files.menu.groups
        if item.slug in ((group.default,) if group.default else group.items)
    ]
    names = [{locale: [name] for locale, name in group.name.items()} for group in groups]
    return flat(files, item.synonyms, *names, *(group.synonyms for group in groups))


def _described(item: Dish) -> dict[str, str]:
    if item.serving is None:
        return item.description
    return {locale: f"{text} ({item.serving[locale]})" for locale, text in item.description.items()}


def _option(files: PropertyFiles, option: Option) -> ItemOption:
    return ItemOption(
        slug=option.slug,
        name=option.name,
        required=option.required,
        choices=tuple(
            OptionChoice(
                slug=choice.slug,
                name=choice.name,
                synonyms=tuple(flat(files, choice.synonyms)),
                adds_allergens=choice.adds_allergens,
                removes_allergens=choice.removes_allergens,
            )
            for choice in option.choices
        ),
    )


def _things(rows: Rows[Thing], files: PropertyFiles) -> Rows[Thing]:
    for thing in files.things.things:
        rows.put(
            thing.slug,
            name=thing.name,
            synonyms=flat(files, thing.synonyms),
            department=thing.department,
            minutes=thing.minutes,
            limit=thing.limit,
            stock=thing.stock,
            available=thing.available,
        )
    return rows


def _services(rows: Rows[Service], files: PropertyFiles) -> Rows[Service]:
    for intent, service in files.services.with_intents:
        rows.put(service.slug, intent=intent, synonyms=flat(files, service.synonyms), **_service(service))
    return rows


def _service(service: Bookable) -> dict[str, Any]:
    return {
        "name": service.name,
        "description": service.description or {},
        "price": service.price,
        "per_person": service.per == "person",
        "per_night": service.per == "night",
        "per_hour": service.per == "hour",
        "minutes": service.minutes,
        "hours": service.hours,
        "weekdays": [day.number for day in service.days],
        "starts": service.at,
        "largest_party": service.largest_party,
        "available": service.available,
    }


def _places(rows: Rows[Place], files: PropertyFiles) -> Rows[Place]:
    for place in files.places.places:
        rows.put(place.slug, synonyms=flat(files, place.synonyms), **_place(place))
    return rows


def _place(place: PlaceEntry) -> dict[str, Any]:
    opens, closes = (
        (None, None) if place.all_day else place.bounds
    )  # the records know no hours where it never closes
    return {
        "name": place.name,
        "kind": place.kind,
        "cuisine": place.cuisine,
        "tags": list(place.tags),
        "description": place.description,
        "way": place.way,
        "metres": place.distance,
        "walk_minutes": place.minutes_on_foot,
        "opens": opens,
        "closes": closes,
        "weekdays": [day.number for day in place.days],
        "taxi_price": place.taxi.price if place.taxi else None,
        "taxi_minutes": place.taxi.minutes if place.taxi else None,
        "recommended": place.locals_pick,
        "available": place.available,
    }
