"""Hours that only their place tells: "nine fifteen", "tomorrow 19-30", "make it to 11"."""

from collections.abc import Iterator
from itertools import pairwise

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import raw_numbers
from hotel.reading.spans.stretches import follows, norm_at
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said

_HOURS, _MINUTES = 24, 60
_DASHES = frozenset({"-", "–", "—"})


def spoken_clock_in(line: Said) -> Iterator[range]:
    """Read "nine fifteen", said and not written."""
    numbers = raw_numbers(line.text)
    for hour, minute in pairwise(numbers):
        said_so = (
            not hour.digits
            and not minute.digits
            and hour.last == minute.first
            and follows(line, minute.first)
        )
        if said_so and 0 < hour.value <= _HOURS // 2 and 10 <= minute.value < _MINUTES:  # noqa: PLR2004
            yield range(hour.first, minute.last)


def dashed_in(line: Said) -> Iterator[range]:
    """Read "19-30" and "6-8" where a day or «в» stands before it."""
    for first, second in pairwise(raw_numbers(line.text)):
        dashed = (
            first.digits
            and second.digits
            and second.first == first.last
            and line.gaps[second.first].strip() in _DASHES
        )
        if not dashed or not first.value <= _HOURS or second.value >= _MINUTES or not first.first:
            continue
        after_day = any(phrase.last == first.first and phrase.day for phrase in time_phrases(line.text))
        if after_day or norm_at(line, first.first - 1) in words_of("spans.time.dashed_after"):
            yield range(first.first, second.last)


def bare_hours_in(line: Said) -> Iterator[range]:
    """Read "make it to 11", «перенесите на 11»: a number after "to" that counts nothing."""
    for first, last, _ in listed("spans.time.bare_length", exact=True).find(line):
        if not follows(line, last):
            yield range(first, last)
    for raw in raw_numbers(line.text):
        before, after = norm_at(line, raw.first - 1), norm_at(line, raw.last)
        moved = before in words_of("spans.time.moved_to") and not line.breaks[raw.first]
        ends = not follows(line, raw.last) or after in words_of("spans.time.bare_before")
        alone = norm_at(line, raw.first) in words_of("spans.time.somebody")  # «столик на одного»
        if moved and ends and 0 < raw.value <= _HOURS and not raw.collective and not alone:
            yield range(raw.first, raw.last)
