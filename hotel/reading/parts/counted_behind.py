"""Counts said behind what is wished: "a club sandwich, no mayo, two of them", «сэндвич без майонеза и два»."""

from hotel.reading.lexicons import words_of
from hotel.reading.number_words import Raw
from hotel.reading.numbers import counting_numbers
from hotel.reading.parts.part import Part
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said
from hotel.reading.wishes import is_small
from hotel.records.catalogue import Named

_MOST = 99
"""A greater number by itself is a room."""


def count_behind[N: Named](line: Said, parts: list[Part[N]]) -> None:
    """Let a number right behind the wishes for an item count that item, if it has no number of its own."""
    timed = {i for phrase in time_phrases(line.text) for i in range(phrase.first, phrase.last)}
    counted = {i for part in parts for i in range(part.place.start, part.place.end)}
    for raw in counting_numbers(line.text):
        if raw.first in timed | counted or not 0 < raw.value <= _MOST or not _stands_alone(line, raw):
            continue
        at = raw.first
        while at and _joins(line, at - 1):
            at -= 1
        owner = next((part for part in parts if any(m.last == at for m in part.modifiers)), None)
        owner = owner or _said_last(line, parts, raw)
        if owner is not None and owner.quantity is None and not owner.split:
            owner.quantity, owner.plural = raw.value, False
        _settle_vague(line, parts, raw)


def _said_last[N: Named](line: Said, parts: list[Part[N]], raw: Raw) -> Part[N] | None:
    """Return the item counted at the end, behind where it is to go: "still water to the room, please, two bottles"."""
    last = parts[-1]
    end = max([last.place.end, *(modifier.last for modifier in last.modifiers)])
    ends = all(_joins(line, i) or is_small(line.tokens[i]) for i in range(raw.last, len(line.tokens)))
    aside = (
        raw.first >= end and line.breaks[raw.first] and all(is_small(t) for t in line.tokens[end : raw.first])
    )
    return last if aside and ends else None


def _settle_vague[N: Named](line: Said, parts: list[Part[N]], raw: Raw) -> None:
    """Let the number in "a couple of hangers, like 5" count what was counted vaguely."""
    at = raw.first
    while at and (line.tokens[at - 1].norm in words_of("numbers.say") or _joins(line, at - 1)):
        at -= 1
    owner = next((part for part in parts if part.place.end == at), None)
    if owner is None:
        return
    before = line.tokens[owner.place.start : owner.place.first]
    vague = any(token.any_of(words_of("numbers.vague")) for token in before)
    if vague or (owner.quantity is None and at < raw.first):
        owner.quantity, owner.plural = raw.value, False


def _stands_alone(line: Said, raw: Raw) -> bool:
    at = raw.last
    return at >= len(line.tokens) or line.breaks[at] or is_small(line.tokens[at])


def _joins(line: Said, index: int) -> bool:
    token = line.tokens[index]
    return token.norm in words_of("orders.joined") or token.any_of(words_of("numbers.piece"))
