"""Which item of an order a wish or a choice speaks of."""

from collections.abc import Sequence

from hotel.reading.lexicons import words_of
from hotel.reading.parts.part import Part, has_choice, stands_inside
from hotel.reading.tokens import Said, Token, said
from hotel.reading.wishes import Modifier
from hotel.records.catalogue import Named

_FEW = 2


def owner_of[N: Named](
    line: Said, parts: list[Part[N]], modifier: Modifier, references: dict[int, Part[N]]
) -> Part[N]:
    inside = next((part for part in parts if stands_inside(part, modifier)), None)
    if inside is not None:
        return inside
    able = [p for p in parts if modifier.option is None or has_choice(p, modifier.option)] or parts
    pointed = _pointed_at(line, parts, modifier, references)
    if pointed is not None:
        return pointed
    following = next(
        (part for part in able if part.place.start >= modifier.last or part.place.first >= modifier.last),
        None,
    )
    if following is not None and _touches(line, modifier.last, following.place.first):
        return following
    before = [(position, part) for position, part in references.items() if position < modifier.first]
    named = [part for part in able if part.place.first < modifier.first and not part.split]
    if before and (not named or before[-1][0] > named[-1].place.first) and before[-1][1] in parts:
        return before[-1][1]
    if not named:
        return able[0]
    return (
        _fitting(line, named, modifier)
        if line.breaks[modifier.first] or modifier.first > named[-1].place.end
        else named[-1]
    )


def is_for_other[N: Named](line: Said, part: Part[N], modifier: Modifier, others: Sequence[N]) -> N | None:
    """Return which of `others` a wish said of `part` must be for: no onions are left out of a cola, but of the burger."""
    words = line.tokens[modifier.first : modifier.last]
    drinkish = any(token.any_of(words_of("wishes.drinkish")) for token in words)
    spoken = [token for token in words if token.any_of(words_of("wishes.ingredients"))]
    if modifier.option is not None or not spoken or drinkish or not is_drink(part.mention.entry):
        return None
    able = [entry for entry in reversed(others) if not is_drink(entry)]
    return next((entry for entry in able if has_in_it(entry, spoken)), able[0] if able else None)


def able_to_be[N: Named](line: Said, modifier: Modifier, present: Sequence[N]) -> N | None:
    """Return which of `present` a wish about food fits that names none of them: no mayonnaise is left out of fries."""
    words = line.tokens[modifier.first : modifier.last]
    spoken = [token for token in words if token.any_of(words_of("wishes.ingredients"))]
    if not spoken or any(token.any_of(words_of("wishes.drinkish")) for token in words):
        return None
    able = [entry for entry in reversed(present) if not (is_drink(entry) or goes_beside(entry))]
    told_last = able[0] if able and able[0] is not present[-1] else None
    return next((entry for entry in able if has_in_it(entry, spoken)), told_last)


def _pointed_at[N: Named](
    line: Said, parts: list[Part[N]], modifier: Modifier, references: dict[int, Part[N]]
) -> Part[N] | None:
    """Return the item after "no onions in the …", if there is one."""
    at = modifier.last
    if at >= len(line.tokens) or line.breaks[at] or line.tokens[at].norm not in words_of("wishes.reference"):
        return None
    at += 1
    while at < len(line.tokens) and line.tokens[at].norm in words_of("wishes.article"):
        at += 1
    if at in references:
        return references[at]
    return next((part for part in parts if part.place.first == at), None)


def _touches(line: Said, end: int, start: int) -> bool:
    """Say whether only small words stand between a modifier and the item after it."""
    if any(line.breaks[i] for i in range(end, start + 1)):
        return False
    between, small = line.tokens[end:start], words_of("small.article") | words_of("small.of")
    return len(between) <= _FEW and all(t.norm in small or t.is_number for t in between)


def _fitting[N: Named](line: Said, named: list[Part[N]], modifier: Modifier) -> Part[N]:
    """Return the last item that such a wish makes sense for: onions are not for a latte, ice is not for a sandwich."""
    if modifier.option is not None:
        return named[-1]
    words = line.tokens[modifier.first : modifier.last]
    drinkish = any(token.any_of(words_of("wishes.drinkish")) for token in words)
    able = [part for part in reversed(named) if is_drink(part.mention.entry) == drinkish] or [named[-1]]
    spoken = [token for token in words if token.any_of(words_of("wishes.ingredients"))]
    if not spoken or len(able) == 1:
        return able[0]
    inside = next((part for part in able if has_in_it(part.mention.entry, spoken)), None)
    return inside or next((part for part in able if not goes_beside(part.mention.entry)), able[0])


def has_in_it(entry: Named, spoken: list[Token]) -> bool:
    """Say whether the description of an item names what a wish speaks of."""
    described = dict(getattr(entry, "description", None) or {})
    inside = {form for text in described.values() for token in said(text).tokens for form in token.forms}
    return any(not token.forms.isdisjoint(inside) for token in spoken)


def goes_beside(entry: Named) -> bool:
    """Say whether an item is had beside others, as fries and bread are: nothing is left out of it."""
    names = [token for name in entry.name.values() for token in said(name).tokens]
    return any(token.any_of(words_of("wishes.beside")) for token in names)


def is_drink(entry: Named) -> bool:
    """Say whether an item is drunk."""
    category = str(getattr(entry, "category", "") or "")
    return "drink" in category or category == "alcohol"
