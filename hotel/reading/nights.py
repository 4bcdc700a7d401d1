"""Nights: from which date to which a guest means to stay, park or be away."""

from datetime import date, timedelta
from itertools import pairwise

from hotel.reading.clock.figures import digital_at
from hotel.reading.days.day import DaySaid
from hotel.reading.found import Dates
from hotel.reading.lexicons import listed, mapped, words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.phrases.phrase import TimePhrase
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said, said

_FRIDAY, _SUNDAY, _WEEK, _DAYS = 4, 6, 7, 31
_OF_HOURS, _OF_HALVES = ("time.clock", "time.hour", "time.minute"), ("time.meridiem", "time.part")
"""Lists and maps of what makes an hour of the number before it."""
_COUNTED = (
    "parties.people", "parties.children", "parties.years", "parties.not_after", "time.night_unit", "time.day_unit",
)  # fmt: skip
_DASHES = frozenset({"-", "–", "—"})
MOST_NIGHTS = 90
"""A number of nights above this was hardly meant as one."""


def dates_in(text: str, today: date) -> Dates | None:
    """Return the nights `text` speaks of, or None where it names no day, or one that never comes."""
    line = said(text)
    days = [phrase for phrase in time_phrases(text) if phrase.day is not None]
    if not days or not all(phrase.comes(today) for phrase in days):
        return None
    found = _dates(_meant(days, line, today), line, today, nights_in(text))
    return None if found is not None and _is_of_other_month(days, line, found.from_) else found


def _is_of_other_month(days: list[TimePhrase], line: Said, first: date) -> bool:
    """Say whether "a weekend in December", said in November, leaves open which one."""
    if any(phrase.day is None or not phrase.day.weekend for phrase in days):
        return False
    months = [(at, int(month)) for at, _, month in mapped("time.month").find(line)]
    led = [month for at, month in months if at and line.tokens[at - 1].norm in words_of("time.month_led")]
    return bool(led) and first.month not in led


def _meant(days: list[TimePhrase], line: Said, today: date) -> TimePhrase:
    """Return the days that tell most: "the weekend, 27-29 November" and "Fri-Sun 27-29 November" are the dates."""
    ranges = [phrase for phrase in days if phrase.to_day is not None]
    dated = [phrase for phrase in days if phrase.day is not None and phrase.day.day is not None]
    whole = next((phrase for phrase in dated if phrase in ranges), None) or next(iter(ranges), None)
    if whole is not None:
        return whole
    first = days[0]
    for second in days[1:]:
        if second.until or _leaves_on(line, second, first, today):
            return _joined(first, second)
    return next(iter(dated), first)


def _leaves_on(line: Said, day: TimePhrase, before: TimePhrase, today: date) -> bool:
    """Say whether it is the day of departure: "check-in on the 27th, check-out on the 29th"."""
    if day.day is None or before.day is None or day.day.weekend or before.day.weekend:
        return False
    between = range(before.last, day.first)
    leaving = any(listed("time.leaving").length_at(line, index) for index in between)
    return leaving and day.day.on(before.day.on(today)) > before.day.on(today)


def _joined(first: TimePhrase, second: TimePhrase) -> TimePhrase:
    return TimePhrase(first.first, second.last, day=first.day, to_day=second.day)


def _dates(phrase: TimePhrase, line: Said, today: date, nights: int | None) -> Dates | None:
    start, end = line.tokens[phrase.first].start, line.tokens[phrase.last - 1].end
    said_day = phrase.day or DaySaid(0, 0, ahead=0)
    if phrase.until and phrase.to_day is None:
        tomorrow = today + timedelta(days=1)
        return Dates(start, end, today, said_day.on(tomorrow)) if said_day.comes(tomorrow) else None
    first = said_day.on(today, later=nights is None and phrase.to_day is None)
    if phrase.to_day is not None:
        if not phrase.to_day.comes(first):
            return None
        last = phrase.to_day.on(first)
        # "31 December to 2": the second date lies after the first, whatever month that makes it
        return Dates(start, end, first, last if last > first else first + timedelta(days=7))
    if said_day.weekend:
        if first.weekday() == _SUNDAY:  # no night of it is left
            first += timedelta(days=_FRIDAY - _SUNDAY + _WEEK)
        sunday = first + timedelta(days=_SUNDAY - first.weekday() or 1)
        return Dates(start, end, first, sunday)
    return Dates(start, end, first, first + timedelta(days=nights) if nights else None)


def last_day_of(phrase: TimePhrase, today: date) -> date:
    """Return the last day of what was said: Sunday of "the weekend", Friday of "Monday to Friday" and "till Friday".

    Raises:
        ValueError: there is no such date to come.
    """
    first = (phrase.day or DaySaid(0, 0, ahead=0)).on(today, later=True)
    last = phrase.to_day or phrase.day
    if last is not None and last.weekend:
        return first + timedelta(days=_SUNDAY - first.weekday())
    return first if phrase.to_day is None else phrase.to_day.on(first)


def day_of_month_after_until(text: str) -> DaySaid | None:
    """Return the day of a bare "until the 22nd", "till 22", «до 22 числа», which is no hour where nights are counted."""
    line = said(text)
    for number in raw_numbers(line.text):
        first = number.first - (
            number.first > 0 and line.tokens[number.first - 1].norm in words_of("small.article")
        )
        if not listed("time.until", exact=True).ends_before(line, first) or not 0 < number.value <= _DAYS:
            continue
        hour = any(listed(path).length_at(line, number.last) for path in _OF_HOURS)
        if not (hour or any(mapped(path).at(line, number.last) for path in _OF_HALVES)):
            return DaySaid(number.first, number.last, day=number.value)
    return None


def bare_days_in(text: str) -> tuple[DaySaid | None, DaySaid | None]:
    """Return the first and the last day of bare "from 19, till 22", «с 19», "19-22": no hours where nights are told."""
    line = said(text)
    numbers = [one for one in raw_numbers(text) if _may_be_day(line, one)]
    for one, other in pairwise(numbers):
        joined = other.first == one.last and line.gaps[other.first].strip() in _DASHES
        led = other.first == one.last + 1 and line.tokens[one.last].norm in words_of("time.date_to")
        if (joined or led) and one.value < other.value:
            return _day_at(one), _day_at(other)
    first = next((_day_at(one) for one in numbers if _is_led(line, one, "time.from", "time.since")), None)
    last = next((_day_at(one) for one in numbers if _is_led(line, one, "time.until")), None)
    return first, last


def _may_be_day(line: Said, number: Raw) -> bool:
    """Say whether a number may stand for a day of a month: it is no hour, counts nothing, and is nobody's age."""
    if not 0 < number.value <= _DAYS or number.collective or digital_at(line, number.first) is not None:
        return False
    hour = any(listed(path).length_at(line, number.last) for path in _OF_HOURS)
    if hour or any(mapped(path).at(line, number.last) for path in _OF_HALVES):
        return False
    if number.first and line.tokens[number.first - 1].any_of(words_of("parties.children")):
        return False
    behind = number.last < len(line.tokens) and not line.breaks[number.last]
    return not behind or not any(line.tokens[number.last].any_of(words_of(path)) for path in _COUNTED)


def _is_led(line: Said, number: Raw, *paths: str) -> bool:
    first = number.first - (
        number.first > 0 and line.tokens[number.first - 1].norm in words_of("small.article")
    )
    return any(listed(path, exact=True).ends_before(line, first) for path in paths)


def _day_at(number: Raw) -> DaySaid:
    return DaySaid(number.first, number.last, day=number.value)


def nights_in(text: str) -> int | None:
    """Return the number of nights, where it was said."""
    line = said(text)
    for number in raw_numbers(line.text):
        if number.last >= len(line.tokens) or not 0 < number.value <= MOST_NIGHTS or number.ordinal:
            continue
        token = line.tokens[number.last]
        if token.any_of(words_of("time.night_unit")) or token.any_of(words_of("time.day_unit")):
            before = line.tokens[number.first - 1].norm if number.first else ""
            if before not in words_of("time.in"):
                return number.value
    for index, token in enumerate(line.tokens[:-1]):
        unit = line.tokens[index + 1]
        if token.norm in words_of("orders.one") | words_of("time.one_unit") and unit.any_of(
            words_of("time.week_unit")
        ):
            return 7
    return next(
        (
            7
            for i, t in enumerate(line.tokens[1:])
            if t.any_of(words_of("time.week_unit")) and line.tokens[i].norm in words_of("time.for")
        ),
        None,
    )
