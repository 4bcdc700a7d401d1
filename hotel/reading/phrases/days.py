"""Days and ranges of days: "on Friday", "3-5 May", "friday to sunday", «с 3 по 5 мая»."""

from dataclasses import replace

from hotel.reading.days.day import DaySaid
from hotel.reading.days.reader import DayReader
from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw
from hotel.reading.phrases.phrase import TimePhrase
from hotel.reading.tokens import Said

_DAYS = 31


class DayPhrases:
    """Reads the days of one text."""

    def __init__(self, line: Said, numbers: dict[int, Raw]) -> None:
        """Read `line`, whose `numbers` are known by their first words."""
        self._line = line
        self._numbers = numbers
        self._days = DayReader(line, numbers)

    def names_day(self, index: int) -> bool:
        """Say whether a day is named at a word."""
        return self._days.at(index) is not None

    def day(self, index: int) -> TimePhrase | None:
        """Read a day that begins at a word, with "by" or "until" before it."""
        until = listed("time.until", exact=True).length_at(self._line, index)
        skip = until or listed("time.from", exact=True).length_at(self._line, index)
        skip = skip or listed("time.since", exact=True).length_at(self._line, index)
        skip = skip or listed("time.by", exact=True).length_at(self._line, index)
        day = self._days.at(index + skip) if skip else None
        day = day or self._days.at(index)
        if day is None:
            return None
        part = "evening" if day.tonight else None
        last = day.last
        return TimePhrase(index, last, day=day, part=part, until=bool(until) and day.first > index)

    def day_range(self, index: int) -> TimePhrase | None:
        """Read "3-5 May", "friday to sunday", «с 3 по 5 мая», "May 3 to 5"."""
        line = self._line
        from_ = listed("time.from", exact=True).length_at(line, index)
        at = index + from_
        first = self._days.at(at)
        after = first.last if first else (self._numbers[at].last if at in self._numbers else 0)
        link = self._link(after) if after else None
        if link is None:
            return None
        second = self._days.at(link)
        if second is None:
            if first is None:
                return self._bare_dates(index, at, after, link) if from_ else None
            second = self._day_of_month(link, first, after_from=bool(from_))
            if second is None:
                return None
        if first is None:
            number = self._numbers[at]
            if second.day is None or not 0 < number.value <= _DAYS or number.collective:
                return None
            first = _same_month(DaySaid(at, after, day=number.value, year=second.year), second)
        elif first.month is None and first.day is not None and second.month is not None:
            first = replace(first, month=second.month)
        return TimePhrase(index, second.last, day=first, to_day=second)

    def _day_of_month(self, index: int, first: DaySaid, *, after_from: bool) -> DaySaid | None:
        """Read the bare 5 of "May 3 to 5", which is of the same month as the first."""
        number = self._numbers.get(index)
        if number is None or first.month is None or not 0 < number.value <= _DAYS:
            return None
        later = after_from or number.value > (first.day or 0)
        goes_on = self._line.digits_meet(number.last, {":", "."})
        return (
            DaySaid(index, number.last, day=number.value, month=first.month)
            if later and not goes_on
            else None
        )

    def _bare_dates(self, index: int, at: int, after: int, link: int) -> TimePhrase | None:
        """«с 3 по 5»: the "po" tells that these are days; "from 3 to 5" is rather hours."""
        if self._line.tokens[link - 1].norm not in words_of("time.days_to"):
            return None
        first, second = self._numbers[at], self._numbers.get(link)
        if second is None or max(first.value, second.value) > _DAYS or not first.value or not second.value:
            return None
        return TimePhrase(
            index,
            second.last,
            day=DaySaid(at, after, day=first.value),
            to_day=DaySaid(link, second.last, day=second.value),
        )

    def _link(self, index: int) -> int | None:
        """Return the word after "to", "till", «по» or a dash that stands at `index`."""
        line = self._line
        if index >= len(line.tokens):
            return None
        gap = line.gaps[index].strip()
        if gap in {"-", "–", "—"}:
            return index
        if gap:
            return None
        length = listed("time.date_to", exact=True).length_at(line, index)
        if not length or line.tokens[index].norm in words_of("small.and"):
            return None
        return index + length


def _same_month(first: DaySaid, second: DaySaid) -> DaySaid:
    """Return the first of two days with the month of the second; the one before in «с 30 по 2 декабря»."""
    month = second.month
    if month is not None and (first.day or 0) > (second.day or 0):
        return replace(first, month=month - 1 or 12, year=None)
    return replace(first, month=month)
