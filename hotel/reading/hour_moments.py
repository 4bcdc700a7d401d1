"""Which moment an hour means: on which day, and in which half of it."""

from datetime import date, datetime, time, timedelta

from hotel.reading.clock.hour import HourSaid
from hotel.reading.found import Moment
from hotel.reading.phrases.phrase import TimePhrase

_NOON, _DAY = 12, 24
_MORNING = 6
"""Before this hour "at four" is rather the afternoon, unless it is evening already."""
_EARLY = 3
"""An hour written to the minute may be as early as this."""
_EVENING = 20
DEAD_OF_NIGHT = 5
"""Until this hour "tomorrow" may be meant by somebody who has not slept yet."""


def moment_of(
    phrase: TimePhrase, hour: HourSaid, span: tuple[int, int], now: datetime, window: tuple[int, int] | None
) -> Moment:
    """Return the moment that an hour means; `window` are the hours in which what is asked for makes sense."""
    to_hour = phrase.to_hour
    part = hour.part or phrase.part
    shared = None
    if to_hour is not None and part is None and to_hour.part is not None:
        shared = to_hour.part
    hours = _readings(hour, part or shared)
    if shared is not None and to_hour is not None and not _fits(hours, _readings(to_hour, shared)):
        hours = _readings(hour, None)
    if to_hour is not None and len(ends := _readings(to_hour, to_hour.part or part)) == 1:
        hours = [h for h in hours if h < ends[0]] or hours
    if window is not None and len(hours) > 1:
        hours = [h for h in hours if window[0] <= h <= window[1]] or hours
    day = phrase.day
    at = _on_day(day.on(now.date()), hours, hour, phrase, now) if day else _next(hours, hour, now)
    if phrase.from_then and day is not None and day.ahead == 0 and at < now:
        at = now
    elif day is not None and at < now:
        at = (
            _on_day(day.on(now.date(), later=True), hours, hour, phrase, now)
            if day.weekday is not None
            else at
        )
        at = at if at >= now else _next(hours, hour, now)
    until = (
        None if to_hour is None else _end(at, _readings(to_hour, to_hour.part or part), to_hour.minute, now)
    )
    other = None
    if day is not None and day.may_have_begun(now.hour, until=DEAD_OF_NIGHT):
        today = at_hour(now.date(), at.hour, at.minute, now)
        other = today if today > now else None
    return Moment(
        *span,
        at,
        until,
        has_day=day is not None,
        has_hour=True,
        other_day=other,
        either_half=len(hours) > 1,
    )


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


def _next(hours: list[int], hour: HourSaid, now: datetime) -> datetime:
    """Return the next such hour to come that makes sense: in daytime "at four" is not four in the morning.

    Written to the minute (5:30) it is what the clock shows next: so people write the hour of a departure.
    """
    moments = sorted(
        at_hour(now.date() + timedelta(days=d), h, hour.minute, now) for h in hours for d in range(-1, 3)
    )
    coming = [moment for moment in moments if moment >= now]
    earliest = _EARLY if hour.to_the_minute else _MORNING
    if len(hours) > 1 and _MORNING <= now.hour < _EVENING:
        return next((moment for moment in coming if moment.hour >= earliest), coming[0])
    return coming[0]


def _on_day(day: date, hours: list[int], hour: HourSaid, phrase: TimePhrase, now: datetime) -> datetime:
    """Return the hour on a named day; without more, a bare 1 to 5 is the afternoon, 6 to 11 the morning."""
    if day == now.date():
        coming = [m for h in hours if (m := at_hour(day, h, hour.minute, now)) >= now]
        if phrase.part in {"night", "evening"} or hour.part == "night":  # "tonight at one" is after midnight
            coming += [at_hour(day, h + _DAY, hour.minute, now) for h in hours if h < _MORNING]
            return min((m for m in coming if m >= now), default=_next(hours, hour, now))
        return min(coming, default=at_hour(day, hours[-1], hour.minute, now))
    if len(hours) == 1:
        return at_hour(day, hours[0], hour.minute, now)
    early = _MORNING <= hour.hour < _NOON or hour.hour == _NOON
    return at_hour(day, hours[0] if early else hours[-1], hour.minute, now)


def _end(at: datetime, hours: list[int], minute: int, now: datetime) -> datetime:
    moments = [at_hour(at.date() + timedelta(days=d), h, minute, now) for h in hours for d in (0, 1)]
    return min(moment for moment in moments if moment > at)


def at_hour(day: date, hour: int, minute: int, now: datetime) -> datetime:
    """Return an hour of a day; 24 and more are those of the day after."""
    days, hour = divmod(hour, _DAY)
    return datetime.combine(day + timedelta(days=days), time(hour, minute), tzinfo=now.tzinfo)
