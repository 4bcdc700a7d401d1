"""Room numbers as guests write them."""

from functools import lru_cache

from hotel.reading.found import Span
from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.plates import spans_of_codes
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said, Token, said

_ROOM_DIGITS = (3, 4)
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
    before = raw.first
    while (
        before > 0
        and line.tokens[before - 1].norm in {"no", "number", "is", "№", "my", "мой", "это"}
        and not line.breaks[before]
    ):
        if line.tokens[before - 1].norm == "№":
            return True
        before -= 1
    room = listed("room.label").ends_before(line, before)
    if room and line.tokens[before - 1].norm in {"number", "номера"}:
        room = 0
    after = (
        raw.ordinal and raw.last < len(line.tokens) and line.tokens[raw.last].any_of(words_of("room.label"))
    )
    if after and line.tokens[raw.last].norm == "no":
        return False
    gap = line.gaps[raw.first].strip()
    return (bool(room) and gap in {"", "#", "№", ":", "-"}) or "#" in gap or after


def _stands_for_room(line: Said, raw: Raw, room: str) -> bool:
    digits = room.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЖ") or room
    if not _ROOM_DIGITS[0] <= len(digits) <= _ROOM_DIGITS[1] or digits.startswith("0"):
        return False
    if any(sign in line.gaps[raw.first] for sign in "$€£₽+") or any(
        sign in line.gaps[raw.last][:2] for sign in "$€£₽%°"
    ):
        return False
    if raw.last < len(line.tokens) and line.tokens[raw.last].any_of(words_of("room.not_after")):
        return False
    if any(_is_any(token, "room.not_before") for token in line.tokens[max(0, raw.first - 2) : raw.first]):
        return False
    if len(digits) == _ROOM_DIGITS[1]:  # a code or a year looks the same
        near = raw.first > 0 and line.tokens[raw.first - 1].norm in words_of("room.near")
        return near and int(digits) not in _YEARS and not raw.ordinal
    return not (raw.digits and any(_joins_digits(line, index) for index in (raw.first, raw.last)))


def _joins_digits(line: Said, index: int) -> bool:
    """Say whether two runs of digits meet at a word with hardly anything between: a telephone, a card, a date."""
    if not 0 < index < len(line.tokens):
        return False
    both = line.tokens[index - 1].is_number and line.tokens[index].is_number
    return both and line.gaps[index].strip(" ") in {"", "-", "."}


def _is_any(token: Token, path: str) -> bool:
    return token.any_of(words_of(path))
