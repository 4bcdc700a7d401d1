"""How long something lasts: "three nights", «на пару часов», «часа на два»."""

from collections.abc import Iterator

from hotel.reading.lexicons import listed
from hotel.reading.number_words import number_at
from hotel.reading.spans.stretches import follows, listed_spans, norm_at
from hotel.reading.tokens import Said

AGO = frozenset({"ago", "назад"})
_LONG = frozenset({"month", "year", "месяц", "год", "лет"})
_MORE = frozenset({"more", "extra", "additional", "дополнительных", "полных", "лишних"})
_ONE = frozenset({"час", "часик", "ночь", "сутки", "неделю", "полчаса"})
_SO_LONG = frozenset({"for", "на", "in", "через"})


def lengths_in(line: Said) -> Iterator[range]:
    for index in range(len(line.tokens)):
        number = number_at(line.text, index)
        counted = (
            number.last
            if number and not number.ordinal
            else index + listed_spans("time.count").length_at(line, index)
        )
        counted += counted > index and follows(line, counted) and norm_at(line, counted) in _MORE
        if counted > index and follows(line, counted):
            unit = listed_spans("time.unit").length_at(line, counted)
            if unit and not _is_age(line, index, counted) and not _is_a_moment_of_yours(line, index, counted):
                yield _to_the_end(line, range(index, counted + unit))
        unit = listed_spans("time.unit").length_at(line, index)
        if unit and norm_at(line, index - 1) == "на" and norm_at(line, index) in _ONE:
            yield _to_the_end(line, range(index, index + unit))
        if unit and norm_at(line, index + unit) in {"на", "через"}:  # «часа на два»
            number = number_at(line.text, index + unit + 1)
            last = (
                number.last
                if number
                else index + unit + 1 + listed_spans("time.count").length_at(line, index + unit + 1)
            )
            if last > index + unit + 1:
                yield range(index, last)


def _is_age(line: Said, first: int, unit: int) -> bool:
    """Say whether months and years are an age, and not how long; and whether it is over."""
    last = unit + 1
    if norm_at(line, last) in AGO or norm_at(line, last) == "old":
        return True
    return line.tokens[unit].any_of(_LONG) and norm_at(line, first - 1) not in _SO_LONG


def _is_a_moment_of_yours(line: Said, first: int, unit: int) -> bool:
    """Say whether it is the "a minute" of "if somebody has a minute"."""
    return _counts_one(line, first) and unit == first + 1 and norm_at(line, first - 1) not in _SO_LONG


def _counts_one(line: Said, index: int) -> bool:
    """Say whether "a" or "an" stands at `index`."""
    return norm_at(line, index) in {"a", "an"}


def _to_the_end(line: Said, stretch: range) -> range:
    length = listed("spans.time.after_length", exact=True).length_at(line, stretch.stop)
    return (
        range(stretch.start, stretch.stop + length) if length and not line.breaks[stretch.stop] else stretch
    )
