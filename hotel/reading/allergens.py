"""Allergens, diets and cuisines that a guest names, by the slugs of the menu."""

from hotel.reading.foods_eaten import eats_fish, eats_no_meat
from hotel.reading.lexicons import listed, mapped, words_of
from hotel.reading.tokens import Said, said
from hotel.reading.words import valued

_FREE_OF = {
    "gluten": "gluten_free",
    "milk": "lactose_free",
    "nuts": "nut_free",
    "egg": "egg_free",
    "fish": "fish_free",
    "shellfish": "shellfish_free",
    "pork": "pork_free",
}


def allergens_in(text: str) -> list[str]:
    """Return the allergens `text` names, in order: "a nut allergy" -> nuts."""
    return _found(said(text), "allergens", besides="allergens_not")


def allergens_out_of(text: str) -> str:
    """Return `text` without the allergens that it names."""
    line = said(text)
    for first, end, _ in sorted(mapped("allergens").find(line), reverse=True):
        text = text[: line.tokens[first].start] + " " + text[line.tokens[end - 1].end :]
    return text


def diets_in(text: str) -> list[str]:
    """Return the diets `text` names, in order: vegan, halal, gluten_free; none that it denies.

    Who eats no meat and does eat fish is no vegetarian.
    """
    found = list(dict.fromkeys([*_diets(text, denied=False), *_left_out_together(said(text))]))
    no_meat = "vegetarian" in found or (not found and eats_no_meat(text))
    if not no_meat or not eats_fish(text):
        return found
    return list(dict.fromkeys(["pescatarian", *(one for one in found if one != "vegetarian")]))


def is_diet(slug: str) -> bool:
    """Say whether `slug` is a diet's, and no allergen's."""
    return any(slug == one for _, one in valued("diets"))


def free_of(allergen: str) -> str | None:
    """Return the diet of who does not eat `allergen`, where there is one."""
    return _FREE_OF.get(allergen)


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


def _left_out_together(line: Said) -> list[str]:
    """Return the diets of who eats none of several foods: "eats neither fish nor milk", «рыбу и молоко не ест»."""
    hits = sorted(mapped("allergens").find(line))
    lists: list[list[tuple[int, int, str]]] = []
    for hit in hits:
        if lists and _only_joins(line, lists[-1][-1][1], hit[0]):
            lists[-1].append(hit)
        else:
            lists.append([hit])
    found: list[str] = []
    for first, end, _ in listed("eats_none").find(line):
        for foods in lists:
            beside = _only_joins(line, end, foods[0][0]) or _stands_close(line, foods[-1][1], first)
            if len(foods) > 1 and beside:
                found += [diet for _, _, one in foods if (diet := free_of(one)) is not None]
    return found


def _stands_close(line: Said, first: int, end: int) -> bool:
    """Say whether at most who it is of stands between: «рыбу и молоко жена не ест»."""
    near = 0 <= end - first <= 1 and not any(line.breaks[i] for i in range(first, end + 1))
    return near or _only_joins(line, first, end)


def _only_joins(line: Said, first: int, end: int) -> bool:
    """Say whether from word `first` to `end` there is nothing but what joins foods in a list."""
    return first <= end and all(line.tokens[i].norm in words_of("joins_foods") for i in range(first, end))


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
