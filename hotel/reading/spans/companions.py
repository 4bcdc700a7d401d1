"""How many people come, told without a number: "just me", "me and my wife", «мы с мужем», «вдвоём»."""

from collections.abc import Iterator

from hotel.reading.lexicons import words_of
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, named, norm_at
from hotel.reading.tokens import Said


def companions_in(line: Said) -> list[range]:
    """Return the first words that tell it: of the list, or "me and my wife", «мы с мужем»."""
    return [*named(line, "party.fixed"), *_together(line)][:1]


def _together(line: Said) -> Iterator[range]:
    for index in range(1, len(line.tokens) - 1):
        if line.breaks[index] or line.breaks[index + 1]:
            continue
        word, before = norm_at(line, index), norm_at(line, index - 1)
        if word in words_of("small.and"):
            yield from _me_and_another(line, index)
        with_us = word in words_of("small.with") and before in words_of("spans.party.we")
        if with_us and _is_person(line, index + 1):
            yield range(index - 1, index + 2)


def _me_and_another(line: Said, index: int) -> Iterator[range]:
    """Read "me and my wife", "my wife and I", «я и муж» around the "and" at `index`."""
    after = norm_at(line, index + 1)
    if norm_at(line, index - 1) in words_of("spans.party.me"):
        if _is_someone(line, index + 1):
            yield range(index - 1, index + 2)
        if after in words_of("spans.party.companion_after") and follows(line, index + 2):
            yield range(index - 1, index + 3)
    if after in words_of("spans.party.me_behind") and norm_at(line, index - 2) in words_of("small.my"):
        yield range(index - 2, index + 2)


def _is_someone(line: Said, index: int) -> bool:
    return any({"NOUN", "anim"} <= tags for tags, _ in grammar_of(norm_at(line, index)))


def _is_person(line: Said, index: int) -> bool:
    return any({"NOUN", "anim", "ablt"} <= tags for tags, _ in grammar_of(norm_at(line, index)))
