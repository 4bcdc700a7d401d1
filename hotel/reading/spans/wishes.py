"""The words that tell how an item is wanted: "no onions", «побольше», "leave it at the door"."""

from hotel.reading.lexicons import words_of
from hotel.reading.order_parts import Parts
from hotel.reading.spans.stretches import follows, free_of, listed_spans, longest, named, norm_at
from hotel.reading.tokens import Said
from hotel.reading.wishes import Modifier
from hotel.records.catalogue import MenuItem

_NOT_ALONE = frozenset({"with", "с", "со", "and", "plus", "и", "на"})


def wishes_in(
    line: Said, parts: Parts[MenuItem], items: list[range], taken: list[range], *, ordered: bool
) -> list[range]:
    """Return the wishes of an order, outside of the words that are `taken`."""
    modifiers = [modifier for part in parts.parts for modifier in part.modifiers] + parts.loose
    modifiers = [m for m in modifiers if (ordered and not _is_praise(line, m)) or m.drop]
    read = [_trimmed(line, _with_its_noun(line, modifier, items)) for modifier in modifiers]
    sizes = [one for one in named(line, "size") if any(one.stop == item.start for item in items)]
    found = longest([*free_of(named(line, "wish"), read), *free_of(read, items), *free_of(sizes, items)])
    return free_of(found, taken)


def _is_praise(line: Said, modifier: Modifier) -> bool:
    """Say whether it is «любимый» or the like, which tells nothing of how it is to be made."""
    words = line.tokens[modifier.first : modifier.last]
    return all(token.any_of(words_of("spans.not_attribute")) for token in words)


def _trimmed(line: Said, wish: range) -> range:
    """Leave "with" out: the wish is "oat milk"."""
    first = wish.start
    while (
        first < wish.stop - 1
        and norm_at(line, first) in _NOT_ALONE
        and not listed_spans("wish").length_at(line, first)
    ):
        first += 1
    last = wish.stop
    while last - 1 > first and norm_at(line, last - 1) in _ALL:
        last -= 1
    return range(first, last)


_ALL = frozenset({"все", "both", "оба", "обе"})


def _with_its_noun(line: Said, modifier: Modifier, items: list[range]) -> range:
    """Take the milk into «на овсяном молоке», of which the choice is the first word only."""
    wish = range(modifier.first, modifier.last)
    if modifier.option is None or not follows(line, wish.stop):
        return wish
    drinks = free_of(named(line, "goods.drink"), items)
    return next((range(wish.start, drink.stop) for drink in drinks if drink.start == wish.stop), wish)
