"""Allergens, diets and cuisines that a guest names, by the slugs of the menu."""

from hotel.reading.lexicons import listed, mapped, words_of
from hotel.reading.tokens import Said, said


def allergens_in(text: str) -> list[str]:
    """Return the allergens `text` names, in order: "a nut allergy" -> nuts."""
    return _found(said(text), "allergens", besides="allergens_not")


def diets_in(text: str) -> list[str]:
    """Return the diets `text` names, in order: vegan, halal, gluten_free; none that it denies."""
    return _diets(text, denied=False)


def diets_denied_in(text: str) -> list[str]:
    """Return the diets that `text` says somebody does not keep: "nobody is vegan", «он не вегетарианец»."""
    return _diets(text, denied=True)


def cuisines_in(text: str) -> list[str]:
    """Return the cuisines `text` names, in order."""
    return _found(said(text), "cuisines")


def _diets(text: str, *, denied: bool) -> list[str]:
    line = said(text)
    hits = mapped("diets").find(line)
    return list(dict.fromkeys(slug for first, end, slug in hits if _is_denied(line, first, end) is denied))


def _is_denied(line: Said, diet: int, end: int) -> bool:
    """Say whether a no belongs to the diet named from `diet` to `end`; "nothing that is not halal" denies none."""
    for first, last, _ in listed("diets_denied").find(line):
        is_part = diet <= first and last <= end  # "no meat" is a diet itself
        reaches = all(line.tokens[i].norm in words_of("diets_beside") for i in range(last, diet))
        if first > diet or is_part or not reaches or any(line.breaks[i] for i in range(first + 1, diet + 1)):
            continue
        start = max((i for i in range(first + 1) if line.breaks[i]), default=0)
        return not any(line.tokens[i].norm in words_of("diets_undenied") for i in range(start, first))
    return False


def _found(line: Said, path: str, *, besides: str | None = None) -> list[str]:
    hidden: set[int] = set()
    if besides is not None:
        hidden = {i for first, last, _ in listed(besides).find(line) for i in range(first, last)}
    hits = [(first, slug) for first, _, slug in mapped(path).find(line) if first not in hidden]
    slugs = [slug for _, slug in hits]
    return list(dict.fromkeys(slugs))
