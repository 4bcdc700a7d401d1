"""Hours of the clock as they are said, not yet placed on any day."""

from dataclasses import replace

from hotel.reading.clock.figures import digital_at, four_digits_at
from hotel.reading.clock.hour import HOURS, MINUTES, NOON, HourSaid
from hotel.reading.clock.spoken import SpokenHours
from hotel.reading.lexicons import listed, mapped, words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.tokens import Said

_QUARTER, _LONGEST_SPAN = 15, 4
"""13-15 and 7-20 are rather hours with their minutes, 18-20 is two hours."""
_INSIDE_NUMBERS = frozenset({":", "/", ".", ","})
"""Signs that make two runs of digits one number, date or fraction."""


class ClockReader:
    """Reads the hours of one text."""

    def __init__(self, line: Said) -> None:
        """Read `line`."""
        self._line = line
        self._numbers: dict[int, Raw] = {number.first: number for number in raw_numbers(line.text)}
        self._spoken = SpokenHours(line, self._numbers)

    def core_at(self, index: int) -> HourSaid | None:
        """Return the hour that begins at a word, its preposition apart; a bare number is one that is not `sure`."""
        found = self._spoken.at(index) or digital_at(self._line, index) or self._plain(index)
        return None if found is None else self._with_part(self._with_clock(found))

    def _plain(self, index: int) -> HourSaid | None:
        line, number = self._line, self._numbers.get(index)
        if number is None:
            return self._one_by_name(index)
        zero_in_words = number.value == 0 and not number.digits
        if number.ordinal or number.collective or number.value > HOURS or zero_in_words:
            return four_digits_at(line, index) if number.digits else None
        if line.digits_meet(index, _INSIDE_NUMBERS) or line.digits_meet(index + 1, _INSIDE_NUMBERS):
            return None
        padded = number.digits and line.tokens[index].norm.startswith("0")
        sure_day = number.value > NOON or padded or number.value == 0
        found = HourSaid(index, number.last, number.value, whole_day=sure_day)
        minutes = self._minutes_behind(number)
        return found if minutes is None else replace(found, last=minutes.last, minute=minutes.value)

    def _minutes_behind(self, hour: Raw) -> Raw | None:
        """Return the minutes right behind an hour: "seven thirty", "7 30"."""
        found = self._numbers.get(hour.last)
        if found is None or found.ordinal or found.collective or found.digits != hour.digits:
            return None
        full_fives = 10 <= found.value < MINUTES and found.value % 5 == 0  # noqa: PLR2004
        gap = self._line.gaps[hour.last]
        later = found.value - hour.value
        span = gap == "-" and found.digits and 0 < later <= _LONGEST_SPAN and found.value <= HOURS
        span = span and found.value != _QUARTER
        joined = gap in {" ", "-"} and not span
        return found if full_fives and joined and not self._counts_something(found.last) else None

    def _counts_something(self, index: int) -> bool:
        tokens = self._line.tokens
        return index < len(tokens) and tokens[index].any_of(words_of("time.not_hour_after"))

    def is_named_one(self, index: int) -> bool:
        """Say whether the word is «час»: one o'clock, and no count."""
        return self._numbers.get(index) is None

    def _one_by_name(self, index: int) -> HourSaid | None:
        """«в час», «к часу»: an hour alone is one o'clock."""
        tokens = self._line.tokens
        if index >= len(tokens):
            return None
        some = tokens[index].norm in words_of("time.some_hours")  # «часа» is one o'clock, «часа три» is not
        one = some and self._numbers.get(index + 1) is None
        one = one or tokens[index].norm in words_of("time.one_hour")
        return HourSaid(index, index + 1, 1) if one else None

    def _with_clock(self, hour: HourSaid) -> HourSaid:
        line = self._line
        length = listed("time.clock").length_at(line, hour.last)
        if not length or hour.last - hour.first > 3:  # noqa: PLR2004
            return hour
        certain = line.tokens[hour.last].norm in words_of("time.surely_clock")
        hour = replace(hour, last=hour.last + length, sure=hour.sure or certain)
        minutes = self._numbers.get(hour.last)
        if minutes is not None and minutes.value < MINUTES:
            spoken = listed("time.minute").length_at(line, minutes.last)
            if spoken:
                return replace(hour, minute=minutes.value, last=minutes.last + spoken, sure=True)
        return hour

    def _with_part(self, hour: HourSaid) -> HourSaid:
        line, at = self._line, hour.last
        if at >= len(line.tokens):
            return hour
        meridiem = mapped("time.meridiem", exact=True).at(line, at)
        if meridiem is not None and not line.breaks[at]:
            return replace(hour, part=meridiem[0], last=at + meridiem[1], sure=True)
        at += listed("time.ish", exact=True).length_at(line, at) if line.gaps[at].strip() in {"", "-"} else 0
        if at > hour.last:
            hour = replace(hour, last=at, sure=True)
        part = mapped("time.part", exact=True).at(line, at)
        noon_or_midnight = hour.whole_day and hour.hour in {12, 24}
        if part is None or line.breaks[at] or part[0] == "noon_ish" or noon_or_midnight:
            return hour
        return replace(hour, part=part[0], last=at + part[1], sure=True)
