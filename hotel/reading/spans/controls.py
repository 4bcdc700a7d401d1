"""The words that tell which device of the room is meant, and to what it is to be set."""

from collections.abc import Iterator

from hotel.reading.devices import commands_in
from hotel.reading.identifiers import room_number_spans
from hotel.reading.lexicons import listed
from hotel.reading.number_words import Raw, number_at, raw_numbers
from hotel.reading.spans.goods import with_attributes
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, listed_spans, longest, named, norm_at, overlap, stretch_of
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said

_MOST, _LEAST_DEGREES = 100, 10
_PARTICLES = frozenset({"up", "down", "on", "off", "out"})


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
    rooms = [stretch_of(line, span) for span in room_number_spans(line.text)]
    numbers = [
        range(raw.first, raw.last)
        for raw in raw_numbers(line.text)
        if not _unit(line, raw)
        and _is_level(line, raw)
        and not any(overlap(range(raw.first, raw.last), room) for room in rooms)
    ]
    exact = [one for one in longest([*degrees, *numbers]) if not _is_left(line, one)]
    said_twice = bool(exact) and len(devices_in(line, sure=True)) < 2  # noqa: PLR2004 - "cooler, make it 19"
    levels = [] if said_twice else [_softened(line, one) for one in _levels(line)]
    levels = [one for one in levels if len(levels) == 1 or not _is_done(line, one)]
    return longest([*exact, *levels, *_scenes(line)])


def _is_left(line: Said, number: range) -> bool:
    """Say whether it is what the device is set to now: the 25 of "from 25 to 21"."""
    return norm_at(line, number.start - 1) in {"from", "с", "со"} and norm_at(line, number.stop) in {
        "to",
        "до",
    }


def _softened(line: Said, level: range) -> range:
    """Take "a bit" and «чуть» before a comparative into it: "a bit cooler"."""
    word = norm_at(line, level.start)
    compared = word.endswith("er") if word.isascii() else any("COMP" in tags for tags, _ in grammar_of(word))
    if not compared or not follows(line, level.start):
        return level
    return range(level.start - listed_spans("control.softened").ends_before(line, level.start), level.stop)


def _is_done(line: Said, level: range) -> bool:
    """Say whether it is what is done with the device, beside a level: "open the blinds halfway"."""
    return norm_at(line, level.stop) in _ARTICLES and norm_at(line, level.start) not in _PARTICLES


_ARTICLES = frozenset({"the", "my", "a", "all"})


def _unit(line: Said, raw: Raw) -> int:
    return listed_spans("control.unit").length_at(line, raw.last) if raw.last < len(line.tokens) else 0


def _with_unit(line: Said, raw: Raw) -> range:
    decimal = raw.first > 1 and line.gaps[raw.first] in {".", ","} and line.tokens[raw.first - 1].is_number
    return range(raw.first - decimal, raw.last + _unit(line, raw))


def _is_level(line: Said, raw: Raw) -> bool:
    if raw.value > _MOST or raw.ordinal or raw.collective:
        return False
    phrase = next((p for p in time_phrases(line.text) if p.first <= raw.first < p.last), None)
    if phrase is not None and (
        phrase.hour is None or phrase.hour.sure or norm_at(line, phrase.first) not in {"на", "at", "to"}
    ):
        return False
    return (
        raw.digits
        or raw.value >= _LEAST_DEGREES
        or bool(listed_spans("control.lean").ends_before(line, raw.first))
    )


def _levels(line: Said) -> Iterator[range]:
    for found in named(line, "control.value"):
        word = norm_at(line, found.start)
        if len(found) == 1 and word in _PARTICLES and not _is_particle(line, found.start):
            continue
        if any(overlap(found, device) for device in named(line, "control.noun")):
            continue
        if _only_felt(line, found) or any("impr" in tags for tags, _ in grammar_of(word)):
            continue
        small = word in {"на", "до"} and len(found) > 1
        yield range(found.start + small, found.stop)


def _only_felt(line: Said, level: range) -> bool:
    """Say whether it tells what is wrong and not what is wanted: "it's cold"."""
    word = norm_at(line, level.start)
    before = listed("spans.control.felt", exact=True).ends_before(line, level.start)
    return word in {"cold", "hot", "warm", "cool", "low", "high"} and bool(before)


def _scenes(line: Said) -> Iterator[range]:
    """Read "movie mode", «режим сна», "channel 5"."""
    for found in named(line, "control.scene"):
        behind, before = norm_at(line, found.stop), norm_at(line, found.start - 1)
        number = number_at(line.text, found.stop)
        if (
            follows(line, found.stop)
            and (number is not None or not behind.isascii())
            and behind not in _SMALL
        ):
            yield range(found.start, found.stop + 1)
        elif follows(line, found.start) and before not in _SMALL and not _is_device(line, found.start - 1):
            yield range(found.start - 1, found.stop)


def _is_device(line: Said, index: int) -> bool:
    return bool(listed_spans("control.noun").length_at(line, index))


_SMALL = frozenset(
    {
        "the",
        "a",
        "to",
        "in",
        "on",
        "this",
        "that",
        "и",
        "в",
        "на",
        "пожалуйста",
        "please",
        "what",
        "which",
        "for",
    }
)


def _is_particle(line: Said, index: int) -> bool:
    """Say whether "on" or "up" tells what to do and is no preposition: "turn it up", "lights off"."""
    if norm_at(line, index - 1) in {"way", "come", "coming", "back", "wake", "hurry"}:
        return False
    if not follows(line, index + 1):
        return True
    return bool(listed("spans.control.particle").ends_before(line, index)) or norm_at(line, index + 1) in {
        "please",
        "in",
        "and",
        "a",
        "to",
        "pls",
    }
