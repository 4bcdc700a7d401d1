"""What comes with a dish is swapped for something else: "fries instead of the beans", «вместо фасоли картошку».

It is a wish about the dish that has it, and no dish more.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hotel.reading.found import Edit, EditAction, OrderLine
from hotel.reading.lexicons import listed, words_of
from hotel.reading.numbers import counting_numbers
from hotel.reading.parts.owners import goes_beside, has_in_it
from hotel.reading.parts.part import Part, Parts
from hotel.reading.tokens import Said
from hotel.reading.wishes import Modifier, is_small
from hotel.records.catalogue import Named


def sides_swapped[N: Named](parts: Parts[N], present: Sequence[N]) -> list[Edit[N]]:
    """Return the wishes about what is there that `parts` holds as such a swap, and take them out of it.

    "Instead of the second" only tells which one goes: it is a wish about nothing.
    """
    edits = list[Edit[N]]()
    for first, last, _ in listed("edits.replace").find(parts.line):
        at = _first_word(parts, last)
        if at is None:
            continue
        part = _beside(parts, first, at)
        if part is None or any(one.place.first <= at < one.place.last for one in parts.parts):
            continue
        part.modifiers[:] = [one for one in part.modifiers if not (one.first <= at < one.last)]
        token = parts.line.tokens[at]
        dish = next((entry for entry in reversed(present) if has_in_it(entry, [token])), None)
        if dish is not None and not is_small(token):
            ends = min(first, part.place.start), max(at + 1, part.place.end)
            mention = replace(part.mention, entry=dish, rivals=())
            edits.append(
                Edit(EditAction.REFINE, dish, OrderLine(mention, None, (parts.line.words(*ends),), ()))
            )
            parts.parts.remove(part)
    return edits


def with_sides[N: Named](line: Said, parts: list[Part[N]]) -> None:
    """Let a side be a part of the wish it goes on from: "no beans, potatoes instead", «без фасоли, с картошкой»."""
    for before, part in [*pairwise(parts)]:
        left_out = next((one for one in reversed(before.modifiers) if _is_left_out(line, before, one)), None)
        plain = part.quantity is None and not part.modifiers and goes_beside(part.mention.entry)
        if left_out is None or not plain or not _comes_instead(line, left_out.last, part):
            continue
        at = before.modifiers.index(left_out)
        behind = listed("edits.instead").length_at(line, part.place.end)
        before.modifiers[at] = replace(left_out, last=part.place.end + behind)
        parts.remove(part)


def _is_left_out[N: Named](line: Said, part: Part[N], wish: Modifier) -> bool:
    return wish.drop and has_in_it(part.mention.entry, list(line.tokens[wish.first : wish.last]))


def _comes_instead[N: Named](line: Said, first: int, part: Part[N]) -> bool:
    """Say whether nothing but "better with" stands before the side from the word `first` on, or "instead" behind it."""
    between = line.tokens[first : part.place.start]
    if between and listed("edits.side", exact=True).length_at(line, first) == len(between):
        return True
    only_joined = all(token.norm in words_of("edits.between_items") for token in between)
    return only_joined and bool(listed("edits.instead").length_at(line, part.place.end))


def _first_word[N: Named](parts: Parts[N], at: int) -> int | None:
    """Return the word that says what goes, behind its article."""
    line = parts.line
    while (
        at < len(line.tokens) and not line.breaks[at] and line.tokens[at].norm in words_of("wishes.article")
    ):
        at += 1
    return at if at < len(line.tokens) and not line.breaks[at] else None


def _beside[N: Named](parts: Parts[N], first: int, at: int) -> Part[N] | None:
    """Return the item that comes instead: the one right behind what goes, else the last one before."""
    line = parts.line
    numbers = {i for raw in counting_numbers(line.text) for i in range(raw.first, raw.last)}
    for part in parts.parts:
        between = range(at + 1, part.place.start)
        near = part.place.start > at and all(i in numbers or is_small(line.tokens[i]) for i in between)
        if near and not any(line.breaks[i] for i in range(at + 1, part.place.start + 1)):
            return part
    return next((one for one in reversed(parts.parts) if one.place.end <= first), None)
