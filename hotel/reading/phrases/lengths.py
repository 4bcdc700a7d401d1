"""Lengths of time: "in 20 minutes", «через полчаса», "half an hour"."""

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import number_at
from hotel.reading.phrases.phrase import TimePhrase
from hotel.reading.tokens import Said

_QUARTER, _HALF_HOUR, _HOUR = 15, 30, 60
_LONGEST = 60 * 24 * 3


def from_now(line: Said, index: int) -> TimePhrase | None:
    """Read "in 20 minutes", «через полчаса», «минут через двадцать», "an hour from now"."""
    in_ = listed("time.in", exact=True).length_at(line, index)
    checks = index > 0 and line.tokens[index - 1].norm in words_of(
        "time.not_in_after"
    )  # "check in an hour earlier"
    if in_ and not checks:
        about = listed("time.about", exact=True).length_at(line, index + in_)
        found = length_at(line, index + in_) or length_at(line, index + in_ + about)
        return TimePhrase(index, found[1], minutes=found[0]) if found else None
    unit = _unit(line, index)
    if unit is not None and listed("time.in", exact=True).length_at(line, index + 1):
        number = number_at(line.text, index + 2)
        if number is not None and number.value * unit < _LONGEST:
            return TimePhrase(index, number.last, minutes=number.value * unit)
    found = length_at(line, index)
    if found is not None and (length := listed("time.from_now", exact=True).length_at(line, found[1])):
        return TimePhrase(index, found[1] + length, minutes=found[0])
    return None


def _unit(line: Said, index: int) -> int | None:
    if index >= len(line.tokens):
        return None
    token = line.tokens[index]
    if token.any_of(words_of("time.hour")):
        return _HOUR
    return 1 if token.any_of(words_of("time.minute")) else None


def length_at(line: Said, index: int) -> tuple[int, int] | None:
    """Return (minutes, the word after) of a length of time that begins at a word: "half an hour", «20 минут»."""
    for path, minutes in (
        ("time.hour_and_half", _HOUR + _HALF_HOUR),
        ("time.half_hour", _HALF_HOUR),
        ("time.quarter_hour", _QUARTER),
    ):
        if length := listed(path).length_at(line, index):
            at = index + length
            if path == "time.hour_and_half":  # «полтора часа», said in any form
                at += at < len(line.tokens) and line.tokens[at].any_of(words_of("time.hour"))
            return minutes, at
    return _turned(line, index) or _counted(line, index)


def _counted(line: Said, index: int) -> tuple[int, int] | None:
    """Read "20 minutes", "an hour", "2 hours 10 minutes", "an hour or two": of the two the longer."""
    found = number_at(line.text, index)
    at, count = (found.last, found.value) if found and not found.ordinal else (index, 1)
    article = found is None and index < len(line.tokens) and line.tokens[index].norm in words_of("orders.one")
    at += article
    if at >= len(line.tokens) or count > _LONGEST:
        return None
    several = at == index and line.tokens[at].norm in words_of("time.several_units")  # nobody says how many
    if not several and not line.tokens[at].is_number and line.tokens[at].any_of(words_of("time.hour")):
        if count == 1 and (or_two := listed("time.or_two", exact=True).length_at(line, at + 1)):
            return 2 * _HOUR, at + 1 + or_two
        minutes = count * _HOUR
        more = number_at(line.text, at + 1)
        if more and more.last < len(line.tokens) and line.tokens[more.last].any_of(words_of("time.minute")):
            return minutes + more.value, more.last + 1
        return minutes, at + 1
    return (count, at + 1) if not several and line.tokens[at].any_of(words_of("time.minute")) else None


def _turned(line: Said, index: int) -> tuple[int, int] | None:
    """Read «минут двадцать», «часа на полтора»: the unit first, for about so many of it."""
    unit = _unit(line, index)
    if unit is None or line.tokens[index].norm not in words_of("time.turned_units"):
        return None
    at = index + 1
    at += at < len(line.tokens) and line.tokens[at].norm in words_of("time.for")
    if unit == _HOUR and (length := listed("time.hour_and_half").length_at(line, at)):
        return _HOUR + _HALF_HOUR, at + length
    number = number_at(line.text, at)
    if number is None or number.ordinal or line.breaks[at] or not 0 < number.value * unit < _LONGEST:
        return None
    return number.value * unit, number.last
