"""An order taken apart: which words are items, which say how an item is wanted, and which item they speak of."""

from collections.abc import Sequence

from hotel.reading.catalogue import Catalogue, Place
from hotel.reading.choices import choices_in
from hotel.reading.found import Mention
from hotel.reading.lexicons import words_of
from hotel.reading.numbers import counting_numbers
from hotel.reading.parts.counted_behind import count_behind
from hotel.reading.parts.mentions import (
    in_its_way,
    is_one_besides,
    last_split,
    merge_references,
    number_before,
    split_number,
    split_off,
    whole_of,
)
from hotel.reading.parts.modifiers import as_wish, of_this_house, pure_choices, takes_out, without_overlaps
from hotel.reading.parts.owners import owner_of
from hotel.reading.parts.part import Part, Parts, stands_inside
from hotel.reading.parts.rivals import denies_rival, settled
from hotel.reading.plurals import is_plural
from hotel.reading.sides_swapped import with_sides
from hotel.reading.tokens import Said, said
from hotel.reading.wishes import Modifier, is_small, wishes_in
from hotel.records.catalogue import Named


def parts_of[N: Named](text: str, catalogue: Catalogue[N], present: Sequence[N] = ()) -> Parts[N]:
    """Take the order in `text` apart. "No soup" leaves out an item where `present` holds it; else it is a wish."""
    line = said(text)
    named = settled(line, of_this_house(line, catalogue.find_with_places(text)))
    found = _without_headings(line, named)
    items = [(place.first, place.last) for _, place in found]
    choices = choices_in(line, catalogue.entries)
    wishes = wishes_in(line, items, choices)
    held = {p.first for m, p in found if any(entry in present for entry in (m.entry, *m.rivals))}
    entries = [mention.entry for mention, _ in found]
    modifiers = [
        m
        for m in without_overlaps(choices, wishes, items)
        if not (takes_out(line, m, held, items) or denies_rival(line, m, catalogue.entries, entries))
    ]
    eaten = {
        i for modifier in modifiers if modifier.option is None for i in range(modifier.first, modifier.last)
    }
    eaten |= pure_choices(modifiers, items)
    kept = [(mention, place) for mention, place in found if place.first not in eaten]
    parts = [Part(m, p, m.quantity, is_plural(line, m, p)) for m, p in kept]
    modifiers = [as_wish(modifier, parts) for modifier in modifiers] if parts else modifiers
    if not parts:
        return Parts(line, [], modifiers, number_before(line, modifiers))
    _give_out(line, parts, modifiers)
    with_sides(line, parts)
    count_behind(line, parts)
    places = [place for one, place in named if (one, place) in kept or (one, place) not in found]
    return Parts(
        line, parts, [], named=frozenset(i for place in places for i in range(place.start, place.end))
    )


def _without_headings[N: Named](
    line: Said, found: list[tuple[Mention[N], Place]]
) -> list[tuple[Mention[N], Place]]:
    """Leave out "dessert" in "for dessert a cheesecake": one of its dishes is named right behind."""
    kept = []
    for index, (mention, place) in enumerate(found):
        behind = found[index + 1] if index + 1 < len(found) else None
        is_heading = (
            behind is not None
            and bool(mention.rivals)
            and mention.quantity is None
            and behind[0].entry in (mention.entry, *mention.rivals)
            and not any(
                token.norm in words_of("orders.joined") or not is_small(token)
                for token in line.tokens[place.end : behind[1].start]
            )
            and line.gaps[behind[1].start].strip() != ","
        )
        if not is_heading:
            kept.append((mention, place))
    return kept


def _give_out[N: Named](line: Said, parts: list[Part[N]], modifiers: list[Modifier]) -> None:
    """Give every modifier to the item it speaks of; split off pieces that are wanted in another way."""
    numbers = {raw.last: raw for raw in counting_numbers(line.text)}
    counted = {i for part in parts for i in range(part.place.start, part.place.end)}
    references = merge_references(line, parts)
    for modifier in modifiers:
        number = split_number(line, modifier, numbers, counted)
        owner = owner_of(line, parts, modifier, references)
        if number is not None and not owner.split and (owner.quantity or 2) > number.value:
            parts.insert(parts.index(owner) + 1, split_off(owner, number, modifier))
        elif number is not None and is_one_besides(line, number) and last_split(parts, owner) is owner:
            parts.insert(parts.index(owner) + 1, in_its_way(owner, number, modifier))
        elif number is not None and owner.split and (whole := whole_of(parts, owner)) is not None:
            parts.insert(parts.index(owner) + 1, split_off(whole, number, modifier))
        else:
            target = (
                last_split(parts, owner) if not stands_inside(owner, modifier) and number is None else owner
            )
            target.modifiers.append(modifier)
    parts[:] = [part for part in parts if part.quantity != 0 or part.mention.quantity == 0]
