"""Second mentions of an item ("no onions in the sandwich") and pieces wanted in another way ("one with oat milk")."""

from dataclasses import replace

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw
from hotel.reading.numbers import counting_numbers
from hotel.reading.parts.part import Part
from hotel.reading.tokens import Said
from hotel.reading.wishes import Modifier
from hotel.records.catalogue import Named


def merge_references[N: Named](line: Said, parts: list[Part[N]]) -> dict[int, Part[N]]:
    """Take out second mentions of an item ("no onions in the sandwich") and return them by their first word."""
    references: dict[int, Part[N]] = {}
    for part in list(parts):
        index = parts.index(part)
        earlier = next((p for p in parts[:index] if _same(p, part)), None)
        if earlier is None or listed("orders.another").ends_before(line, part.place.start):
            continue
        of_them = part.place.first > 1 and line.tokens[part.place.first - 2].norm in words_of("small.of")
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


def number_before(line: Said, modifiers: list[Modifier]) -> Raw | None:
    """Return the number right before the first modifier: "one without sesame"."""
    if not modifiers:
        return None
    numbers = {raw.last: raw for raw in counting_numbers(line.text)}
    at = modifiers[0].first
    while at and at not in numbers and line.tokens[at - 1].norm in words_of("orders.of_them"):
        at -= 1
    return numbers.get(at)


def split_number(line: Said, modifier: Modifier, numbers: dict[int, Raw], counted: set[int]) -> Raw | None:
    """Return the number right before a modifier that counts no item itself: "one with oat milk"."""
    at, small = modifier.first, words_of("orders.of_them") | words_of("orders.wanted_as")
    for _ in range(4):
        if at in numbers:
            return None if numbers[at].first in counted else numbers[at]
        if at == 0 or line.tokens[at - 1].norm not in small:
            return None
        at -= 1
    return None


def split_off[N: Named](owner: Part[N], number: Raw, modifier: Modifier) -> Part[N]:
    """Take `number` pieces, wanted as `modifier` says, off a part and return them as one of their own."""
    if owner.quantity is not None:
        owner.quantity -= number.value
    return in_its_way(owner, number, modifier)


def is_one_besides(line: Said, number: Raw) -> bool:
    """Say whether "and" joins a number to the item before it: "one burger plain and one without onion"."""
    joined = line.tokens[number.first - 1].norm if number.first else ""
    return joined in words_of("small.and")


def in_its_way[N: Named](owner: Part[N], number: Raw, modifier: Modifier) -> Part[N]:
    """Return `number` pieces of what `owner` is, wanted as `modifier` says."""
    place = replace(
        owner.place, first=number.first, last=modifier.last, start=number.first, end=modifier.last
    )
    return Part(owner.mention, place, number.value, modifiers=[modifier], split=True)


def whole_of[N: Named](parts: list[Part[N]], split: Part[N]) -> Part[N] | None:
    """Return the part that pieces were split off, while some of it is left."""
    return next(
        (p for p in parts if not p.split and p.mention.entry is split.mention.entry and p.quantity), None
    )


def last_split[N: Named](parts: list[Part[N]], owner: Part[N]) -> Part[N]:
    """Return the pieces split off last: what follows "one with oat milk" goes on speaking of that one."""
    index = parts.index(owner)
    while (
        index + 1 < len(parts)
        and parts[index + 1].split
        and parts[index + 1].mention.entry is owner.mention.entry
    ):
        index += 1
    return parts[index]
