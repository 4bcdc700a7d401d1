"""Moments that are named and not counted: "the weekend", «поздним вечером», "fri afternoon", «в мае»."""

from collections.abc import Iterator

from hotel.reading.lexicons import mapped
from hotel.reading.spans.stretches import follows, listed_spans, named, norm_at
from hotel.reading.tokens import Said


def moments_in(line: Said) -> Iterator[range]:
    for found in named(line, "time.moment"):
        before = line.tokens[found.start - 1] if follows(line, found.start) else None
        adjective = before is not None and before.norm.isalpha() and _is_time_adjective(before.norm)
        yield range(found.start - adjective, found.stop)


def _is_time_adjective(word: str) -> bool:
    return word.startswith(
        ("глубок", "поздн", "ранн", "сегодняшн", "завтрашн", "ближайш", "следующ")
    ) or word in {
        "late",
        "early",
        "next",
        "this",
    }


def short_days_in(line: Said) -> Iterator[range]:
    """Read "fri afternoon", "sun 8 am": a short day counts beside a part of it or an hour."""
    for first, last, _ in listed_spans("time.day_short").find(line):
        if not follows(line, last):
            continue
        part = listed_spans("time.part").length_at(line, last)
        if part:
            yield range(first, last + part)


def months_in(line: Said) -> Iterator[range]:
    for first, last, _ in mapped("time.month").find(line):
        if norm_at(line, first - 1) in {"в", "in", "на"} and not line.breaks[first]:
            yield range(first, last)
