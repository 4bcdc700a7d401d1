"""Names of departments, places, allergens and the like that nothing answers to."""

from collections.abc import Collection, Iterable, Iterator

from hotel.property_files.knowledge import TOPICS
from hotel.property_files.problem import Finding, Path
from hotel.property_files.schema import PropertyFiles
from hotel.property_files.services import SECTION_INTENTS


def unknown_references(files: PropertyFiles) -> Iterator[Finding]:
    """Find references to something that is not in the files."""
    for rule in (_departments, _menu, _services, _rooms, _staff, _topics, _guests):
        yield from rule(files)


def _missing(
    file: str, path: Path, kind: str, names: Iterable[str | None], known: Collection[str]
) -> Iterator[Finding]:
    for name in names:
        if name is not None and name not in known:
            yield Finding(file, path, f"unknown {kind} {name!r}")


def _departments(files: PropertyFiles) -> Iterator[Finding]:
    known = files.hours.departments
    for slug, hours in known.items():
        path: Path = ("departments", slug, "outside_hours")
        yield from _missing("hours", path, "department", [hours.outside_hours], known)
    for at, thing in enumerate(files.things.things):
        yield from _missing("things", ("things", at, "department"), "department", [thing.department], known)
    for at, fault in enumerate(files.faults.faults):
        yield from _missing("faults", ("faults", at, "department"), "department", [fault.department], known)
    for at, kind in enumerate(files.emergencies.kinds):
        yield from _missing("emergencies", ("kinds", at, "alert"), "department", kind.alert, known)
    for at, person in enumerate(files.staff.staff):
        yield from _missing("staff", ("staff", at, "departments"), "department", person.departments, known)


def _menu(files: PropertyFiles) -> Iterator[Finding]:
    menu = files.menu
    allergens = {allergen.slug for allergen in menu.allergens}
    categories = {category.slug for category in menu.categories}
    options = {option.slug for option in menu.options}
    items = {item.slug for item in menu.items}
    for at, item in enumerate(menu.items):
        yield from _missing("menu", ("items", at, "allergens"), "allergen", item.allergens, allergens)
        yield from _missing("menu", ("items", at, "category"), "category", [item.category], categories)
        yield from _missing("menu", ("items", at, "options"), "option", item.options, options)
    for at, option in enumerate(menu.options):
        for position, choice in enumerate(option.choices):
            named = (*choice.adds_allergens, *choice.removes_allergens)
            yield from _missing("menu", ("options", at, "choices", position), "allergen", named, allergens)
    for at, group in enumerate(menu.groups):
        yield from _missing("menu", ("groups", at), "menu item", [*group.items, group.default], items)


def _services(files: PropertyFiles) -> Iterator[Finding]:
    places = {place.slug for place in files.places.places}
    for section in SECTION_INTENTS:
        for at, service in enumerate(getattr(files.services, section)):
            way = (section, at)
            departments = files.hours.departments
            hours = departments.keys() | files.hours.subjects.keys()
            yield from _missing(
                "services", (*way, "department"), "department", [service.department], departments
            )
            yield from _missing("services", (*way, "place"), "place", [service.place], places)
            yield from _missing("services", (*way, "hours"), "hours", [service.hours], hours)
    services = {service.slug for _, service in files.services.with_intents}
    items = {item.slug for item in files.menu.items}
    for at, offer in enumerate(files.offers.offers):
        yield from _missing("offers", ("offers", at, "service"), "service", [offer.service], services)
        yield from _missing("offers", ("offers", at, "item"), "menu item", [offer.item], items)


def _rooms(files: PropertyFiles) -> Iterator[Finding]:
    types = {kind.slug for kind in files.rooms.types}
    for at, rooms in enumerate(files.rooms.rooms):
        yield from _missing("rooms", ("rooms", at, "type"), "room type", [rooms.type], types)
    allowed = files.property.policies.temperature
    for at, device in enumerate(files.rooms.devices):
        for position, setting in enumerate(device.settings):
            bounds = (setting.lowest, setting.highest)
            if setting.unit == "celsius" and bounds != (allowed.lowest, allowed.highest):
                path = ("devices", at, "settings", position)
                yield Finding("rooms", path, "differs from policies.temperature in property.yml")


def _staff(files: PropertyFiles) -> Iterator[Finding]:
    shifts = {shift.slug for shift in files.staff.shifts}
    for at, person in enumerate(files.staff.staff):
        yield from _missing("staff", ("staff", at), "shift", [*person.shifts, *person.on_call], shifts)


def _topics(files: PropertyFiles) -> Iterator[Finding]:
    for at, facts in enumerate(files.facts.topics):
        yield from _missing("facts", ("topics", at, "topic"), "topic", [facts.topic], TOPICS)
    for topic in sorted(TOPICS - {facts.topic for facts in files.facts.topics}):
        yield Finding("facts", ("topics",), f"nothing is said about the topic {topic!r}")


def _guests(files: PropertyFiles) -> Iterator[Finding]:
    rooms = {str(number) for span in files.rooms.rooms for number in span.numbers}
    levels = {level.slug for level in files.property.loyalty.levels}
    items = {item.slug for item in files.menu.items}
    choices = {choice.slug for option in files.menu.options for choice in option.choices}
    allergens = {allergen.slug for allergen in files.menu.allergens}
    for at, guest in enumerate(files.guests.guests):
        way = ("guests", at)
        languages = files.property.languages
        yield from _missing("guests", (*way, "language"), "language", [guest.language], languages)
        if guest.loyalty:
            yield from _missing("guests", (*way, "loyalty"), "loyalty level", [guest.loyalty.level], levels)
        for position, line in enumerate(guest.usual):
            yield from _missing("guests", (*way, "usual", position), "menu item", [line.item], items)
            yield from _missing("guests", (*way, "usual", position), "choice", line.options, choices)
        for position, preference in enumerate(guest.preferences):
            if preference.kind == "allergy":
                path = (*way, "preferences", position)
                yield from _missing("guests", path, "allergen", [preference.subject], allergens)
        for position, stay in enumerate(guest.stays):
            yield from _missing("guests", (*way, "stays", position), "room", [str(stay.room)], rooms)
