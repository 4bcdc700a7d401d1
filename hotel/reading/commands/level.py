"""The level that a command names: degrees, percents, "half", «до конца»."""

from hotel.reading.commands.clause import Clause
from hotel.reading.found import Direction
from hotel.reading.identifiers import room_number_spans
from hotel.reading.lexicons import words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said

COLDEST, HOTTEST = 10, 35
WHOLE = 100
_SPOKEN = (("devices.half", 50), ("devices.full", WHOLE), ("devices.least", 10))


def level_in(clause: Clause) -> tuple[int | None, bool]:
    """Return the level said in figures or number words, and whether it is a temperature."""
    line = clause.line
    for raw in raw_numbers(line.text):
        if not clause.first <= raw.first < clause.last or not _may_be_level(line, raw):
            continue
        unit = line.tokens[raw.last] if raw.last < len(line.tokens) else None
        if unit is not None and (unit.norm == "%" or unit.any_of(words_of("devices.percent"))):
            return raw.value, False
        if unit is not None and (
            unit.any_of(words_of("devices.degrees")) or unit.norm in words_of("devices.degree_sign")
        ):
            return (None, False) if _is_step(clause, raw) else (raw.value, True)
        if not _is_hour(line, raw) and raw.value >= COLDEST and not _is_step(clause, raw):
            return raw.value, False
    return None, False


def step_in(clause: Clause) -> int | None:
    """Return by how much a command goes up or down: «на два градуса теплее», "up by 3"."""
    for raw in raw_numbers(clause.line.text):
        if clause.first <= raw.first < clause.last and _is_step(clause, raw):
            return raw.value
    return None


def _may_be_level(line: Said, raw: Raw) -> bool:
    if raw.ordinal or raw.collective or raw.value > WHOLE:
        return False
    start = line.tokens[raw.first].start
    return not any(room.start <= start < room.end for room in room_number_spans(line.text))


def _norm_before(line: Said, raw: Raw) -> str | None:
    return line.tokens[raw.first - 1].norm if raw.first else None


def _is_step(clause: Clause, raw: Raw) -> bool:
    """Say whether a number is a step: "by" says so, and no room is kept at ten degrees or less."""
    if clause.direction not in {Direction.UP, Direction.DOWN}:
        return False
    said_so = _norm_before(clause.line, raw) in words_of("devices.step")
    return said_so or (raw.value <= COLDEST and not _is_hour(clause.line, raw))


def _is_hour(line: Said, raw: Raw) -> bool:
    """Say whether a bare number is rather an hour: at 7 pm, «в 22»; "at 20", «на 22» are levels."""
    phrase = next((p for p in time_phrases(line.text) if p.first <= raw.first < p.last), None)
    if phrase is None or phrase.hour is None:
        return phrase is not None
    return phrase.hour.sure or line.tokens[phrase.first].norm in words_of("devices.hour_before")


def level_in_words(clause: Clause, *, closes: bool) -> int | None:
    """Return the level said without a number: "half" is 50, "fully" 100, or 0 of what it `closes`."""
    level = next((level for path, level in _SPOKEN if clause.says(path)), None)
    return 0 if closes and level == WHOLE else level
