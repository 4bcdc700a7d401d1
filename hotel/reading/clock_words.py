"""Hours of the clock as they are said, not yet placed on any day."""

from dataclasses import dataclass, replace

from hotel.reading.lexicons import listed, mapped, words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.tokens import Said, said

_HOURS, _MINUTES, _NOON = 24, 60, 12


@dataclass(frozen=True, slots=True)
class HourSaid:
    """An hour and the words it takes. `part` is what fixes its half of the day; `sure` says it is surely an hour."""

    first: int
    last: int
    hour: int
    minute: int = 0
    part: str | None = None
    sure: bool = False
    whole_day: bool = False
    """It can only be one hour of the 24: 18:20, 07:30, noon."""


class ClockReader:
    """Reads the hours of one text."""

    def __init__(self, line: Said) -> None:
        """Read `line`."""
        self._line = line
        self._numbers: dict[int, Raw] = {number.first: number for number in raw_numbers(line.text)}

    def number(self, index: int) -> Raw | None:
        """Return the number that begins at a word."""
        return self._numbers.get(index)

    def core_at(self, index: int) -> HourSaid | None:
        """Return the hour that begins at a word, its preposition apart; a bare number is one that is not `sure`."""
        found = (
            self._named(index)
            or self._half(index)
            or self._before(index)
            or self._minutes_past(index)
            or self._digital(index)
            or self._plain(index)
        )
        return None if found is None else self._with_part(self._with_clock(found))

    def _named(self, index: int) -> HourSaid | None:
        line = self._line
        if length := listed("time.noon").length_at(line, index):
            return HourSaid(index, index + length, 12, sure=True, whole_day=True)
        if length := listed("time.midnight").length_at(line, index):
            return HourSaid(index, index + length, 24, sure=True, whole_day=True)
        return None

    def _half(self, index: int) -> HourSaid | None:
        """Read "half past seven", "half seven", «половина восьмого», «полвосьмого», «четверть восьмого»."""
        line = self._line
        if index >= len(line.tokens):
            return None
        if (hour := _half_in_one_word(line.tokens[index].norm)) is not None:
            return HourSaid(index, index + 1, hour, 30, sure=True)
        for path, minute in (("time.half", 30), ("time.half_british", 30), ("time.quarter", 15)):
            length = listed(path).length_at(line, index)
            if not length:
                continue
            at = index + length
            past = listed("time.past").length_at(line, at)
            to = listed("time.before_hour").length_at(line, at)
            number = self._hour_number(at + (past or (to if minute == 15 else 0)))  # noqa: PLR2004
            if path == "time.half":
                number = self._hour_number(at)
            if number is None:
                continue
            if number.ordinal and not number.digits:
                return HourSaid(index, number.last, _earlier(number.value), minute, sure=True)
            if path == "time.quarter" and not past:
                return HourSaid(index, number.last, _earlier(number.value), 45, sure=True) if to else None
            if past or path != "time.quarter":
                return HourSaid(index, number.last, number.value, minute, sure=True)
        return None

    def _hour_number(self, index: int) -> Raw | None:
        number = self.number(index)
        if number is None or not 0 < number.value <= _NOON or number.collective:
            return None
        return number

    def _before(self, index: int) -> HourSaid | None:
        """Read «без четверти восемь», «без пяти минут восемь»."""
        line = self._line
        if index >= len(line.tokens) or line.tokens[index].norm not in words_of("time.without"):
            return None
        at, minutes = index + 1, 0
        if length := listed("time.quarter").length_at(line, at):
            at, minutes = at + length, 15
        elif (number := self.number(at)) is not None and number.value < 30:  # noqa: PLR2004
            at, minutes = number.last, number.value
            at += listed("time.minute").length_at(line, at)
        if not minutes:
            return None
        if at < len(line.tokens) and line.tokens[at].norm == "час":
            return HourSaid(index, at + 1, 12, _MINUTES - minutes, sure=True)
        hour = self._hour_number(at)
        if hour is None or hour.ordinal:
            return None
        return HourSaid(index, hour.last, _earlier(hour.value), _MINUTES - minutes, sure=True)

    def _minutes_past(self, index: int) -> HourSaid | None:  # noqa: PLR0911 - one way out for each shape
        """Read "ten to eight", "20 past seven", «двадцать минут восьмого»."""
        line, minutes = self._line, self.number(index)
        if minutes is None or not 0 < minutes.value < _MINUTES or minutes.ordinal:
            return None
        spoken = listed("time.minute").length_at(line, minutes.last)
        at = minutes.last + spoken
        if spoken and (hour := self._hour_number(at)) is not None and hour.ordinal and not hour.digits:
            return HourSaid(index, hour.last, _earlier(hour.value), minutes.value, sure=True)
        if (minutes.value % 5 and not spoken) or minutes.value > 30:  # noqa: PLR2004
            return None
        past = at < len(line.tokens) and line.tokens[at].norm == "past"
        to = at < len(line.tokens) and line.tokens[at].norm == "to"
        hour = self._hour_number(at + 1) if past or to else None
        if hour is None or line.breaks[at] or (to and minutes.digits and not spoken) or hour.ordinal:
            return None
        if past:
            return HourSaid(index, hour.last, hour.value, minutes.value, sure=True)
        if minutes.value < hour.value and not spoken and minutes.value not in {5, 10, 20, 25}:
            return None
        return HourSaid(index, hour.last, _earlier(hour.value), _MINUTES - minutes.value, sure=True)

    def _digital(self, index: int) -> HourSaid | None:
        """Read 7:30, 18.20, 7h30."""
        tokens, gaps = self._line.tokens, self._line.gaps
        if index + 1 >= len(tokens) or not tokens[index].is_number or len(tokens[index].norm) > 2:  # noqa: PLR2004
            return None
        at = index + 1
        separator = gaps[at]
        if separator == "" and tokens[at].norm in {"h", "ч"} and at + 1 < len(tokens) and gaps[at + 1] == "":
            at, separator = at + 1, ":"
        if separator not in {":", ".", "։"} or not tokens[at].is_number or len(tokens[at].norm) != 2:  # noqa: PLR2004
            return None
        hour, minute = int(tokens[index].norm), int(tokens[at].norm)
        if (
            hour > _HOURS
            or minute >= _MINUTES
            or (index and gaps[index] in {".", ":", "/"} and tokens[index - 1].is_number)
        ):
            return None
        if separator == "." and at + 1 < len(tokens) and gaps[at + 1] == "." and tokens[at + 1].is_number:
            return None
        if separator == ":" and at + 1 < len(tokens) and gaps[at + 1] == ":" and tokens[at + 1].is_number:
            at += 1  # seconds, which no guest means
        padded = tokens[index].norm.startswith("0")
        is_date = (
            separator == "." and 0 < minute <= _NOON and tokens[at].norm[0] in "01" and minute not in {0, 10}
        )
        return HourSaid(
            index, at + 1, hour, minute, sure=not is_date, whole_day=padded or hour == 0 or hour > _NOON
        )

    def _plain(self, index: int) -> HourSaid | None:  # noqa: PLR0911 - one way out for each shape
        number = self.number(index)
        if number is None:
            return self._one_by_name(index)
        if (
            number.ordinal
            or number.collective
            or number.value > _HOURS
            or (number.value == 0 and not number.digits)
        ):
            if number.digits and len(self._line.tokens[index].norm) == 4:  # noqa: PLR2004
                return self._four_digits(index)
            return None
        if (
            index + 1 < len(self._line.tokens)
            and self._line.gaps[index + 1] in {":", "/", ".", ","}
            and self._line.tokens[index + 1].is_number
        ):
            return None
        if (
            index
            and self._line.tokens[index - 1].is_number
            and self._line.gaps[index] in {":", "/", ".", ","}
        ):
            return None
        padded = number.digits and self._line.tokens[index].norm.startswith("0")
        sure_day = number.value > _NOON or padded or number.value == 0
        found = HourSaid(index, number.last, number.value, whole_day=sure_day)
        minutes = self.number(number.last)
        if (
            minutes is not None
            and not minutes.ordinal
            and not minutes.collective
            and (10 <= minutes.value < _MINUTES and minutes.value % 5 == 0)  # noqa: PLR2004
            and self._line.gaps[number.last] in {" ", "-"}
            and not self._counts_something(minutes.last)
            and minutes.digits == number.digits
        ):
            return replace(found, last=minutes.last, minute=minutes.value)
        return found

    def _counts_something(self, index: int) -> bool:
        tokens = self._line.tokens
        return index < len(tokens) and tokens[index].any_of(words_of("time.not_hour_after"))

    def _four_digits(self, index: int) -> HourSaid | None:
        norm = self._line.tokens[index].norm
        hour, minute = int(norm[:2]), int(norm[2:])
        if hour >= _HOURS or minute not in {0, 15, 30, 45}:
            return None
        return HourSaid(index, index + 1, hour, minute, whole_day=True)

    def _one_by_name(self, index: int) -> HourSaid | None:
        """«в час», «к часу»: an hour alone is one o'clock."""
        tokens = self._line.tokens
        if index < len(tokens) and tokens[index].norm in {"час", "часу", "часа"}:
            if tokens[index].norm == "часа" and self.number(index + 1) is not None:
                return None
            return HourSaid(index, index + 1, 1)
        return None

    def _with_clock(self, hour: HourSaid) -> HourSaid:
        line = self._line
        length = listed("time.clock").length_at(line, hour.last)
        if not length or hour.last - hour.first > 3:  # noqa: PLR2004
            return hour
        certain = line.tokens[hour.last].norm in {"o'clock", "oclock", "o"}
        hour = replace(hour, last=hour.last + length, sure=hour.sure or certain)
        minutes = self.number(hour.last)
        if minutes is not None and minutes.value < _MINUTES:
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
        if (
            part is None
            or line.breaks[at]
            or part[0] == "noon_ish"
            or (hour.whole_day and hour.hour in {12, 24})
        ):
            return hour
        return replace(hour, part=part[0], last=at + part[1], sure=True)


def _half_in_one_word(word: str) -> int | None:
    """Return the hour that «полвосьмого» is half an hour after."""
    if not word.startswith("пол"):
        return None
    found = mapped("numbers.ordinal").at(said(word.removeprefix("пол")), 0)
    return _earlier(int(found[0])) if found is not None and 0 < int(found[0]) <= _NOON else None


def _earlier(hour: int) -> int:
    return hour - 1 or _NOON
