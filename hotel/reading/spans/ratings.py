"""The words that give a rating: "7/10", "5 stars", «четвёрку», «9 из 10»."""

import re
from collections.abc import Iterator

from hotel.reading.found import Span
from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.scores import score_in
from hotel.reading.spans.stretches import follows, listed_spans, longest, named, norm_at, stretch_of
from hotel.reading.tokens import Said

_MOST = 12
_FRACTION = re.compile(r"(?<![\d/.])\d{1,3}(?:[.,]\d)?\s*/\s*(?:5|10|100)(?![\d/])")


def ratings_in(line: Said, *, sure: bool) -> list[range]:
    """Return the ratings; a bare number only where the request is `sure` to give one."""
    fractions = [stretch_of(line, Span(*match.span())) for match in _FRACTION.finditer(line.text)]
    scaled = [_whole(raw, scale) for raw in raw_numbers(line.text) if (scale := _scale(line, raw.last))]
    if not sure:
        return longest([*fractions, *scaled, *(_given(line) if score_in(line.text) else ())])
    words = [
        _with_sign(line, found)
        for found in named(line, "rating.word")
        if not _is_hypothetical(line, found.start)
    ]
    found = longest([*fractions, *scaled, *words])
    return found or list(_bare(line))


def _scale(line: Said, index: int) -> int:
    return listed_spans("rating.scale").length_at(line, index) if follows(line, index) else 0


def _whole(raw: Raw, scale: int) -> range:
    return range(raw.first, raw.last + scale)


def _with_sign(line: Said, found: range) -> range:
    return range(found.start, found.stop + listed_spans("rating.sign").length_at(line, found.stop))


def _is_hypothetical(line: Said, index: int) -> bool:
    return any(
        listed("spans.rating.hypothetical", exact=True).ends_before(line, at)
        for at in (index, index - 1)
        if at > 0
    )


def _bare(line: Said) -> Iterator[range]:
    for raw in raw_numbers(line.text):
        counts = follows(line, raw.last) and listed("scores.not_after").length_at(line, raw.last)
        if raw.value <= _MOST and not counts and not raw.ordinal and not _is_hypothetical(line, raw.first):
            yield range(raw.first, raw.last)


def _given(line: Said) -> Iterator[range]:
    """Read "I'd give it a 9" where nothing else tells that it is a rating."""
    if listed("scores.strong").find(line):
        after = words_of("spans.rating.given_after")
        yield from (one for one in _bare(line) if norm_at(line, one.start - 1) in after)
        yield from named(line, "rating.word")
