"""Moments that are named and not counted: "the weekend", «поздним вечером», "fri afternoon", «в мае»."""

from collections.abc import Iterator

from hotel.reading.lexicons import mapped, words_of
from hotel.reading.spans.stretches import follows, listed_spans, named, norm_at
from hotel.reading.tokens import Said


def moments_in(line: Said) -> Iterator[range]:
    """Find the moments of the list, with "late" or «следующие» before them."""
    adjectives = words_of("spans.time.adjective")
    for found in named(line, "time.moment"):
        adjective = follows(line, found.start) and line.tokens[found.start - 1].any_of(adjectives)
        yield range(found.start - adjective, found.stop)


def short_days_in(line: Said) -> Iterator[range]:
    """Read "fri afternoon", "sun 8 am": a short day counts beside a part of it or an hour."""
    for first, last, _ in listed_spans("time.day_short").find(line):
        if not follows(line, last):
            continue
        part = listed_spans("time.part").length_at(line, last)
        if part:
            yield range(first, last + part)


def months_in(line: Said) -> Iterator[range]:
    """Read "in May", «на июль»."""
    for first, last, _ in mapped("time.month").find(line):
        if norm_at(line, first - 1) in words_of("spans.time.month_after") and not line.breaks[first]:
            yield range(first, last)
