"""Which words of an order are choices and wishes, and which are items after all."""

from hotel.reading.catalogue import Place
from hotel.reading.found import Mention
from hotel.reading.lexicons import listed, words_of
from hotel.reading.parts.part import Part, has_choice
from hotel.reading.tokens import Said
from hotel.reading.wishes import Modifier
from hotel.records.catalogue import Named


def as_wish[N: Named](modifier: Modifier, parts: list[Part[N]]) -> Modifier:
    """Take a choice that none of the items leaves as a wish: "a burger, medium"."""
    if modifier.option is None or any(has_choice(part, modifier.option) for part in parts):
        return modifier
    return Modifier(modifier.first, modifier.last)


def pure_choices(modifiers: list[Modifier], items: list[tuple[int, int]]) -> set[int]:
    """Return the words of choices that are more than an item's name ("oat milk" when milk is an item)."""
    found: set[int] = set()
    for modifier in modifiers:
        if modifier.option is not None:
            words = set(range(modifier.first, modifier.last))
            found |= {first for first, last in items if words > set(range(first, last))}
    return found


def of_this_house[N: Named](
    line: Said, found: list[tuple[Mention[N], Place]]
) -> list[tuple[Mention[N], Place]]:
    """Leave out the "white" of a flat white, the "pint" of a pint of cider: dishes of other houses that share a word."""
    others = [(first, last) for first, last, _ in listed("orders.elsewhere").find(line)]
    return [
        (mention, place)
        for mention, place in found
        if not any(_is_part(place, first, last) or _measures(line, place, first) for first, last in others)
    ]


def _is_part(place: Place, first: int, last: int) -> bool:
    return first <= place.first and place.last <= last and place.last - place.first < last - first


def _measures(line: Said, place: Place, first: int) -> bool:
    of = place.last + 1 == first and line.tokens[place.last].norm in words_of("small.of")
    return of and not line.breaks[place.last]


def takes_out(line: Said, modifier: Modifier, held: set[int], items: list[tuple[int, int]]) -> bool:
    """Say whether "no soup" speaks of an item that is there, and not of what goes into the item before it."""
    if not modifier.drop or held.isdisjoint(range(modifier.first, modifier.last)):
        return False
    return line.breaks[modifier.first] or not any(last == modifier.first for _, last in items)


def without_overlaps(
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
