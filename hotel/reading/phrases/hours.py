"""Hours and ranges of hours: "at 7", "from 9 to 11", «в половине восьмого»; and numbers that are none."""

from hotel.reading.clock.hour import NOON, HourSaid
from hotel.reading.clock.reader import ClockReader
from hotel.reading.lexicons import listed, mapped, words_of
from hotel.reading.number_words import number_at
from hotel.reading.phrases.phrase import TimePhrase
from hotel.reading.tokens import Said


class HourPhrases:
    """Reads the hours of one text."""

    def __init__(self, line: Said) -> None:
        """Read `line`."""
        self._line = line
        self._clock = ClockReader(line)

    def hours(self, index: int, *, after_day: bool) -> TimePhrase | None:
        """Read an hour or a range that begins at a word; `after_day`: a day was said right before it."""
        line = self._line
        at, strength = self._preposition(index)
        from_ = listed("time.from", exact=True).length_at(line, index) if at == index else 0
        start = self._clock.core_at(at + from_)
        if start is None:
            return None
        from_then = any(token.norm in words_of("time.since") for token in line.tokens[index : start.first])
        end = self._hour_range_end(start)
        if end is not None and self._is_one_of_several(end) and self._is_for_somebody(end.last):
            end = None  # "at 5 and one for my wife"
        told = strength or from_ or (end is not None and (end.sure or start.sure))
        beside_day = end is not None and (after_day or self._is_near_day(end.last)) and self._ends(end.last)
        if end is not None and (told or beside_day) and not self._counts(end.last):
            return TimePhrase(index, end.last, hour=start, to_hour=end, from_then=from_then)
        if from_ and not start.sure:
            return None
        if not self._accept(start, strength, index, after_day=after_day):
            return None
        return TimePhrase(index, start.last, hour=start, from_then=from_then)

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

    def _accept(self, hour: HourSaid, strength: int, index: int, *, after_day: bool) -> bool:  # noqa: PLR0911 - a list of reasons
        line = self._line
        tokens = line.tokens
        if hour.sure:
            return not self._is_length(hour, strength, index, after_day=after_day)
        if self._counts(hour.last) or self._goes_on_in_digits(hour.last):
            return False
        clock = tokens[hour.last - 1]
        if clock.any_of(words_of("time.clock")) and strength == 0:
            return False
        if strength == 2:  # noqa: PLR2004
            return True
        before_day = hour.last < len(tokens) and self._is_near_day(hour.last)
        if strength == 0 and self._is_of_terminal(index):
            return False
        if strength == 0 and self.is_for_party(hour.first):
            return True
        if strength == 0 and not after_day and not before_day:
            return False
        if strength == 0 and self._is_one_of_several(hour):
            return False
        if tokens[index].norm in words_of("time.for") and hour.hour < 5:  # noqa: PLR2004
            return False  # «столик на 2» is two people, «на 3 дня» a length
        return self._ends(hour.last)

    def _ends(self, index: int) -> bool:
        """Say whether the words end at `index`, or go on with one that no number counts."""
        tokens = self._line.tokens
        return (
            index >= len(tokens) or self._line.breaks[index] or tokens[index].norm in words_of("time.follow")
        )

    def _is_near_day(self, index: int) -> bool:
        """Say whether "tomorrow" or "tonight" begins at a word."""
        tonight = listed("time.tonight", exact=True).length_at(self._line, index)
        return bool(tonight) or mapped("time.day").at(self._line, index) is not None

    def _is_of_terminal(self, index: int) -> bool:
        """Say whether the number at a word is the one of "terminal 2", «выход 5»."""
        line = self._line
        before = line.tokens[index - 1].norm if index and not line.breaks[index] else ""
        return before in words_of("spans.place.numbered")

    def is_for_party(self, index: int) -> bool:
        """Say whether the number at a word is the hour of "8 for two tonight", and not the people of "2 for 8"."""
        line = self._line
        hour = number_at(line.text, index)
        for_ = None if hour is None else next(iter(line.tokens[hour.last : hour.last + 1]), None)
        if hour is None or for_ is None or for_.norm not in words_of("small.for"):
            return False
        party = number_at(line.text, hour.last + 1)
        return party is not None and party.value < hour.value <= NOON and self._ends(party.last)

    def _is_one_of_several(self, hour: HourSaid) -> bool:
        """Say whether it is the one of "two taxis tomorrow, one for me": said in a word, and more follows."""
        line = self._line
        alone = hour.last == hour.first + 1 and hour.last < len(line.tokens)
        in_figures = line.tokens[hour.first].is_number
        return alone and hour.hour == 1 and not in_figures and not self._clock.is_named_one(hour.first)

    def _is_for_somebody(self, index: int) -> bool:
        return not self._line.breaks[index] and self._line.tokens[index].norm in words_of("parties.before")

    def _is_length(self, hour: HourSaid, strength: int, index: int, *, after_day: bool) -> bool:
        """Say whether it is «на 2 дня», «три дня подряд»: days and nights that are counted, not an hour."""
        tokens = self._line.tokens
        if (
            strength > 1
            or hour.hour not in {2, 3, 4}
            or tokens[hour.last - 1].norm not in words_of("time.part_or_length")
        ):
            return False
        if strength == 0 and not after_day:
            return True
        return tokens[index].norm in words_of("time.for") or (
            index > 0 and tokens[index - 1].norm in words_of("time.length_before")
        )

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
        return glued and tokens[index].norm not in words_of("time.glued_ish")

    def _hour_range_end(self, start: HourSaid) -> HourSaid | None:
        line = self._line
        if start.last >= len(line.tokens):
            return None
        gap = line.gaps[start.last].strip()
        at = start.last
        if gap not in {"-", "–", "—"}:
            if gap or line.tokens[at].norm not in words_of("time.to"):
                return None
            if line.tokens[at].norm in words_of("time.days_to"):
                return None
            at += 1
        at += listed("time.about", exact=True).length_at(line, at)
        end = self._clock.core_at(at)
        if end is None or (end.last < len(line.tokens) and mapped("time.month").at(line, end.last)):
            return None
        return end
