"""The words that tell how many of an item: a number before or behind it, "two portions of", «литр»."""

from collections.abc import Iterable

from hotel.reading.lexicons import listed
from hotel.reading.numbers import counting_numbers
from hotel.reading.spans.stretches import follows, listed_spans, longest, norm_at
from hotel.reading.tokens import Said


def quantities_in(line: Said, items: list[range], places: Iterable[range]) -> list[range]:
    """Return how many of each: the number before or behind an item, with "portions of"; never a time or a room."""
    inside = [range(place.start, place.stop) for place in places]
    found = []
    for raw in counting_numbers(line.text):
        if raw.ordinal:
            continue
        stretch = range(raw.first, raw.last)
        measured = range(raw.first, raw.last + listed_spans("amount").length_at(line, raw.last))
        if any(_counts(line, measured, item) for item in items):
            found.append(range(measured.start, _without_of(line, measured)))
        elif any(place.start <= stretch.start and stretch.stop <= place.stop for place in inside):
            found.append(stretch)
    lone = [one for one in _measures(line) if any(one.stop == item.start for item in items)]
    return longest([*found, *lone])


def _without_of(line: Said, measured: range) -> int:
    return measured.stop - (norm_at(line, measured.stop - 1) == "of")


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
    return [
        range(first, last)
        for first, last, _ in listed_spans("amount").find(line)
        if norm_at(line, last - 1) != "of"
    ]
