"""The words that tell how an item is wanted: "no onions", «побольше», "leave it at the door"."""

from collections.abc import Iterable

from hotel.reading.lexicons import listed, words_of
from hotel.reading.parts.part import Parts
from hotel.reading.spans.additions import additions_in
from hotel.reading.spans.degrees import degrees_in
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, free_of, listed_spans, longest, named, norm_at
from hotel.reading.tokens import Said
from hotel.reading.wishes import Modifier
from hotel.records.catalogue import MenuItem


def wishes_in(
    line: Said, parts: Parts[MenuItem], items: list[range], taken: list[range], *, ordered: bool
) -> list[range]:
    """Return the wishes of an order, outside of the words that are `taken`."""
    modifiers = [modifier for part in parts.parts for modifier in part.modifiers] + parts.loose
    modifiers = [m for m in modifiers if (ordered and not _is_praise(line, m)) or m.drop]
    read = [_trimmed(line, _with_its_noun(line, modifier, items)) for modifier in modifiers]
    sizes = [one for one in named(line, "size") if any(one.stop == item.start for item in items)]
    more = [*additions_in(line), *degrees_in(line)] if ordered else []
    listed_so = [one for one in named(line, "wish") if not _is_complaint(line, one)]
    found = longest([*listed_so, *more, *free_of(read, items), *free_of(sizes, items)])
    return free_of((_with_lead(line, one) for one in found if not _is_other(line, one)), taken)


def _is_other(line: Said, wish: range) -> bool:
    """Say whether it is no wish: "not on the terrace", «с самолёта», which is whence."""
    first = norm_at(line, wish.start)
    refused = norm_at(line, wish.start - 1) in words_of("small.not") and follows(line, wish.start)
    grammar = grammar_of(norm_at(line, wish.start + 1)) if first in words_of("small.with") else ()
    whence = bool(grammar) and not any("ablt" in tags or "NUMR" in tags for tags, _ in grammar)
    return (refused and len(wish) > 1) or whence


def _is_complaint(line: Said, one: range) -> bool:
    """Say whether it is a «холодно» that tells why, not how."""
    word = norm_at(line, one.start)
    return (
        len(one) == 1
        and word not in words_of("spans.wish")
        and any("PRED" in tags for tags, _ in grammar_of(word))
    )


def _is_praise(line: Said, modifier: Modifier) -> bool:
    """Say whether it is «любимый» or the like, which tells nothing of how it is to be made."""
    words = line.tokens[modifier.first : modifier.last]
    return all(token.any_of(words_of("spans.not_attribute")) for token in words)


def _trimmed(line: Said, wish: range) -> range:
    """Leave out what joins it to the wish before it, and the "both" or "up" behind it."""
    first, last = wish.start, wish.stop
    joins = words_of("spans.wish_join")
    while first < last - 1 and (norm_at(line, first) in joins or _only_leads(line, first)):
        first += 1
    while last - 1 > first and norm_at(line, last - 1) in words_of("spans.wish_end"):
        last -= 1
    return range(first, last)


def _only_leads(line: Said, index: int) -> bool:
    """Say whether it is the "with" of "with no salt", the «только» of «только без лука»."""
    without = listed("wishes.without").length_at(line, index + 1)
    return bool(without) and norm_at(line, index) in words_of("spans.wish_only")


def _with_lead(line: Said, wish: range) -> range:
    """Take «прожарка» before «медиум» into it, and "with" or "on" before what is asked for: "with a sea view"."""
    if not follows(line, wish.start) or listed("wishes.without").length_at(line, wish.start):
        return wish
    return range(wish.start - listed_spans("wish_lead").ends_before(line, wish.start), wish.stop)


def _with_its_noun(line: Said, modifier: Modifier, items: Iterable[range]) -> range:
    """Take the milk into «на овсяном молоке», of which the choice is the first word only."""
    wish = range(modifier.first, modifier.last)
    if modifier.option is None or not follows(line, wish.stop):
        return wish
    drinks = free_of(named(line, "goods.drink"), items)
    return next((range(wish.start, drink.stop) for drink in drinks if drink.start == wish.stop), wish)
