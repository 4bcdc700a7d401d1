"""An order taken apart: which words are items, which say how an item is wanted, and which item they speak of."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hotel.reading.catalogue import Catalogue, Place
from hotel.reading.choices import choices_in, slugs_of
from hotel.reading.found import Mention
from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw
from hotel.reading.numbers import counting_numbers
from hotel.reading.plurals import is_plural
from hotel.reading.tokens import Said, said
from hotel.reading.wishes import Modifier, wishes_in
from hotel.records.catalogue import Named

_FEW = 2
_SMALL = frozenset({"of", "a", "an", "the"})


@dataclass
class Part[N: Named]:
    """One item with what was said about it."""

    mention: Mention[N]
    place: Place
    quantity: int | None
    plural: bool = False
    modifiers: list[Modifier] = field(default_factory=list)
    split: bool = False
    """Some pieces of the item before it, wanted in another way: "two lattes, one with oat milk"."""


@dataclass
class Parts[N: Named]:
    """All of an order's words."""

    line: Said
    parts: list[Part[N]]
    loose: list[Modifier]
    """Modifiers of a text that names no item."""
    loose_number: Raw | None = None
    """The number right before them: "one without sesame"."""
    named: frozenset[int] = frozenset()
    """All words that name an item, second mentions included."""


def parts_of[N: Named](text: str, catalogue: Catalogue[N], present: Sequence[N] = ()) -> Parts[N]:
    """Take the order in `text` apart. "No soup" leaves out an item where `present` holds it; else it is a wish."""
    line = said(text)
    found = _of_this_house(line, catalogue.find_with_places(text))
    items = [(place.first, place.last) for _, place in found]
    choices = choices_in(line, catalogue.entries)
    wishes = wishes_in(line, items, choices)
    held = {p.first for m, p in found if any(entry in present for entry in (m.entry, *m.rivals))}
    modifiers = [m for m in _without_overlaps(choices, wishes, items) if not _takes_out(line, m, held, items)]
    eaten = {
        i for modifier in modifiers if modifier.option is None for i in range(modifier.first, modifier.last)
    }
    eaten |= _pure_choices(modifiers, items)
    kept = [(mention, place) for mention, place in found if place.first not in eaten]
    parts = [Part(m, p, m.quantity, is_plural(line, m, p)) for m, p in kept]
    modifiers = [_as_wish(modifier, parts) for modifier in modifiers] if parts else modifiers
    if not parts:
        return Parts(line, [], modifiers, _number_before(line, modifiers))
    _give_out(line, parts, modifiers)
    return Parts(
        line, parts, [], named=frozenset(i for _, place in kept for i in range(place.start, place.end))
    )


def _as_wish[N: Named](modifier: Modifier, parts: list[Part[N]]) -> Modifier:
    """Take a choice that none of the items leaves as a wish: "a burger, medium"."""
    if modifier.option is None or any(_has(part, modifier.option) for part in parts):
        return modifier
    return Modifier(modifier.first, modifier.last)


def _pure_choices(modifiers: list[Modifier], items: list[tuple[int, int]]) -> set[int]:
    """Return the words of choices that are more than an item's name ("oat milk" when milk is an item)."""
    found: set[int] = set()
    for modifier in modifiers:
        if modifier.option is not None:
            words = set(range(modifier.first, modifier.last))
            found |= {first for first, last in items if words > set(range(first, last))}
    return found


def _of_this_house[N: Named](
    line: Said, found: list[tuple[Mention[N], Place]]
) -> list[tuple[Mention[N], Place]]:
    """Leave out the "white" of a flat white: dishes of other houses that share a word with one of this."""
    others = [(first, last) for first, last, _ in listed("orders.elsewhere").find(line)]
    return [
        (mention, place)
        for mention, place in found
        if not any(
            first <= place.first and place.last <= last and place.last - place.first < last - first
            for first, last in others
        )
    ]


def _takes_out(line: Said, modifier: Modifier, held: set[int], items: list[tuple[int, int]]) -> bool:
    """Say whether "no soup" speaks of an item that is there, and not of what goes into the item before it."""
    if not modifier.drop or held.isdisjoint(range(modifier.first, modifier.last)):
        return False
    return line.breaks[modifier.first] or not any(last == modifier.first for _, last in items)


def _without_overlaps(
    choices: list[Modifier], wishes: list[Modifier], items: list[tuple[int, int]]
) -> list[Modifier]:
    """Where a choice and a wish share words the choice counts, unless the wish begins first: "without lemon"."""
    named = [set(range(first, last)) for first, last in items]
    kept: list[Modifier] = []
    for choice in choices:
        words = set(range(choice.first, choice.last))
        if words not in named and not any(w.first < choice.first < w.last and w.drop for w in wishes):
            kept.append(choice)
    for wish in sorted(wishes, key=lambda modifier: modifier.first - modifier.last):
        if not any(other.first < wish.last and wish.first < other.last for other in kept):
            kept.append(wish)
    return sorted(kept, key=lambda modifier: modifier.first)


def _number_before(line: Said, modifiers: list[Modifier]) -> Raw | None:
    if not modifiers:
        return None
    numbers = {raw.last: raw for raw in counting_numbers(line.text)}
    at = modifiers[0].first
    while (
        at
        and at not in numbers
        and line.tokens[at - 1].norm in {"of", "them", "those", "these", "из", "них", "этих", "the"}
    ):
        at -= 1
    return numbers.get(at)


def _give_out[N: Named](line: Said, parts: list[Part[N]], modifiers: list[Modifier]) -> None:
    """Give every modifier to the item it speaks of; split off pieces that are wanted in another way."""
    numbers = {raw.last: raw for raw in counting_numbers(line.text)}
    counted = {i for part in parts for i in range(part.place.start, part.place.end)}
    references = _merge_references(line, parts)
    for modifier in modifiers:
        number = _split_number(line, modifier, numbers, counted)
        owner = _owner(line, parts, modifier, references)
        if number is not None and not owner.split and (owner.quantity or 2) > number.value:
            parts.insert(parts.index(owner) + 1, _split_off(owner, number, modifier))
        elif number is not None and owner.split and (whole := _whole(parts, owner)) is not None:
            parts.insert(parts.index(owner) + 1, _split_off(whole, number, modifier))
        else:
            target = (
                _last_split(parts, owner) if not _stands_inside(owner, modifier) and number is None else owner
            )
            target.modifiers.append(modifier)
    parts[:] = [part for part in parts if part.quantity != 0]


def _last_split[N: Named](parts: list[Part[N]], owner: Part[N]) -> Part[N]:
    """Return the pieces split off last: what follows "one with oat milk" goes on speaking of that one."""
    index = parts.index(owner)
    while (
        index + 1 < len(parts)
        and parts[index + 1].split
        and parts[index + 1].mention.entry is owner.mention.entry
    ):
        index += 1
    return parts[index]


def _whole[N: Named](parts: list[Part[N]], split: Part[N]) -> Part[N] | None:
    return next(
        (p for p in parts if not p.split and p.mention.entry is split.mention.entry and p.quantity), None
    )


def _split_off[N: Named](owner: Part[N], number: Raw, modifier: Modifier) -> Part[N]:
    if owner.quantity is not None:
        owner.quantity -= number.value
    place = replace(
        owner.place, first=number.first, last=modifier.last, start=number.first, end=modifier.last
    )
    return Part(owner.mention, place, number.value, modifiers=[modifier], split=True)


def _split_number(line: Said, modifier: Modifier, numbers: dict[int, Raw], counted: set[int]) -> Raw | None:
    """Return the number right before a modifier that counts no item itself: "one with oat milk"."""
    at = modifier.first
    for _ in range(4):
        if at in numbers:
            return None if numbers[at].first in counted else numbers[at]
        if at == 0 or line.tokens[at - 1].norm not in {
            "of",
            "them",
            "those",
            "these",
            "из",
            "них",
            "этих",
            "the",
            "is",
            "made",
        }:
            return None
        at -= 1
    return None


def _stands_inside[N: Named](part: Part[N], modifier: Modifier) -> bool:
    return modifier.first < part.place.last and part.place.first < modifier.last


def _merge_references[N: Named](line: Said, parts: list[Part[N]]) -> dict[int, Part[N]]:
    """Take out second mentions of an item ("no onions in the sandwich") and return them by their first word."""
    references: dict[int, Part[N]] = {}
    for part in list(parts):
        index = parts.index(part)
        earlier = next((p for p in parts[:index] if _same(p, part)), None)
        if earlier is None or listed("orders.another").ends_before(line, part.place.start):
            continue
        of_them = part.place.first > 1 and line.tokens[part.place.first - 2].norm in {"of", "из"}
        if part.quantity is None or (of_them and earlier.quantity is not None):
            references[part.place.first] = earlier
            parts.remove(part)
            if (
                part.quantity is not None
                and earlier.quantity is not None
                and part.quantity < earlier.quantity
            ):
                split = Part(earlier.mention, part.place, part.quantity, split=True)
                earlier.quantity -= part.quantity
                parts.insert(parts.index(earlier) + 1, split)
                references[part.place.first] = split
    return references


def _same[N: Named](one: Part[N], other: Part[N]) -> bool:
    return one.mention.entry in (other.mention.entry, *other.mention.rivals)


def _owner[N: Named](
    line: Said, parts: list[Part[N]], modifier: Modifier, references: dict[int, Part[N]]
) -> Part[N]:
    inside = next((part for part in parts if _stands_inside(part, modifier)), None)
    if inside is not None:
        return inside
    able = [p for p in parts if modifier.option is None or _has(p, modifier.option)] or parts
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


def _has[N: Named](part: Part[N], slug: str) -> bool:
    return any(slug in slugs_of(entry) for entry in (part.mention.entry, *part.mention.rivals))


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
    between = line.tokens[end:start]
    return len(between) <= _FEW and all(t.norm in _SMALL or t.is_number for t in between)


def _fitting[N: Named](line: Said, named: list[Part[N]], modifier: Modifier) -> Part[N]:
    """Return the last item that such a wish makes sense for: onions are not for a latte, ice is not for a sandwich."""
    if modifier.option is not None:
        return named[-1]
    words = line.tokens[modifier.first : modifier.last]
    drinkish = any(token.any_of(words_of("wishes.drinkish")) for token in words)
    return next((part for part in reversed(named) if _is_drink(part) == drinkish), named[-1])


def _is_drink[N: Named](part: Part[N]) -> bool:
    category = str(getattr(part.mention.entry, "category", "") or "")
    return "drink" in category or category == "alcohol"
