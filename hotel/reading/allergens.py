"""Allergens, diets and cuisines that a guest names, by the slugs of the menu."""

from hotel.reading.lexicons import listed, mapped
from hotel.reading.tokens import Said, said


def allergens_in(text: str) -> list[str]:
    """Return the allergens `text` names, in order: "a nut allergy" -> nuts."""
    return _found(said(text), "allergens", besides="allergens_not")


def diets_in(text: str) -> list[str]:
    """Return the diets `text` names, in order: vegan, halal, gluten_free."""
    return _found(said(text), "diets")


def cuisines_in(text: str) -> list[str]:
    """Return the cuisines `text` names, in order."""
    return _found(said(text), "cuisines")


def _found(line: Said, path: str, *, besides: str | None = None) -> list[str]:
    hidden: set[int] = set()
    if besides is not None:
        hidden = {i for first, last, _ in listed(besides).find(line) for i in range(first, last)}
    hits = [(first, slug) for first, _, slug in mapped(path).find(line) if first not in hidden]
    slugs = [slug for _, slug in hits]
    return list(dict.fromkeys(slugs))
