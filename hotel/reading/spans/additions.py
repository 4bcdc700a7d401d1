"""What an item comes with or on, as a wish and no part of its name: "with oat milk", «на воде», "with extra cheese"."""

from collections.abc import Iterator

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import number_at
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, listed_spans, norm_at
from hotel.reading.tokens import Said

_LONGEST = 3


def additions_in(line: Said) -> list[range]:
    """Return the additions of a text with the preposition they are said with."""
    return list(_found(line))


def _found(line: Said) -> Iterator[range]:
    index = 1
    while index < len(line.tokens):
        length = listed("spans.addition.before", exact=True).length_at(line, index)
        last = (
            _after(line, index + length, base=norm_at(line, index) in words_of("spans.addition.base_after"))
            if length
            else 0
        )
        if last:
            yield range(index, last)
        index = max(last, index + 1)


def _after(line: Said, index: int, *, base: bool) -> int:
    """Return the word after what is added at `index`, with "and sugar" and "on the side"; 0 if nothing is.

    A `base` is what an item is made on: bread or milk, never a sauce.
    """
    last = _one(line, index, base=base)
    while last and norm_at(line, last) in words_of("small.and") and (more := _one(line, last + 1, base=base)):
        last = more
    aside = listed("wishes.side").length_at(line, last) if last and follows(line, last) else 0
    return last + aside


def _one(line: Said, index: int, *, base: bool) -> int:
    if not follows(line, index):
        return 0
    if base:
        return index + length if (length := listed_spans("addition.base").length_at(line, index)) else 0
    number = number_at(line.text, index)
    first = number.last if number is not None and follows(line, number.last) else index
    amount = listed("spans.addition.amount").length_at(line, first)
    index, at = first, first + amount
    while follows(line, at) and at - index - amount < _LONGEST and _tells_which(line, at):
        at += 1
    if follows(line, at) and (length := listed_spans("addition.noun").length_at(line, at)):
        return at + length
    return _anything(line, index + amount) if amount else _aside(line, index)


def _tells_which(line: Said, index: int) -> bool:
    token = line.tokens[index]
    if listed_spans("addition.noun").length_at(line, index):
        return False
    if token.norm.isascii():
        return token.norm in words_of("spans.addition.which")
    return any("ADJF" in tags for tags, _ in grammar_of(token.norm))


def _anything(line: Said, index: int) -> int:
    """Take whatever there is more of: the cheese of "with extra cheese"."""
    last = index
    while follows(line, last) and last - index < _LONGEST and not _ends(line, last):
        last += 1
    return last if last > index else 0


def _aside(line: Said, index: int) -> int:
    """Take whatever is to be on the side: "with the maple cream on the side"."""
    for last in range(index + 1, index + _LONGEST + 1):
        if not follows(line, last) or _ends(line, last - 1):
            return 0
        if listed("wishes.side").length_at(line, last):
            return last
    return 0


def _ends(line: Said, index: int) -> bool:
    token = line.tokens[index]
    return token.is_number or token.norm in words_of("wishes.tail_stop")
