"""Numbers that count something: not the digits of an hour, a date, a number plate or a telephone."""

from functools import lru_cache

from hotel.reading.found import Number, Span
from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import TIMES_SIGNS, Raw, raw_numbers
from hotel.reading.plates import spans_of_codes
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said, said

_MOST = 99_999


def numbers_in(text: str) -> list[Number]:
    """Return every whole number of `text`, in digits or words, in order."""
    line = said(text)
    return [Number(_start(line, raw), raw.end, raw.value) for raw in counting_numbers(text)]


@lru_cache(maxsize=512)
def counting_numbers(text: str) -> tuple[Raw, ...]:
    """Return the numbers of `text` with the words they take."""
    line = said(text)
    taken = sorted([*spans_of_codes(text), *_times(line)], key=lambda span: span.start)
    found: list[Raw] = []
    at = 0
    for raw in raw_numbers(text):
        span = Span(_start(line, raw), raw.end)
        while at < len(taken) and taken[at].end <= span.start:
            at += 1
        if any(span.overlaps(other) for other in taken[at : at + 3]):
            continue
        if (
            raw.value <= _MOST
            and not _is_fraction(line, raw)
            and not _is_glued(line, raw)
            and not _is_pronoun(line, raw)
            and not _is_disputed(line, raw)
        ):
            found.append(raw)
    return tuple(found)


def _start(line: Said, raw: Raw) -> int:
    return line.tokens[raw.first].start


def _times(line: Said) -> list[Span]:
    phrases = time_phrases(line.text)
    return [Span(line.tokens[p.first].start, line.tokens[p.last - 1].end) for p in phrases]


def _is_fraction(line: Said, raw: Raw) -> bool:
    """Say whether it is a part of 2.5, 0,5 or +7 495 …."""
    if not raw.digits:
        return bool(listed("numbers.and_half", exact=True).length_at(line, raw.last))
    return line.digits_meet(raw.first, {".", ","}) or line.digits_meet(raw.last, {".", ","})


def _is_glued(line: Said, raw: Raw) -> bool:
    """Say whether it is a part of a code: 512A, B2."""
    if not raw.digits:
        return False
    units = words_of("numbers.glued") | words_of("numbers.ordinal_suffix") | words_of("numbers.piece")
    after = (
        raw.last < len(line.tokens) and line.gaps[raw.last] == "" and raw.end == line.tokens[raw.last].start
    )
    if after and line.tokens[raw.last].norm[0].isalpha() and line.tokens[raw.last].norm not in units:
        return True
    before = raw.first > 0 and line.gaps[raw.first] == "" and line.tokens[raw.first - 1].norm[0].isalpha()
    return before and line.tokens[raw.first - 1].norm not in TIMES_SIGNS


def _is_disputed(line: Said, raw: Raw) -> bool:
    """Say whether it is the number of "what eleven?": who says so wants anything but that many."""
    before = raw.first - 1
    return (
        before >= 0
        and not line.breaks[raw.first]
        and line.tokens[before].norm in words_of("numbers.disputed")
    )


def _is_pronoun(line: Said, raw: Raw) -> bool:
    """Say whether it is the "one" of "that one", or the "second" of "just a second"."""
    if raw.digits or raw.last - raw.first > 1 or raw.first == 0 or line.breaks[raw.first]:
        return False
    word, before = line.tokens[raw.first].norm, line.tokens[raw.first - 1].norm
    if word in words_of("numbers.pronoun"):
        return before in words_of("numbers.not_one_before") and not _is_set(line, raw)
    return word in words_of("numbers.short_moment") and before in words_of("numbers.not_seconds_before")


def _is_set(line: Said, raw: Raw) -> bool:
    """Say whether a verb of counting takes the "that" before it: "make that one omelette", not "make that one vegan"."""
    if not listed("numbers.set_before", exact=True).ends_before(line, raw.first):
        return False
    goes_on = raw.last < len(line.tokens) and not line.breaks[raw.last]
    return goes_on and line.tokens[raw.last].norm not in words_of("wishes.tail_stop")
