"""Room numbers as guests write them."""

from functools import lru_cache

from hotel.reading.found import Span
from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.plates import spans_of_codes
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said, said

_ROOM_DIGITS = (3, 4)
_ROOM_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЖ"
"""That may follow a room's number, in capitals; others («305к») rather follow a sum."""
_HARDLY_ANYTHING = frozenset({"", " ", "-", " - ", "."})
"""Between two runs of digits: they are a telephone, a card or a date."""
_YEARS = range(1900, 2100)


def room_numbers_in(text: str) -> list[str]:
    """Return the rooms named in `text`; a bare number counts where it can hardly be anything else."""
    return list(dict.fromkeys(room for room, _ in _rooms(text)))


def room_number_spans(text: str) -> list[Span]:
    """Return where the rooms named in `text` stand."""
    return [span for _, span in _rooms(text)]


@lru_cache(maxsize=512)
def _rooms(text: str) -> tuple[tuple[str, Span], ...]:
    line = said(text)
    taken = [*spans_of_codes(text), *(_span(line, p.first, p.last) for p in time_phrases(text))]
    found: list[tuple[str, Span]] = []
    for raw in raw_numbers(text):
        room = room_of(line, raw)
        if room is None:
            continue
        span = Span(line.tokens[raw.first].start, raw.end)
        labelled = _labelled(line, raw)
        if not labelled and any(span.overlaps(other) for other in taken):
            continue
        if labelled or _stands_for_room(line, raw, room):
            found.append((room, span))
    return tuple(found)


def _span(line: Said, first: int, last: int) -> Span:
    return Span(line.tokens[first].start, line.tokens[last - 1].end)


def room_of(line: Said, raw: Raw) -> str | None:
    """Return the number as a room is written: 305, 909А."""
    if raw.collective:
        return None
    digits = line.tokens[raw.first].norm if raw.digits else str(raw.value)
    if not raw.digits and raw.value < 100:  # noqa: PLR2004
        return digits if _labelled(line, raw) and raw.ordinal else None
    letter = line.tokens[raw.last] if raw.digits and raw.last < len(line.tokens) else None
    if (
        letter is not None
        and line.gaps[raw.last] == ""
        and letter.end - letter.start == 1
        and letter.norm.isalpha()
    ):
        return digits + line.text[letter.start : letter.end].upper()
    return digits


def _labelled(line: Said, raw: Raw) -> bool:
    """Say whether "room" or the like stands with it."""
    before, small = raw.first, words_of("room.before_number")
    while before > 0 and not line.breaks[before]:
        norm = line.tokens[before - 1].norm
        if norm == "№":
            return True
        if norm not in small:
            break
        before -= 1
    room = listed("room.label").ends_before(line, before)
    if room and line.tokens[before - 1].norm in words_of("room.not_label"):
        room = 0
    after = (
        raw.ordinal and raw.last < len(line.tokens) and line.tokens[raw.last].any_of(words_of("room.label"))
    )
    gap = line.gaps[raw.first].strip()
    return (bool(room) and gap in {"", "#", "№", ":", "-"}) or "#" in gap or after


def _stands_for_room(line: Said, raw: Raw, room: str) -> bool:
    digits = room.rstrip(_ROOM_LETTERS)
    if not digits.isdecimal() or not _ROOM_DIGITS[0] <= len(digits) <= _ROOM_DIGITS[1] or digits[0] == "0":
        return False
    if counts_something(line, raw):
        return False
    if len(digits) == _ROOM_DIGITS[1]:  # a code or a year looks the same
        near = raw.first > 0 and line.tokens[raw.first - 1].norm in words_of("room.near")
        return near and int(digits) not in _YEARS and not raw.ordinal
    return not (
        raw.digits and any(line.digits_meet(index, _HARDLY_ANYTHING) for index in (raw.first, raw.last))
    )


def counts_something(line: Said, raw: Raw) -> bool:
    """Say whether the signs and words around a number make it a price, a length or a year."""
    before, after = line.gaps[raw.first], line.gaps[raw.last][:2]
    if any(sign in before for sign in "$€£₽+") or any(sign in after for sign in "$€£₽%°"):
        return True
    if raw.last < len(line.tokens) and line.tokens[raw.last].any_of(words_of("room.not_after")):
        return True
    not_before = words_of("room.not_before")
    return any(token.any_of(not_before) for token in line.tokens[max(0, raw.first - 2) : raw.first])
