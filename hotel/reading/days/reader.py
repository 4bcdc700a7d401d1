"""Days as they are said: tomorrow, next Friday, the 5th of May."""

from dataclasses import replace

from hotel.reading.days.day import DaySaid
from hotel.reading.days.figures import numeric_at
from hotel.reading.lexicons import listed, mapped, words_of
from hotel.reading.number_words import Raw
from hotel.reading.slips import mistyped_at
from hotel.reading.tokens import Said
from hotel.reading.words import phrases

_DAYS, _WEEK = 31, 7
_YEARS = range(2000, 2100)
_YEAR_DIGITS, _TENTH = 4, 10
_LAST_HOUR = 24


class DayReader:
    """Reads the days of one text."""

    def __init__(self, line: Said, numbers: dict[int, Raw]) -> None:
        """Read `line`, whose numbers are known by their first word."""
        self._line = line
        self._numbers = numbers

    def at(self, index: int) -> DaySaid | None:
        """Return the day that begins at a word, its preposition included."""
        on = listed("time.on", exact=True).length_at(self._line, index)
        on += listed("time.the", exact=True).length_at(self._line, index + on)
        found = (
            self._core(index + on, prepared=bool(on))
            if on
            else self._core(index, prepared=self._after_link(index))
        )
        if found is None:
            return None
        return replace(found, first=index) if on else found

    def _after_link(self, index: int) -> bool:
        if index == 0:
            return False
        norm = self._line.tokens[index - 1].norm
        links = words_of("time.date_to") | words_of("time.from") | words_of("time.on") | words_of("time.the")
        return norm in links

    def _core(self, index: int, *, prepared: bool) -> DaySaid | None:
        return (
            self._relative(index)
            or self._weekday(index, prepared=prepared)
            or self._in_days(index)
            or numeric_at(self._line, index, prepared=prepared)
            or self._dated(index, prepared=prepared)
        )

    def _relative(self, index: int) -> DaySaid | None:
        if length := listed("time.tonight", exact=True).length_at(self._line, index):
            return DaySaid(index, index + length, ahead=0, tonight=True)
        found = mapped("time.day").at(self._line, index) or mistyped_at("time.day", self._line, index)
        return None if found is None else DaySaid(index, index + found[1], ahead=int(found[0]))

    def _weekday(self, index: int, *, prepared: bool) -> DaySaid | None:
        line = self._line
        following = bool(length := listed("time.next").length_at(line, index))
        this = 0 if following else listed("time.this").length_at(line, index)
        at = index + (length or this)
        if at >= len(line.tokens):
            return None
        if weekend := listed("time.weekend").length_at(line, at):
            return DaySaid(index, at + weekend, weekend=True, next_week=following)
        if following and line.tokens[at].any_of(words_of("time.day_unit")):
            return DaySaid(index, at + 1, ahead=1)
        found = mapped("time.weekday").at(line, at) or mistyped_at("time.weekday", line, at)
        short = None if found else mapped("time.weekday_short", exact=True).at(line, at)
        weekday = found or short
        if weekday is None:
            return None
        named = DaySaid(index, at + weekday[1], weekday=int(weekday[0]), next_week=following)
        dated = self._date_behind(named)
        sure = found or prepared or following or this or self._is_in_a_row(named)
        return dated or (named if sure else None)

    def _is_in_a_row(self, short: DaySaid) -> bool:
        """Say whether a short weekday is joined to another one: "fri to sunday", "Fri-Sun"."""
        line, links = self._line, words_of("time.date_to")
        after, before = short.last, short.first - 1
        if after < len(line.tokens):
            after += line.tokens[after].norm in links
            if after > short.last or line.gaps[short.last].strip() in links:
                return self._is_weekday(after)
        if before < 0:
            return False
        linked = line.tokens[before].norm in links
        return (linked or line.gaps[short.first].strip() in links) and self._is_weekday(before - linked)

    def _is_weekday(self, index: int) -> bool:
        if not 0 <= index < len(self._line.tokens):
            return False
        kinds = (mapped("time.weekday"), mapped("time.weekday_short", exact=True))
        return any(kind.at(self._line, index) is not None for kind in kinds)

    def _date_behind(self, weekday: DaySaid) -> DaySaid | None:
        """Read the date that a weekday is named with: "Friday 27 November", "from Friday 27 to …"."""
        line = self._line
        at = weekday.last + listed("time.the", exact=True).length_at(line, weekday.last)
        if at >= len(line.tokens):
            return None
        found = self._dated(at, prepared=True) or self._bare_date(at, weekday)
        return None if found is None else replace(found, first=weekday.first)

    def _bare_date(self, index: int, weekday: DaySaid) -> DaySaid | None:
        """Read "27" in "from Friday 27 to Sunday 29": a number that is no hour, where days are joined."""
        number = self._numbers.get(index)
        if number is None or number.collective or not _LAST_HOUR < number.value <= _DAYS:
            return None
        begins = weekday.first > 0 and self._line.tokens[weekday.first - 1].norm in (
            words_of("time.from") | words_of("time.date_to")
        )
        ends = number.last == len(self._line.tokens) or bool(self._line.breaks[number.last])
        joined = not ends and (
            self._line.tokens[number.last].norm in words_of("time.date_to")
            or self._line.gaps[number.last].strip() in words_of("time.date_to")
        )
        ends_days = self._line.gaps[weekday.first].strip() in words_of(
            "time.date_to"
        )  # "Fri-Sun 27-29 November"
        named = (joined and not ends_days) or (begins and ends)
        return DaySaid(index, number.last, day=number.value) if named else None

    def _in_days(self, index: int) -> DaySaid | None:
        """Read "in two days", «через неделю»."""
        line = self._line
        length = listed("time.in", exact=True).length_at(line, index)
        if not length:
            return None
        number = self._numbers.get(index + length)
        at = number.last if number else index + length
        count = number.value if number else 1
        if at < len(line.tokens) and line.tokens[at].norm in words_of("orders.one") and not number:
            at += 1
        if at >= len(line.tokens) or count > 60:  # noqa: PLR2004
            return None
        token = line.tokens[at]
        if token.any_of(words_of("time.day_unit")):
            return DaySaid(index, at + 1, ahead=count)
        if token.any_of(words_of("time.week_unit")):
            return DaySaid(index, at + 1, ahead=count * _WEEK)
        return None

    def _dated(self, index: int, *, prepared: bool) -> DaySaid | None:  # noqa: PLR0911 - one for each shape
        """Read "5 May", "the 5th", "May 5", «пятого мая», «5-го»."""
        line = self._line
        month = mapped("time.month").at(line, index)
        if month is not None:
            number = self._numbers.get(index + month[1])
            if (
                number is None
                or not 0 < number.value <= _DAYS
                or number.collective  # «в мае, двое» counts people
                or (number.last < len(line.tokens) and line.gaps[number.last] == ":")
            ):
                return None
            return self._with_year(DaySaid(index, number.last, day=number.value, month=int(month[0])))
        number = self._numbers.get(index)
        if number is None or not 0 < number.value <= _DAYS or number.collective:
            return None
        at = number.last
        if at < len(line.tokens) and line.tokens[at].norm in words_of("time.date_of"):
            at += 1
        month = mapped("time.month").at(line, at) if at < len(line.tokens) and not line.breaks[at] else None
        if month is not None:
            return self._with_year(DaySaid(index, at + month[1], day=number.value, month=int(month[0])))
        if at > number.last and line.tokens[at - 1].norm in words_of("time.date_word"):
            return DaySaid(index, at, day=number.value)
        if not number.ordinal or not self._may_be_a_date(number, prepared=prepared):
            return None
        return DaySaid(index, number.last, day=number.value)

    def _may_be_a_date(self, number: Raw, *, prepared: bool) -> bool:
        line = self._line
        if number.last < len(line.tokens) and line.tokens[number.last].any_of(
            words_of("time.not_date_after")
        ):
            return False
        last = line.tokens[number.last - 1].norm
        if last in words_of("time.date_suffix"):
            return prepared
        return last.endswith(phrases("time.date_ending")) and (
            prepared or number.digits or number.value > _TENTH
        )

    def _with_year(self, said: DaySaid) -> DaySaid:
        line = self._line
        if (
            said.last < len(line.tokens)
            and line.tokens[said.last].is_number
            and len(line.tokens[said.last].norm) == _YEAR_DIGITS
        ):
            year = int(line.tokens[said.last].norm)
            if year in _YEARS and line.gaps[said.last].strip() in {"", ","}:
                return DaySaid(said.first, said.last + 1, day=said.day, month=said.month, year=year)
        return said
