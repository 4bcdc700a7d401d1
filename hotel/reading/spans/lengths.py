"""How long something lasts: "three nights", «на пару часов», «часа на два»."""

from collections.abc import Iterator

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import number_at
from hotel.reading.spans.stretches import follows, listed_spans, norm_at
from hotel.reading.tokens import Said


def lengths_in(line: Said) -> Iterator[range]:
    """Find how long something is to last."""
    for index in range(len(line.tokens)):
        yield from _counted(line, index)
        unit = listed_spans("time.unit").length_at(line, index)
        if unit:
            yield from _uncounted(line, index, index + unit)


def _counted(line: Said, index: int) -> Iterator[range]:
    """Read "three nights", "a couple more hours"."""
    at = _after_count(line, index, ordinal=False)
    at += at > index and follows(line, at) and norm_at(line, at) in words_of("spans.time.more_units")
    if at == index or not follows(line, at):
        return
    unit = listed_spans("time.unit").length_at(line, at)
    if unit and not _is_age(line, index, at) and not _is_a_moment_of_yours(line, index, at):
        yield _to_the_end(line, range(index, at + unit))


def _uncounted(line: Said, index: int, last: int) -> Iterator[range]:
    """Read a unit with its number behind it, «часа на два», or with none, «на час»."""
    if listed("spans.time.for_one", exact=True).ends_before(line, last):
        yield _to_the_end(line, range(index, last))
    if norm_at(line, last) in words_of("spans.time.length_behind"):
        after = _after_count(line, last + 1, ordinal=True)
        if after > last + 1:
            yield range(index, after)


def _after_count(line: Said, index: int, *, ordinal: bool) -> int:
    """Return the word after the number, "a couple of" or «пару» at `index`; `index` if none is there."""
    number = number_at(line.text, index)
    if number is not None and (ordinal or not number.ordinal):
        return number.last
    return index + listed_spans("time.count").length_at(line, index)


def _is_age(line: Said, first: int, unit: int) -> bool:
    """Say whether months and years are an age, and not how long; and whether it is over."""
    after = norm_at(line, unit + 1)
    if after in words_of("spans.time.over") or after in words_of("spans.time.age"):
        return True
    return line.tokens[unit].any_of(words_of("spans.time.long_unit")) and not _is_so_long(line, first)


def _is_a_moment_of_yours(line: Said, first: int, unit: int) -> bool:
    """Say whether it is the "a minute" of "if somebody has a minute"."""
    counts_one = norm_at(line, first) in words_of("spans.time.one") and unit == first + 1
    return counts_one and not _is_so_long(line, first)


def _is_so_long(line: Said, index: int) -> bool:
    """Say whether "for" or «на» before `index` tells that it is how long something lasts."""
    return norm_at(line, index - 1) in words_of("spans.time.so_long")


def _to_the_end(line: Said, stretch: range) -> range:
    length = listed("spans.time.after_length", exact=True).length_at(line, stretch.stop)
    return (
        range(stretch.start, stretch.stop + length) if length and not line.breaks[stretch.stop] else stretch
    )
