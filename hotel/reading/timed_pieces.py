"""A text cut where its words or signs join one thing to the next, with the hour said in each piece."""

from collections.abc import Iterator
from dataclasses import dataclass

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.phrases.phrase import TimePhrase
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said, said
from hotel.reading.wishes import is_small

_STOPS = frozenset(",;.!?\n&+")
_HOURS = 24
_BARE = 3
"""A piece of fewer words may be an hour alone."""


@dataclass(frozen=True)
class Piece:
    """A stretch between two words or signs that join."""

    text: str
    start: int
    joined: bool
    """By a word ("and"), not by a comma."""
    hour: tuple[int, int] | None
    """The hour and minute said in it."""


def pieces_of(text: str, *, now_too: bool = False) -> list[Piece]:
    """Return the pieces of `text`; with `now_too` the word "now" is an hour as well."""
    return list(_pieces(said(text), now_too=now_too))


def _pieces(line: Said, *, now_too: bool) -> Iterator[Piece]:
    phrases = time_phrases(line.text)
    hours = _hours(line, phrases, now_too=now_too)
    joins = {first for first, _, _ in listed("time.joins", exact=True).find(line)}
    whole = {
        index
        for phrase in phrases
        for index in range(phrase.first + 1, phrase.last)
        if not _is_two_hours(line, phrase) or index not in joins
    }
    cuts = [0, *(i for i in range(1, len(line.tokens)) if i not in whole and _joins(line, i, joins))]
    for first, last in zip(cuts, [*cuts[1:], len(line.tokens)], strict=True):
        if last == first:
            continue
        start, end = line.tokens[first].start, line.tokens[last - 1].end
        joined = first in joins or "&" in line.gaps[first] or "+" in line.gaps[first]
        said_hours = [hours[index] for index in range(first, last) if index in hours]
        yield Piece(
            line.text[start:end], start, joined, said_hours[0] if said_hours else _bare(line, first, last)
        )


def _joins(line: Said, index: int, joins: set[int]) -> bool:
    after_join = index - 1 in joins  # "and, my wife": the comma begins nothing new
    return index in joins or (not after_join and bool(set(line.gaps[index]) & _STOPS))


def _is_two_hours(line: Said, phrase: TimePhrase) -> bool:
    """Say whether "at 6 and 7" is meant, which reads as a span, and not "between 6 and 7"."""
    return phrase.to_hour is not None and line.tokens[phrase.first].norm not in words_of("time.from")


def _hours(line: Said, phrases: tuple[TimePhrase, ...], *, now_too: bool) -> dict[int, tuple[int, int]]:
    """Return the hours said, by the place of their first word; a span has one."""
    found: dict[int, tuple[int, int]] = {}
    for phrase in phrases:
        if phrase.minutes is not None:
            found[phrase.first] = (-1, phrase.minutes)
        if phrase.hour is not None:
            found[phrase.hour.first] = (phrase.hour.hour, phrase.hour.minute)
        if phrase.to_hour is not None and _is_two_hours(line, phrase):
            found[phrase.to_hour.first] = (phrase.to_hour.hour, phrase.to_hour.minute)
    if now_too:
        found |= {first: (-1, 0) for first, _, _ in listed("time.bare_now", exact=True).find(line)}
    return found


def _bare(line: Said, first: int, last: int) -> tuple[int, int] | None:
    """Return the hour of a piece that is hardly more than a number: "7", before "and again at 7:20"."""
    if last - first >= _BARE:
        return None
    numbers = [n for n in raw_numbers(line.text) if _may_be_hour(n) and first <= n.first < last]
    counted = {i for n in numbers for i in range(n.first, n.last)}
    if not all(i in counted or is_small(line.tokens[i]) for i in range(first, last)):
        return None  # "3 teas"
    people = any(listed("parties.children").length_at(line, index) for index in range(first, last))
    return (numbers[0].value, 0) if len(numbers) == 1 and not people else None


def _may_be_hour(number: Raw) -> bool:
    return number.value <= _HOURS and not number.collective
