"""Phrases of time: which day, which hour, from when until when. Found in a text without knowing what time it is now."""

from dataclasses import dataclass, replace
from functools import lru_cache

from hotel.reading.clock_words import ClockReader, HourSaid
from hotel.reading.day_words import DayReader, DaySaid
from hotel.reading.lexicons import listed, mapped, words_of
from hotel.reading.number_words import number_at, raw_numbers
from hotel.reading.tokens import Said, said

_HALF_HOUR, _HOUR, _DAYS = 30, 60, 31


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """One stretch of a text that speaks of time, and the words it takes."""

    first: int
    last: int
    day: DaySaid | None = None
    to_day: DaySaid | None = None
    hour: HourSaid | None = None
    to_hour: HourSaid | None = None
    part: str | None = None
    minutes: int | None = None
    """So many minutes from now; 0 is at once."""
    until: bool = False
    """Only the end was said: till Sunday."""


@lru_cache(maxsize=512)
def time_phrases(text: str) -> tuple[TimePhrase, ...]:
    """Return every phrase of time in `text`, in order."""
    return tuple(_PhraseReader(said(text)).read())


class _PhraseReader:
    def __init__(self, line: Said) -> None:
        self._line = line
        self._clock = ClockReader(line)
        numbers = {number.first: number for number in raw_numbers(line.text)}
        self._days = DayReader(line, numbers)
        self._numbers = numbers
        self._after_day = -1

    def read(self) -> list[TimePhrase]:
        found: list[TimePhrase] = []
        index = 0
        while index < len(self._line.tokens):
            piece = self._piece(index)
            if piece is None:
                index += 1
                continue
            before = found[-1] if found else None
            joined = self._join(before, piece) if before is not None else None
            if joined is not None:
                found[-1] = joined
            elif not self._needs_company(piece):
                found.append(piece)
            self._after_day = piece.last if piece.day else self._after_day
            index = piece.last
        return found

    def _piece(self, index: int) -> TimePhrase | None:
        line = self._line
        if length := listed("time.now", exact=True).length_at(line, index):
            return TimePhrase(index, index + length, minutes=0)
        return (
            self._from_now(index)
            or self._day_range(index)
            or (None if self._counts_people(index) else self._hours(index))
            or self._day(index)
            or self._part(index)
        )

    def _counts_people(self, index: int) -> bool:
        """Say whether a number before a day is a party: "a table for two tomorrow", "for 4 tomorrow at 9"."""
        tokens = self._line.tokens
        at = index + 1 if tokens[index].norm == "for" else index
        number = self._numbers.get(at)
        if number is None or at == 0 or tokens[at - 1].norm != "for" or self._days.at(number.last) is None:
            return False
        seats = at > 1 and tokens[at - 2].norm in words_of("time.seats")
        others = (i for i in self._numbers if i > number.last)
        return seats or any(tokens[i - 1].norm in words_of("time.at") for i in others)

    def _day(self, index: int) -> TimePhrase | None:
        until = listed("time.until", exact=True).length_at(self._line, index)
        skip = until or listed("time.from", exact=True).length_at(self._line, index)
        skip = skip or listed("time.since", exact=True).length_at(self._line, index)
        skip = skip or (1 if index < len(self._line.tokens) and self._line.tokens[index].norm in _BY else 0)
        day = self._days.at(index + skip) if skip else None
        day = day or self._days.at(index)
        if day is None:
            return None
        part = "evening" if day.tonight else None
        last = day.last
        return TimePhrase(index, last, day=day, part=part, until=bool(until) and day.first > index)

    def _day_range(self, index: int) -> TimePhrase | None:
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
        if first is not None and second is None:
            number = self._numbers.get(link)
            if (
                first.month is None
                or number is None
                or not 0 < number.value <= _DAYS
                or (not from_ and number.value <= (first.day or 0))
            ):
                return None
            if (
                number.last < len(line.tokens)
                and line.gaps[number.last] in {":", "."}
                and line.tokens[number.last].is_number
            ):
                return None
            second = DaySaid(link, number.last, day=number.value, month=first.month)
        if second is None:
            return self._bare_dates(index, at, after, link) if from_ else None
        if first is None:
            number = self._numbers[at]
            if second.day is None or not 0 < number.value <= _DAYS or number.collective:
                return None
            first = _same_month(DaySaid(at, after, day=number.value, year=second.year), second)
        elif first.month is None and first.day is not None and second.month is not None:
            first = replace(first, month=second.month)
        return TimePhrase(index, second.last, day=first, to_day=second)

    def _bare_dates(self, index: int, at: int, after: int, link: int) -> TimePhrase | None:
        """«с 3 по 5»: the "po" tells that these are days; "from 3 to 5" is rather hours."""
        if self._line.tokens[link - 1].norm != "по":
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
        if not length or line.tokens[index].norm in {"and", "и"}:
            return None
        return index + length

    def _from_now(self, index: int) -> TimePhrase | None:
        """Read "in 20 minutes", «через полчаса», «минут через двадцать», "an hour from now"."""
        line = self._line
        in_ = listed("time.in", exact=True).length_at(line, index)
        if in_:
            found = self._length(index + in_)
            if found is None and listed("time.about", exact=True).length_at(line, index + in_):
                found = self._length(
                    index + in_ + listed("time.about", exact=True).length_at(line, index + in_)
                )
            return TimePhrase(index, found[1], minutes=found[0]) if found else None
        unit = self._unit(index)
        if unit is not None and listed("time.in", exact=True).length_at(line, index + 1):
            number = self._numbers.get(index + 2)
            if number is not None and number.value * unit < _LONGEST:
                return TimePhrase(index, number.last, minutes=number.value * unit)
        found = self._length(index)
        if found is not None and (length := listed("time.from_now", exact=True).length_at(line, found[1])):
            return TimePhrase(index, found[1] + length, minutes=found[0])
        return None

    def _length(self, index: int) -> tuple[int, int] | None:
        """Return (minutes, the word after) of a length of time that begins at a word."""
        return length_at(self._line, index)

    def _unit(self, index: int) -> int | None:
        if index >= len(self._line.tokens):
            return None
        token = self._line.tokens[index]
        if token.any_of(words_of("time.hour")):
            return _HOUR
        return 1 if token.any_of(words_of("time.minute")) else None

    def _hours(self, index: int) -> TimePhrase | None:
        line = self._line
        at, strength = self._preposition(index)
        from_ = listed("time.from", exact=True).length_at(line, index) if at == index else 0
        start = self._clock.core_at(at + from_)
        if start is None:
            return None
        end = self._hour_range_end(start)
        if end is not None and (strength or from_ or end.sure or start.sure) and not self._counts(end.last):
            if not (strength or from_) and not (end.sure or start.sure):
                return None
            return TimePhrase(index, end.last, hour=start, to_hour=end)
        if from_ and not start.sure:
            return None
        if not self._accept(start, strength, index):
            return None
        return TimePhrase(index, start.last, hour=start)

    def _preposition(self, index: int) -> tuple[int, int]:
        """Return the word after the prepositions and how strongly they tell of an hour: 0, 1 (around), 2 (at)."""
        at, strength = index, 0
        for _ in range(3):
            strong = listed("time.at", exact=True).length_at(self._line, at)
            weak = listed("time.about", exact=True).length_at(self._line, at)
            if not (strong or weak) or (at > index and self._line.breaks[at]):
                break
            strength = max(strength, 2 if strong >= weak and strong else 1)
            at += max(strong, weak)
        return (
            (at, strength)
            if (at < len(self._line.tokens) and not self._line.breaks[at]) or at == index
            else (index, 0)
        )

    def _accept(self, hour: HourSaid, strength: int, index: int) -> bool:  # noqa: PLR0911 - a list of reasons
        line = self._line
        tokens = line.tokens
        if hour.sure:
            return not self._is_length(hour, strength, index)
        if self._counts(hour.last) or self._goes_on_in_digits(hour.last):
            return False
        clock = tokens[hour.last - 1]
        if clock.any_of(words_of("time.clock")) and strength == 0:
            return False
        if strength == 2:  # noqa: PLR2004
            return True
        after_day = index == self._after_day and index > 0
        before_day = hour.last < len(tokens) and mapped("time.day").at(line, hour.last) is not None
        if strength == 0 and not after_day and not before_day:
            return False
        if tokens[index].norm == "на" and hour.hour < 5:  # noqa: PLR2004
            return False  # «столик на 2» is two people, «на 3 дня» a length
        return (
            hour.last >= len(tokens)
            or line.breaks[hour.last]
            or tokens[hour.last].norm in words_of("time.follow")
        )

    def _is_length(self, hour: HourSaid, strength: int, index: int) -> bool:
        """Say whether it is «на 2 дня», «3 ночи»: days and nights that are counted, not an hour."""
        tokens = self._line.tokens
        if strength > 1 or hour.hour not in {2, 3, 4} or tokens[hour.last - 1].norm not in {"дня", "ночи"}:
            return False
        return tokens[index].norm == "на" or (index > 0 and tokens[index - 1].norm in {"на", "за", "эти"})

    def _counts(self, index: int) -> bool:
        """Say whether what follows the number makes it a quantity of something."""
        tokens = self._line.tokens
        if index >= len(tokens) or self._line.breaks[index]:
            return False
        if tokens[index].norm in {"°", "%"}:
            return True
        return bool(listed("time.not_hour_after").length_at(self._line, index))

    def _goes_on_in_digits(self, index: int) -> bool:
        tokens, gaps = self._line.tokens, self._line.gaps
        glued = index < len(tokens) and gaps[index] == ""
        return glued and tokens[index].norm != "ish"

    def _hour_range_end(self, start: HourSaid) -> HourSaid | None:
        line = self._line
        if start.last >= len(line.tokens):
            return None
        gap = line.gaps[start.last].strip()
        at = start.last
        if gap not in {"-", "–", "—"}:
            if gap or line.tokens[at].norm not in words_of("time.to"):
                return None
            if line.tokens[at].norm == "по":
                return None
            at += 1
        if at < len(line.tokens) and line.tokens[at].norm in {"about", "around", "примерно"}:
            at += 1
        end = self._clock.core_at(at)
        if end is None or (end.last < len(line.tokens) and mapped("time.month").at(line, end.last)):
            return None
        return end

    def _part(self, index: int) -> TimePhrase | None:
        line = self._line
        part = mapped("time.part", exact=True).at(line, index)
        if part is None:
            return None
        before = line.tokens[index - 1] if index else None
        if before is not None and not line.breaks[index] and before.norm in words_of("time.not_part_before"):
            return None
        last = index + part[1]
        if last < len(line.tokens) and line.tokens[last].norm in words_of("time.not_part_after"):
            return None
        return TimePhrase(index, last, part=part[0])

    def _needs_company(self, piece: TimePhrase) -> bool:
        """Say whether it tells nothing alone: "morning" by itself, «дня» without an hour."""
        if piece.part is None or piece.day or piece.hour:
            return False
        words = {token.norm for token in self._line.tokens[piece.first : piece.last]}
        alone = words_of("time.part_needs_day") | words_of("time.part_needs_hour")
        return words <= alone

    def _join(self, before: TimePhrase, piece: TimePhrase) -> TimePhrase | None:
        if not self._adjoin(before, piece) or before.minutes is not None or piece.minutes is not None:
            return None
        if piece.hour and before.hour:
            until = listed("time.until", exact=True).length_at(self._line, piece.first)
            ends = until and not before.to_hour and not piece.day
            return replace(before, last=piece.last, to_hour=piece.hour) if ends else None
        if piece.day and before.day:
            return _joined_days(before, piece)
        if (piece.part and before.part and not before.day) or (piece.to_day and before.hour):
            return None
        return replace(
            before,
            last=piece.last,
            day=before.day or piece.day,
            to_day=before.to_day or piece.to_day,
            hour=before.hour or piece.hour,
            to_hour=before.to_hour or piece.to_hour,
            part=piece.part or before.part,
            until=before.until or piece.until,
        )

    def _adjoin(self, before: TimePhrase, piece: TimePhrase) -> bool:
        """Say whether only small words and commas stand between the two."""
        line = self._line
        between = line.tokens[before.last : piece.first]
        if len(between) > _FEW or any(token.norm not in words_of("time.glue") for token in between):
            return False
        dotted = line.tokens[before.last - 1].norm == "m"  # "7 p.m. tomorrow"
        stops = set() if dotted else set(".;!?\n")
        return not any(set(gap) & stops for gap in line.gaps[before.last : piece.first + 1])


def _joined_days(before: TimePhrase, piece: TimePhrase) -> TimePhrase | None:
    """Join "from Friday" and "until Sunday", or a weekday and its date, of which the date counts."""
    if before.day is None or piece.day is None:
        return None
    if piece.until and not before.to_day and not before.until:
        return replace(before, last=piece.last, to_day=piece.day)
    weekdays = before.day.weekday is not None or piece.day.weekday is not None
    if not weekdays or piece.to_day or before.to_day:
        return None
    return replace(before, last=piece.last, day=before.day if before.day.weekday is None else piece.day)


_FEW = 3
_BY = frozenset({"by", "к", "ко"})
_LONGEST = 60 * 24 * 3


def _same_month(first: DaySaid, second: DaySaid) -> DaySaid:
    """Return the first of two days with the month of the second; the one before in «с 30 по 2 декабря»."""
    month = second.month
    if month is not None and (first.day or 0) > (second.day or 0):
        return replace(first, month=month - 1 or 12, year=None)
    return replace(first, month=month)


def length_at(line: Said, index: int) -> tuple[int, int] | None:
    """Return (minutes, the word after) of a length of time that begins at a word: "half an hour", «20 минут»."""
    for path, minutes in (("time.hour_and_half", _HOUR + _HALF_HOUR), ("time.half_hour", _HALF_HOUR)):
        if length := listed(path).length_at(line, index):
            at = index + length
            if path == "time.hour_and_half" and line.tokens[at - 1].norm == "полтора":
                at += 1 if at < len(line.tokens) and line.tokens[at].any_of(words_of("time.hour")) else 0
            return minutes, at
    found = number_at(line.text, index)
    at, count = (found.last, found.value) if found and not found.ordinal else (index, 1)
    article = found is None and index < len(line.tokens) and line.tokens[index].norm in words_of("orders.one")
    at += article
    if at >= len(line.tokens) or count > _LONGEST:
        return None
    if not line.tokens[at].is_number and line.tokens[at].any_of(words_of("time.hour")):
        minutes = count * _HOUR
        more = number_at(line.text, at + 1)
        if more and more.last < len(line.tokens) and line.tokens[more.last].any_of(words_of("time.minute")):
            return minutes + more.value, more.last + 1
        return minutes, at + 1
    if line.tokens[at].any_of(words_of("time.minute")):
        return count, at + 1
    return None
