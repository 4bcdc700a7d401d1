"""The words that tell how many of an item: a number before or behind it, "two portions of", «литр»."""

from collections.abc import Iterable, Iterator

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw, number_at
from hotel.reading.numbers import counting_numbers
from hotel.reading.spans.stretches import follows, listed_spans, longest, named, norm_at
from hotel.reading.tokens import Said


def quantities_in(line: Said, items: list[range], places: Iterable[range]) -> list[range]:
    """Return how many of each: the number before or behind an item, with "portions of"; never a time or a room."""
    inside = [range(place.start, place.stop) for place in places]
    found = []
    for raw, last in _numbers(line):
        stretch = range(raw.first, raw.last)
        measured = range(raw.first, last + listed_spans("amount").length_at(line, last))
        if any(_counts(line, measured, item) for item in items):
            found.append(range(measured.start, _without_of(line, raw, measured)))
        elif _is_behind(line, stretch, items):
            found.append(measured)
        elif any(place.start <= stretch.start and stretch.stop <= place.stop for place in inside):
            found.append(stretch)
    lone = [one for one in _measures(line) if any(one.stop == item.start for item in items)]
    return longest([*found, *lone])


def rooms_counted_in(line: Said) -> list[range]:
    """Return how many rooms are asked for: the "two" of "two rooms"."""
    return [
        range(raw.first, raw.last)
        for raw in counting_numbers(line.text)
        if not (raw.ordinal or raw.collective)
        and follows(line, raw.last)
        and listed_spans("room").length_at(line, raw.last)
    ]


def _numbers(line: Said) -> Iterator[tuple[Raw, int]]:
    """Return the numbers and the word after each; the "pairs" of "3 pairs" is no number of its own."""
    numbers = [raw for raw in counting_numbers(line.text) if not raw.ordinal]
    begun = {raw.first: raw for raw in numbers}
    ended = {raw.last for raw in numbers}
    for raw in numbers:
        pairs = begun.get(raw.last)
        if raw.first not in ended or not raw.collective:
            yield raw, pairs.last if pairs is not None and pairs.collective else raw.last


def _without_of(line: Said, raw: Raw, measured: range) -> int:
    """Return where "two portions" of "two portions of" ends; "a couple of" is all of it a number."""
    if measured.stop == raw.last:
        return raw.last
    if number_at(line.text, raw.last) is not None:
        return raw.last
    return measured.stop - _ends_with_of(line, measured)


def _is_behind(line: Said, number: range, items: list[range]) -> bool:
    """Say whether it stands right behind an item: «воды три бутылки», "burgers - 3"."""
    at = number.start - listed_spans("amount").ends_before(line, number.start)
    joined = at == 0 or not line.breaks[at] or line.gaps[at].strip() in {"-", "–", "—", ":"}
    ends = not follows(line, number.stop) or bool(listed_spans("amount").length_at(line, number.stop))
    return joined and ends and any(item.stop == at for item in items)


def _counts(line: Said, number: range, item: range) -> bool:
    """Say whether an item begins right behind the number, small words aside."""
    at = number.stop
    for _ in range(3):
        if at == item.start:
            return True
        if at >= item.start or not follows(line, at):
            return False
        length = listed("numbers.quantity_link").length_at(line, at) or listed_spans("size").length_at(
            line, at
        )
        if not length:
            return item.start < number.stop <= item.stop
        at += length
    return False


def _measures(line: Said) -> list[range]:
    counted = [one for one in named(line, "amount") if not _ends_with_of(line, one)]
    return [*counted, *named(line, "several")]


def _ends_with_of(line: Said, measured: range) -> bool:
    return norm_at(line, measured.stop - 1) in words_of("small.of")
