"""Phrases of time: which day, which hour, from when until when. Found in a text without knowing what time it is now."""

from functools import lru_cache

from hotel.reading.clock.figures import digital_at
from hotel.reading.lexicons import listed, mapped, words_of
from hotel.reading.number_words import raw_numbers
from hotel.reading.phrases.days import DayPhrases
from hotel.reading.phrases.hours import HourPhrases
from hotel.reading.phrases.joining import joined
from hotel.reading.phrases.lengths import from_now
from hotel.reading.phrases.phrase import TimePhrase
from hotel.reading.tokens import Said, said


@lru_cache(maxsize=512)
def time_phrases(text: str) -> tuple[TimePhrase, ...]:
    """Return every phrase of time in `text`, in order."""
    return tuple(_PhraseReader(said(text)).read())


class _PhraseReader:
    def __init__(self, line: Said) -> None:
        self._line = line
        self._numbers = {number.first: number for number in raw_numbers(line.text)}
        self._days = DayPhrases(line, self._numbers)
        self._hours = HourPhrases(line)
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
            both = joined(self._line, before, piece) if before is not None else None
            if both is not None:
                found[-1] = both
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
            from_now(line, index)
            or self._days.day_range(index)
            or (None if self._counts_people(index) or self._counts_seats(index) else self._hour(index))
            or self._days.day(index)
            or self._part(index)
        )

    def _hour(self, index: int) -> TimePhrase | None:
        return self._hours.hours(index, after_day=index == self._after_day and index > 0)

    def _counts_people(self, index: int) -> bool:
        """Say whether a number before a day is a party: "a table for two tomorrow", "for 4 tomorrow at 9"."""
        tokens = self._line.tokens
        for_ = words_of("small.for")
        at = index + 1 if tokens[index].norm in for_ else index
        number = self._numbers.get(at)
        if (
            number is None
            or at == 0
            or tokens[at - 1].norm not in for_
            or not self._days.names_day(number.last)
        ):
            return False
        seats = at > 1 and tokens[at - 2].norm in words_of("time.seats")
        others = [i for i in self._numbers if i >= number.last]
        timed = any(tokens[i - 1].norm in words_of("time.at") for i in others)
        timed = timed or self._is_timed_before(at) or self._is_bare_hour_for(at - 1)
        return timed or (seats and not any(self._is_party(i) for i in self._numbers if i != at))

    def _is_timed_before(self, index: int) -> bool:
        """Say whether a clear hour stands before a word: "7:30 for four tonight"."""
        hours = (self._hours.hours(i, after_day=False) for i in range(index - 1))
        return any(one is not None and one.hour is not None and one.hour.sure for one in hours)

    def _is_bare_hour_for(self, index: int) -> bool:
        """Say whether the number before "for" is the hour of a party: "8 for two tonight"."""
        hour = next((number.first for number in self._numbers.values() if number.last == index), None)
        return hour is not None and self._hours.is_for_party(hour)

    def _is_party(self, index: int) -> bool:
        """Say whether a number counts all who come: "for two", "for 2 people", but not "3 adults and a child"."""
        tokens, last = self._line.tokens, self._numbers[index].last
        if not index or tokens[index - 1].norm not in words_of("small.for"):
            return False
        ends = last == len(tokens) or self._line.breaks[last]
        return ends or bool(listed("parties.people").length_at(self._line, last))

    def _counts_seats(self, index: int) -> bool:
        """Say whether the number of «столик на 7 в 20:00» is a party: the hour is told besides."""
        tokens = self._line.tokens
        at = index + 1 if tokens[index].norm in words_of("parties.prefix_of_table") else index
        number = self._numbers.get(at)
        if number is None or at < 2 or tokens[at - 1].norm not in words_of("parties.prefix_of_table"):  # noqa: PLR2004
            return False
        hours = (self._hours.hours(i, after_day=False) for i in range(number.last, len(tokens)))
        clear = any(found is not None and found.hour is not None and found.hour.sure for found in hours)
        if digital_at(self._line, at) is not None:
            return False  # "a taxi at 8:00": an hour with its minutes counts nobody
        return clear and tokens[at - 2].any_of(words_of("parties.table"))

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
