"""The words that tell which device of the room is meant, and to what it is to be set."""

from hotel.reading.devices import commands_in
from hotel.reading.identifiers import room_number_spans
from hotel.reading.lexicons import words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.spans.goods import with_attributes
from hotel.reading.spans.levels import levels_in
from hotel.reading.spans.scenes import scenes_in
from hotel.reading.spans.stretches import listed_spans, longest, named, norm_at, overlap, stretch_of
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said

_MOST, _LEAST_DEGREES = 100, 10


def devices_in(line: Said, *, sure: bool) -> list[range]:
    """Return the devices that are to be set."""
    if not sure and not commands_in(line.text):
        return []
    return longest(with_attributes(line, device) for device in longest(named(line, "control.noun")))


def values_in(line: Said, *, sure: bool) -> list[range]:
    """Return to what they are to be set: "22 degrees", "up", «потише», «на минимум»."""
    degrees = [_with_unit(line, raw) for raw in raw_numbers(line.text) if _unit(line, raw)]
    if not sure and not (named(line, "control.noun") and commands_in(line.text)):
        return degrees
    exact = [one for one in longest([*degrees, *_bare_numbers(line)]) if not _is_left(line, one)]
    said_twice = bool(exact) and len(devices_in(line, sure=True)) < 2  # noqa: PLR2004 - "cooler, make it 19"
    levels = [] if said_twice else levels_in(line)
    return longest([*exact, *levels, *scenes_in(line)])


def _bare_numbers(line: Said) -> list[range]:
    """Return the levels said without a unit: the 22 of "set it to 22"; never a room."""
    rooms = [stretch_of(line, span) for span in room_number_spans(line.text)]
    numbers = [raw for raw in raw_numbers(line.text) if not _unit(line, raw) and _is_level(line, raw)]
    found = [range(raw.first, raw.last) for raw in numbers]
    return [one for one in found if not any(overlap(one, room) for room in rooms)]


def _is_left(line: Said, number: range) -> bool:
    """Say whether it is what the device is set to now: the 25 of "from 25 to 21"."""
    begins = norm_at(line, number.start - 1) in words_of("spans.control.left_after")
    return begins and norm_at(line, number.stop) in words_of("spans.control.left_before")


def _unit(line: Said, raw: Raw) -> int:
    return listed_spans("control.unit").length_at(line, raw.last) if raw.last < len(line.tokens) else 0


def _with_unit(line: Said, raw: Raw) -> range:
    decimal = raw.first > 1 and line.gaps[raw.first] in {".", ","} and line.tokens[raw.first - 1].is_number
    return range(raw.first - decimal, raw.last + _unit(line, raw))


def _is_level(line: Said, raw: Raw) -> bool:
    if raw.value > _MOST or raw.ordinal or raw.collective or _is_time(line, raw):
        return False
    if raw.digits or raw.value >= _LEAST_DEGREES:
        return True
    return bool(listed_spans("control.lean").ends_before(line, raw.first))


def _is_time(line: Said, raw: Raw) -> bool:
    """Say whether it is of a time; "to 7" and «на 7» are as good a level as an hour."""
    phrase = next((p for p in time_phrases(line.text) if p.first <= raw.first < p.last), None)
    if phrase is None:
        return False
    sure = phrase.hour is None or phrase.hour.sure
    return sure or norm_at(line, phrase.first) not in words_of("spans.control.hour_after")
