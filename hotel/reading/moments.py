"""Moments: what the guest's words about time mean at the hotel's present hour."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hotel.reading.found import Moment
from hotel.reading.hour_moments import DEAD_OF_NIGHT, at_hour, moment_of
from hotel.reading.lexicons import listed, mapped, words_of
from hotel.reading.nights import dates_in
from hotel.reading.number_words import raw_numbers
from hotel.reading.one_of_named import points_back
from hotel.reading.parties import counts_somebody
from hotel.reading.phrases.lengths import length_at
from hotel.reading.phrases.phrase import TimePhrase
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said, said
from hotel.reading.words import phrases

__all__ = ["bare_hour", "dates_in", "days_that_never_come", "moments_in", "phrases_and_moments"]

_PARTS = {
    "morning": (6, 12),
    "noon_ish": (12, 14),
    "afternoon": (12, 18),
    "evening": (18, 23),
    "night": (22, 24),
}


def moments_in(text: str, now_local: datetime, hours: tuple[int, int] | None = None) -> list[Moment]:
    """Return every moment `text` speaks of, none of them before `now_local`.

    `hours` are those in which what is asked for makes sense, where the words themselves tell none.
    """
    return [moment for _, moment in phrases_and_moments(text, now_local, hours)]


def hours_in(text: str, now_local: datetime) -> list[Moment]:
    """Return the moments of `text` that are told by an hour, and not by a day alone."""
    return [moment for moment in moments_in(text, now_local) if moment.has_hour]


def phrases_and_moments(
    text: str, now_local: datetime, hours: tuple[int, int] | None = None
) -> list[tuple[TimePhrase, Moment]]:
    """Return the moments of `text` with the phrases that name them; a date that never comes is none."""
    now = now_local.replace(second=0, microsecond=0)
    window = _window(said(text)) or hours
    coming = [phrase for phrase in time_phrases(text) if phrase.comes(now.date())]
    return [(phrase, _resolved(phrase, said(text), now, window)) for phrase in coming]


def days_that_never_come(text: str, today: date) -> list[str]:
    """Return the words that name a date which is on no calendar to come: "31 February"."""
    tokens = said(text).tokens
    return [
        text[tokens[day.first].start : tokens[day.last - 1].end]
        for phrase in time_phrases(text)
        for day in (phrase.day, phrase.to_day)
        if day is not None and not day.comes(today)
    ]


def bare_hour(text: str, now_local: datetime, hours: tuple[int, int] | None = None) -> Moment | None:
    """Return the moment of an answer to "when?" that is hardly more than a number: "7", «восемь», "now", "20 minutes"."""
    found = moments_in(text, now_local, hours)
    if found:
        return found[0]
    line, now = said(text), now_local.replace(second=0, microsecond=0)
    for index in range(min(len(line.tokens), 12)):
        length = length_at(line, index)
        if length is not None:
            start, end = line.tokens[index].start, line.tokens[length[1] - 1].end
            return Moment(start, end, _after(now, length[0]), has_hour=True)
        if (words := listed("time.bare_now", exact=True).length_at(line, index)) and not _is_denied(
            line, index
        ):
            return Moment(line.tokens[index].start, line.tokens[index + words - 1].end, now, has_hour=True)
    return _bare_number(line, now, hours)


def _is_denied(line: Said, index: int) -> bool:
    """Say whether "now" is refused: "not needed now", «сейчас не надо» tells no hour; "not tomorrow, now" does."""
    first, last = index, index + 1
    while first > 0 and not line.breaks[first]:
        first -= 1
    while last < len(line.tokens) and not line.breaks[last]:
        last += 1
    return any(token.norm in words_of("time.denied") for token in line.tokens[first:last])


def _bare_number(line: Said, now: datetime, hours: tuple[int, int] | None) -> Moment | None:
    # An hour is recognised as one by the grammar when a preposition stands before it.
    for number in raw_numbers(line.text)[:3]:
        if points_back(line, number) or counts_somebody(line, number):
            continue
        start = line.tokens[number.first].start
        end = line.tokens[-1].end
        prefix = f"{phrases('time.at')[0]} "
        found = moments_in(prefix + line.text[start:end], now, hours)
        if found and found[0].has_hour and found[0].start == 0:
            first = found[0]
            shift = start - len(prefix)
            return replace(first, start=start, end=first.end + shift)
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
        return moment_of(phrase, phrase.hour, (start, end), now, window)
    if phrase.day is not None:
        return _day_only(phrase, (start, end), now)
    at, until = _part_of(phrase.part or "evening", now.date(), now)
    return Moment(start, end, at, until, has_day=True)


def _day_only(phrase: TimePhrase, span: tuple[int, int], now: datetime) -> Moment:
    day = phrase.day.on(now.date(), later=True) if phrase.day else now.date()
    doubtful = phrase.day is not None and phrase.day.may_have_begun(now.hour, until=DEAD_OF_NIGHT)
    other = now.date() if doubtful else None
    if phrase.part is None:
        at = at_hour(day, 0, 0, now)
        until = (
            at_hour(phrase.to_day.on(day), 0, 0, now) if phrase.to_day and phrase.to_day.comes(day) else None
        )
    else:
        at, until = _part_of(phrase.part, day, now)
    moved = None if other is None else at.replace(year=other.year, month=other.month, day=other.day)
    return Moment(*span, at, until, has_day=True, other_day=moved)


def _part_of(part: str, day: date, now: datetime) -> tuple[datetime, datetime]:
    """Return the bounds of a part of a day, tomorrow's where today's is over."""
    first, last = _PARTS.get(part, (0, 24))
    if at_hour(day, last, 0, now) <= now:
        day += timedelta(days=1)
    return max(at_hour(day, first, 0, now), now), at_hour(day, last, 0, now)
