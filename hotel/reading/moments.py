"""Moments: what the guest's words about time mean at the hotel's present hour."""

from datetime import UTC, date, datetime, time, timedelta

from hotel.reading.clock_words import HourSaid
from hotel.reading.found import Moment
from hotel.reading.lexicons import listed, mapped
from hotel.reading.nights import dates_in
from hotel.reading.number_words import raw_numbers
from hotel.reading.phrases.lengths import length_at
from hotel.reading.phrases.phrase import TimePhrase
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said, said

__all__ = ["bare_hour", "dates_in", "moments_in"]

_NOON, _DAY = 12, 24
_MORNING = 6
"""Before this hour "at four" is rather the afternoon, unless it is evening already."""
_EVENING = 20
_DEAD_OF_NIGHT = 5
"""Until this hour "tomorrow" may be meant by somebody who has not slept yet."""
_PARTS = {
    "morning": (6, 12),
    "noon_ish": (12, 14),
    "afternoon": (12, 18),
    "evening": (18, 23),
    "night": (22, 24),
}


def moments_in(text: str, now_local: datetime) -> list[Moment]:
    """Return every moment `text` speaks of, none of them before `now_local`."""
    now = now_local.replace(second=0, microsecond=0)
    window = _window(said(text))
    return [_resolved(phrase, said(text), now, window) for phrase in time_phrases(text)]


def bare_hour(text: str, now_local: datetime) -> Moment | None:
    """Return the moment of an answer to "when?" that is hardly more than a number: "7", «восемь», "now", "20 minutes"."""
    found = moments_in(text, now_local)
    if found:
        return found[0]
    line, now = said(text), now_local.replace(second=0, microsecond=0)
    for index in range(min(len(line.tokens), 12)):
        length = length_at(line, index)
        if length is not None:
            start, end = line.tokens[index].start, line.tokens[length[1] - 1].end
            return Moment(start, end, _after(now, length[0]), has_hour=True)
        if words := listed("time.bare_now", exact=True).length_at(line, index):
            return Moment(line.tokens[index].start, line.tokens[index + words - 1].end, now, has_hour=True)
    return _bare_number(line, now)


def _bare_number(line: Said, now: datetime) -> Moment | None:
    # An hour is recognised as one by the grammar when a preposition stands before it.
    for number in raw_numbers(line.text)[:3]:
        start = line.tokens[number.first].start
        end = line.tokens[-1].end
        prefix = "at "
        found = moments_in(prefix + line.text[start:end], now)
        if found and found[0].has_hour and found[0].start == 0:
            first = found[0]
            shift = start - len(prefix)
            return Moment(
                start,
                first.end + shift,
                first.at,
                first.until,
                first.has_day,
                first.has_hour,
                first.other_day,
            )
    return None


def _after(now: datetime, minutes: int) -> datetime:
    return (now.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(now.tzinfo)


def _window(line: Said) -> tuple[int, int] | None:
    """Return the hours in which what is asked for makes sense: a dinner is not at eight in the morning."""
    ignored = {i for first, last, _ in listed("time.ignore_window").find(line) for i in range(first, last)}
    for first, _, hours in mapped("time.window").find(line):
        if first not in ignored:
            start, end = hours.split("-")
            return int(start), int(end)
    return None


def _resolved(phrase: TimePhrase, line: Said, now: datetime, window: tuple[int, int] | None) -> Moment:
    start, end = line.tokens[phrase.first].start, line.tokens[phrase.last - 1].end
    if phrase.minutes is not None:
        return Moment(start, end, _after(now, phrase.minutes), has_hour=True)
    if phrase.hour is not None:
        return _with_hour(phrase, phrase.hour, (start, end), now, window)
    if phrase.day is not None:
        return _day_only(phrase, (start, end), now)
    at, until = _part_of(phrase.part or "evening", now.date(), now)
    return Moment(start, end, at, until, has_day=True)


def _day_only(phrase: TimePhrase, span: tuple[int, int], now: datetime) -> Moment:
    day = phrase.day.on(now.date(), later=True) if phrase.day else now.date()
    other = now.date() if phrase.day and phrase.day.ahead == 1 and now.hour < _DEAD_OF_NIGHT else None
    if phrase.part is None:
        at = _at(day, 0, 0, now)
        until = _at(phrase.to_day.on(day), 0, 0, now) if phrase.to_day else None
    else:
        at, until = _part_of(phrase.part, day, now)
    moved = None if other is None else at.replace(year=other.year, month=other.month, day=other.day)
    return Moment(*span, at, until, has_day=True, other_day=moved)


def _part_of(part: str, day: date, now: datetime) -> tuple[datetime, datetime]:
    """Return the bounds of a part of a day, tomorrow's where today's is over."""
    first, last = _PARTS.get(part, (0, 24))
    if _at(day, last, 0, now) <= now:
        day += timedelta(days=1)
    return max(_at(day, first, 0, now), now), _at(day, last, 0, now)


def _at(day: date, hour: int, minute: int, now: datetime) -> datetime:
    days, hour = divmod(hour, _DAY)
    return datetime.combine(day + timedelta(days=days), time(hour, minute), tzinfo=now.tzinfo)


def _with_hour(
    phrase: TimePhrase, hour: HourSaid, span: tuple[int, int], now: datetime, window: tuple[int, int] | None
) -> Moment:
    to_hour = phrase.to_hour
    part = hour.part or phrase.part
    shared = None
    if to_hour is not None and part is None and to_hour.part is not None:
        shared = to_hour.part
    hours = _readings(hour, part or shared)
    if shared is not None and to_hour is not None and not _fits(hours, _readings(to_hour, shared)):
        hours = _readings(hour, None)
    if window is not None and len(hours) > 1:
        hours = [h for h in hours if window[0] <= h <= window[1]] or hours
    day = phrase.day
    at = _on_day(day.on(now.date()), hours, hour, phrase, now) if day else _next(hours, hour.minute, now)
    if day is not None and at < now:
        at = (
            _on_day(day.on(now.date(), later=True), hours, hour, phrase, now)
            if day.weekday is not None
            else at
        )
        at = at if at >= now else _next(hours, hour.minute, now)
    until = (
        None if to_hour is None else _end(at, _readings(to_hour, to_hour.part or part), to_hour.minute, now)
    )
    other = None
    if day is not None and day.ahead == 1 and now.hour < _DEAD_OF_NIGHT:
        today = _at(now.date(), at.hour, at.minute, now)
        other = today if today > now else None
    return Moment(*span, at, until, has_day=day is not None, has_hour=True, other_day=other)


def _readings(hour: HourSaid, part: str | None) -> list[int]:
    """Return the hours of the 24 it may be."""
    h = hour.hour
    if (hour.whole_day and part is None) or h == 0 or h > _NOON:
        return [_DAY if h == 0 and not hour.minute and hour.whole_day and part == "night" else h]
    match part:
        case "am" | "morning":
            return [0 if h == _NOON and part == "am" else h]
        case "pm" | "afternoon" | "noon_ish":
            return [h if h == _NOON or (part != "pm" and h in {10, 11}) else h + _NOON]
        case "evening":
            return [_DAY if h == _NOON else h + _NOON if h >= 4 else h + _DAY if not hour.part else h + _NOON]  # noqa: PLR2004
        case "night":
            return [_DAY if h == _NOON else h if h < _MORNING else h + _NOON]
        case _:
            return [_NOON, _DAY] if h == _NOON else [h, h + _NOON]


def _fits(starts: list[int], ends: list[int]) -> bool:
    return any(start < end for start in starts for end in ends)


def _next(hours: list[int], minute: int, now: datetime) -> datetime:
    """Return the next such hour to come that makes sense: in daytime "at four" is not four in the morning."""
    moments = sorted(_at(now.date() + timedelta(days=d), h, minute, now) for h in hours for d in range(-1, 3))
    coming = [moment for moment in moments if moment >= now]
    if len(hours) > 1 and _MORNING <= now.hour < _EVENING:
        return next((moment for moment in coming if moment.hour >= _MORNING), coming[0])
    return coming[0]


def _on_day(day: date, hours: list[int], hour: HourSaid, phrase: TimePhrase, now: datetime) -> datetime:
    """Return the hour on a named day; without more, a bare 1 to 5 is the afternoon, 6 to 11 the morning."""
    if day == now.date():
        coming = [m for h in hours if (m := _at(day, h, hour.minute, now)) >= now]
        if phrase.part in {"night", "evening"} or hour.part == "night":  # "tonight at one" is after midnight
            coming += [_at(day, h + _DAY, hour.minute, now) for h in hours if h < _MORNING]
            return min((m for m in coming if m >= now), default=_next(hours, hour.minute, now))
        return min(coming, default=_at(day, hours[-1], hour.minute, now))
    if len(hours) == 1:
        return _at(day, hours[0], hour.minute, now)
    early = _MORNING <= hour.hour < _NOON or hour.hour == _NOON
    return _at(day, hours[0] if early else hours[-1], hour.minute, now)


def _end(at: datetime, hours: list[int], minute: int, now: datetime) -> datetime:
    moments = [_at(at.date() + timedelta(days=d), h, minute, now) for h in hours for d in (0, 1)]
    return min(moment for moment in moments if moment > at)
