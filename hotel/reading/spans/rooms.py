"""Where the numbers of rooms stand: as handlers read them, and a bare number at the end of a message."""

from hotel.reading.identifiers import room_number_spans
from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.plates import spans_of_codes
from hotel.reading.spans.stretches import norm_at, overlap, stretch_of
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said
from hotel.reading.words import phrases

_DIGITS = (3, 4)


def rooms_in(line: Said) -> list[range]:
    """Return the rooms, with their letter («909А»)."""
    found = [_with_letter(line, stretch_of(line, span)) for span in room_number_spans(line.text)]
    sure = [room for room in found if not listed("spans.control.unit").length_at(line, room.stop)]
    taken = [
        *sure,
        *(range(phrase.first, phrase.last) for phrase in time_phrases(line.text)),
        *(stretch_of(line, span) for span in spans_of_codes(line.text)),
    ]
    more = [
        range(raw.first, raw.last)
        for raw in raw_numbers(line.text)
        if _may_be_room(line, raw) and not any(overlap(range(raw.first, raw.last), other) for other in taken)
    ]
    return sorted([*sure, *more], key=lambda stretch: stretch.start)


def _with_letter(line: Said, room: range) -> range:
    glued = room.stop < len(line.tokens) and line.gaps[room.stop] == ""
    letter = norm_at(line, room.stop)
    return range(room.start, room.stop + 1) if glued and len(letter) == 1 and letter.isalpha() else room


def _may_be_room(line: Said, raw: Raw) -> bool:
    """Say whether it is a bare number at the end or right behind a verb, long enough for a room and no year."""
    digits = norm_at(line, raw.first)
    if not raw.digits or not _DIGITS[0] <= len(digits) <= _DIGITS[1] or digits.startswith("0"):
        return False
    ends = raw.last == len(line.tokens) and not line.gaps[raw.last].strip(" .!)")
    alone = line.breaks[raw.first] or raw.first == 0
    before = norm_at(line, raw.first - 1)
    told = before.endswith(phrases("spans.room_verb_ending")) or before in words_of("spans.room_after")
    return (ends and alone) or told
