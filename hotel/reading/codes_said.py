"""Whether four figures in a guest's words may be the code of a key card, or plainly are."""

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.plates import spans_of_codes
from hotel.reading.rooms_said import counts_something
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said, said


def is_called_code(text: str, code: str) -> bool:
    """Say whether `text` calls the number `code` so: "my code is 4471", but not "the promo code 4471"."""
    line = said(text)
    return any(_is_labelled(line, raw) for raw in _numbers(line, code))


def may_be_code(text: str, code: str) -> bool:
    """Say whether the number `code` of `text` is called so, or is no hour, sum, telephone or plate."""
    line = said(text)
    numbers = _numbers(line, code)
    return not numbers or any(_is_labelled(line, raw) or not _is_taken(line, raw) for raw in numbers)


def _numbers(line: Said, code: str) -> list[Raw]:
    return [raw for raw in raw_numbers(line.text) if raw.digits and line.tokens[raw.first].norm == code]


def _is_labelled(line: Said, raw: Raw) -> bool:
    before = raw.first
    while before and line.tokens[before - 1].norm in words_of("identity.before_number"):
        before -= 1
    label = before - listed("identity.label_code").ends_before(line, before)
    alone = label == 0 or line.breaks[label] or line.tokens[label - 1].norm in words_of("identity.filler")
    return label < before and bool(alone)


def _is_taken(line: Said, raw: Raw) -> bool:
    start = line.tokens[raw.first].start
    timed = any(phrase.first <= raw.first < phrase.last for phrase in time_phrases(line.text))
    return (
        timed
        or counts_something(line, raw)
        or any(s.start <= start < s.end for s in spans_of_codes(line.text))
    )
