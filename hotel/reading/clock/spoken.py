"""Hours said in words: "half past seven", "ten to eight", «без четверти восемь», «полвосьмого», noon."""

from hotel.reading.clock.hour import MINUTES, NOON, HourSaid, hour_before
from hotel.reading.lexicons import listed, mapped, words_of
from hotel.reading.number_words import Raw
from hotel.reading.tokens import Said, said


class SpokenHours:
    """Reads the hours said in words of one text."""

    def __init__(self, line: Said, numbers: dict[int, Raw]) -> None:
        """Read `line`, whose numbers are known by their first word."""
        self._line = line
        self._numbers = numbers

    def at(self, index: int) -> HourSaid | None:
        """Return the hour that begins at a word."""
        return self._named(index) or self._half(index) or self._before(index) or self._minutes_past(index)

    def _named(self, index: int) -> HourSaid | None:
        line = self._line
        if length := listed("time.noon").length_at(line, index):
            return HourSaid(index, index + length, 12, sure=True, whole_day=True)
        if length := listed("time.midnight", exact=True).length_at(line, index):
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
                return HourSaid(index, number.last, hour_before(number.value), minute, sure=True)
            if path == "time.quarter" and not past:
                return HourSaid(index, number.last, hour_before(number.value), 45, sure=True) if to else None
            if past or path != "time.quarter":
                return HourSaid(index, number.last, number.value, minute, sure=True)
        return None

    def _before(self, index: int) -> HourSaid | None:
        """Read «без четверти восемь», «без пяти минут восемь»."""
        line = self._line
        if index >= len(line.tokens) or line.tokens[index].norm not in words_of("time.without"):
            return None
        at, minutes = index + 1, 0
        if length := listed("time.quarter").length_at(line, at):
            at, minutes = at + length, 15
        elif (number := self._numbers.get(at)) is not None and number.value < 30:  # noqa: PLR2004
            at, minutes = number.last, number.value
            at += listed("time.minute").length_at(line, at)
        if not minutes:
            return None
        if at < len(line.tokens) and line.tokens[at].norm in words_of("time.one_hour"):
            return HourSaid(index, at + 1, 12, MINUTES - minutes, sure=True)
        hour = self._hour_number(at)
        if hour is None:
            return self._before_in_one_number(index)
        if hour.ordinal:
            return None
        return HourSaid(index, hour.last, hour_before(hour.value), MINUTES - minutes, sure=True)

    def _before_in_one_number(self, index: int) -> HourSaid | None:
        """Read «без двадцати шесть»: the minutes and the hour sound like one number."""
        number = self._numbers.get(index + 1)
        if number is None or number.digits or number.ordinal or number.last - number.first != 2:  # noqa: PLR2004
            return None
        hour = number.value % 10
        minutes = number.value - hour
        if not hour or not minutes:
            return None
        return HourSaid(index, number.last, hour_before(hour), MINUTES - minutes, sure=True)

    def _minutes_past(self, index: int) -> HourSaid | None:  # noqa: PLR0911 - one way out for each shape
        """Read "ten to eight", "20 past seven", «двадцать минут восьмого»."""
        line, minutes = self._line, self._numbers.get(index)
        if minutes is None or not 0 < minutes.value < MINUTES or minutes.ordinal:
            return None
        spoken = listed("time.minute").length_at(line, minutes.last)
        at = minutes.last + spoken
        if spoken and (hour := self._hour_number(at)) is not None and hour.ordinal and not hour.digits:
            return HourSaid(index, hour.last, hour_before(hour.value), minutes.value, sure=True)
        if (minutes.value % 5 and not spoken) or minutes.value > 30:  # noqa: PLR2004
            return None
        past = at < len(line.tokens) and line.tokens[at].norm in words_of("time.minutes_past")
        to = at < len(line.tokens) and line.tokens[at].norm in words_of("time.minutes_to")
        hour = self._hour_number(at + 1) if past or to else None
        if hour is None or line.breaks[at] or (to and minutes.digits and not spoken) or hour.ordinal:
            return None
        if past:
            return HourSaid(index, hour.last, hour.value, minutes.value, sure=True)
        if minutes.value < hour.value and not spoken and minutes.value not in {5, 10, 20, 25}:
            return None
        return HourSaid(index, hour.last, hour_before(hour.value), MINUTES - minutes.value, sure=True)

    def _hour_number(self, index: int) -> Raw | None:
        number = self._numbers.get(index)
        if number is None or not 0 < number.value <= NOON or number.collective:
            return None
        return number


def _half_in_one_word(word: str) -> int | None:
    """Return the hour that «полвосьмого» is half an hour after."""
    half = next((half for half in words_of("time.half_prefix") if word.startswith(half)), None)
    if half is None:
        return None
    found = mapped("numbers.ordinal").at(said(word.removeprefix(half)), 0)
    return hour_before(int(found[0])) if found is not None and 0 < int(found[0]) <= NOON else None
