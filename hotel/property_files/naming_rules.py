"""Names given twice, words that lead to two things at once, and diets that the allergens deny."""

import re
from collections.abc import Iterator, Sequence

from hotel.property_files.menu import NamedEntry
from hotel.property_files.problem import Finding, Path
from hotel.property_files.schema import PropertyFiles
from hotel.property_files.services import SECTION_INTENTS

_ANIMAL = {"vegan": {"egg", "milk", "fish", "shellfish", "pork"}, "vegetarian": {"fish", "shellfish", "pork"}}


def duplicate_slugs(files: PropertyFiles) -> Iterator[Finding]:
    """Find a slug that stands for two entries of one list."""
    lists: list[tuple[str, str, Sequence[str]]] = [
        ("rooms", "types", [kind.slug for kind in files.rooms.types]),
        ("rooms", "devices", [device.slug for device in files.rooms.devices]),
        ("menu", "allergens", [allergen.slug for allergen in files.menu.allergens]),
        ("menu", "categories", [category.slug for category in files.menu.categories]),
        ("menu", "options", [option.slug for option in files.menu.options]),
        ("menu", "groups", [group.slug for group in files.menu.groups]),
        ("menu", "items", [item.slug for item in files.menu.items]),
        ("things", "things", [thing.slug for thing in files.things.things]),
        ("places", "places", [place.slug for place in files.places.places]),
        ("facts", "topics", [facts.topic for facts in files.facts.topics]),
        ("staff", "staff", [person.slug for person in files.staff.staff]),
        ("offers", "offers", [offer.slug for offer in files.offers.offers]),
        ("faults", "faults", [fault.slug for fault in files.faults.faults]),
        ("emergencies", "kinds", [kind.slug for kind in files.emergencies.kinds]),
        ("guests", "guests", [guest.slug for guest in files.guests.guests]),
    ]
    for file, key, slugs in lists:
        paths: list[Path] = [(key, at) for at in range(len(slugs))]
        yield from _twice(file, paths, slugs)
    # A service is known by its slug alone, whatever its section; so is the choice of an option.
    services = {
        (section, at): service.slug
        for section in SECTION_INTENTS
        for at, service in enumerate(getattr(files.services, section))
    }
    yield from _twice("services", list(services), list(services.values()))
    choices = {
        ("options", at, "choices", position): choice.slug
        for at, option in enumerate(files.menu.options)
        for position, choice in enumerate(option.choices)
    }
    yield from _twice("menu", list(choices), list(choices.values()))
    yield from _rooms_twice(files)


def _twice(file: str, paths: Sequence[Path], slugs: Sequence[str]) -> Iterator[Finding]:
    seen: set[str] = set()
    for path, slug in zip(paths, slugs, strict=True):
        if slug in seen:
            yield Finding(file, path, f"{slug!r} is there twice")
        seen.add(slug)


def _rooms_twice(files: PropertyFiles) -> Iterator[Finding]:
    seen: set[int] = set()
    for at, span in enumerate(files.rooms.rooms):
        if not span.numbers:
            yield Finding("rooms", ("rooms", at), "the last number comes before the first")
        if both := seen & set(span.numbers):
            yield Finding("rooms", ("rooms", at), f"room {min(both)} is in two ranges")
        seen |= set(span.numbers)


def ambiguous_words(files: PropertyFiles) -> Iterator[Finding]:
    """Find a word that would lead to two entries that a guest may choose between."""
    menu = files.menu
    yield from _ambiguous("menu", [("groups", g) for g in range(len(menu.groups))], menu.groups, {})
    grouped = {word: group.slug for group in menu.groups for word in _words(group)}
    yield from _ambiguous("menu", [("items", at) for at in range(len(menu.items))], menu.items, grouped)
    for option_at, option in enumerate(menu.options):
        paths: list[Path] = [("options", option_at, "choices", at) for at in range(len(option.choices))]
        yield from _ambiguous("menu", paths, option.choices, {})
    for section in SECTION_INTENTS:
        services = getattr(files.services, section)
        yield from _ambiguous("services", [(section, at) for at in range(len(services))], services, {})
    lists: list[tuple[str, str, Sequence[NamedEntry]]] = [
        ("things", "things", files.things.things),
        ("places", "places", files.places.places),
        ("faults", "faults", files.faults.faults),
    ]
    for file, key, entries in lists:
        yield from _ambiguous(file, [(key, at) for at in range(len(entries))], entries, {})


def _ambiguous(
    file: str, paths: Sequence[Path], entries: Sequence[NamedEntry], taken: dict[str, str]
) -> Iterator[Finding]:
    owners = dict(taken)
    for path, entry in zip(paths, entries, strict=True):
        for word in sorted(_words(entry)):
            owner = owners.setdefault(word, entry.slug)
            if owner != entry.slug:
                yield Finding(file, path, f"{word!r} means {owner!r} as well as {entry.slug!r}")


def _words(entry: NamedEntry) -> set[str]:
    said = [*entry.name.values(), *(word for words in entry.synonyms.values() for word in words)]
    return {re.sub(r"[\W_]+", " ", word.casefold().replace("ё", "е")).strip() for word in said}


def impossible_diets(files: PropertyFiles) -> Iterator[Finding]:
    """Find a dish whose allergens deny its diet: a guest would eat what they must not."""
    for at, item in enumerate(files.menu.items):
        for diet in item.diets:
            if animal := _ANIMAL[diet] & set(item.allergens):
                denied = ", ".join(sorted(animal))
                yield Finding("menu", ("items", at, "diets"), f"{diet} cannot be with {denied}")
        if "vegan" in item.diets and "vegetarian" not in item.diets:
            yield Finding("menu", ("items", at, "diets"), "what is vegan is vegetarian as well: name both")
