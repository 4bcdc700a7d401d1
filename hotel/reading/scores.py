"""Ratings as they are given: "8/10", "a 9", «четвёрку», "4 stars"."""

import re

from hotel.reading.found import Score
from hotel.reading.lexicons import listed, mapped, words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.tokens import Said, said

_TEN, _FIVE = 10, 5
_FRACTION = re.compile(r"(?<![\d/.])(\d{1,2})\s*/\s*(5|10)(?![\d/])")
_STARS = re.compile(r"[★⭐🌟]")


def score_in(text: str) -> Score | None:
    """Return the rating in `text` with its scale where that was said; only six to ten tell it by themselves."""
    if match := _FRACTION.search(text):
        return _checked(int(match[1]), int(match[2]))
    if stars := _STARS.findall(text):
        return _checked(len(stars), _FIVE)
    line = said(text)
    numbers = [
        raw
        for raw in raw_numbers(text)
        if raw.value <= _TEN and not raw.ordinal and not _counts_other(line, raw)
    ]
    for raw in numbers:
        scale = _scale_after(line, raw)
        if scale is not None:
            return _checked(raw.value, scale)
    for _, last, value in mapped("scores.word").find(line):
        return _checked(int(value), _spoken_scale(line, last))
    if not numbers:
        return None
    given = [
        raw for raw in numbers if raw.first and line.tokens[raw.first - 1].any_of(words_of("scores.give"))
    ]
    chosen = (given or numbers)[-1]
    return _checked(chosen.value, None)


def _counts_other(line: Said, raw: Raw) -> bool:
    return (
        raw.last < len(line.tokens)
        and not line.breaks[raw.last]
        and bool(listed("scores.not_after").length_at(line, raw.last))
    )


def _scale_after(line: Said, raw: Raw) -> int | None:
    """Read "out of ten", "stars", «из пяти» after the number."""
    found = _spoken_scale(line, raw.last)
    if found is not None or raw.last >= len(line.tokens):
        return found
    return None


def _spoken_scale(line: Said, index: int) -> int | None:
    for path, scale in (("scores.scale_5", _FIVE), ("scores.scale_10", _TEN)):
        if listed(path).length_at(line, index):
            return scale
    for path, scale in (("scores.scale_5", _FIVE), ("scores.scale_10", _TEN)):
        if (
            index < len(line.tokens)
            and listed(path).length_at(line, index + 1)
            and line.tokens[index].norm in words_of("scores.points")
        ):
            return scale
    return None


def _checked(value: int, scale: int | None) -> Score | None:
    if value > (scale or _TEN) or value < 0:
        return None
    return Score(value, scale or (_TEN if value > _FIVE or value == 0 else None))


def is_bare_number(text: str) -> bool:
    """Say whether `text` is a number and nothing else: it rates only where a score was asked for."""
    numbers = raw_numbers(text)
    return bool(numbers) and sum(raw.last - raw.first for raw in numbers) == len(said(text).tokens)
