"""A sentence in its pieces: cut at its stops, and before the words that join one saying to another."""

from itertools import pairwise

from hotel.reading.found import Span
from hotel.reading.lexicons import words_of
from hotel.reading.tokens import said


def pieces_of(text: str) -> list[Span]:
    """Return the pieces of `text`: "I'm vegan | and allergic to nuts"."""
    line = said(text)
    starts = [
        index
        for index, token in enumerate(line.tokens)
        if index == 0 or line.breaks[index] or token.norm in words_of("pieces.joins")
    ]
    bounds = pairwise([*starts, len(line.tokens)])
    return [Span(line.tokens[first].start, line.tokens[last - 1].end) for first, last in bounds]


def without_joiner(text: str) -> str:
    """Return `text` without the word that joins it to what was said before."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.casefold() in words_of("pieces.joins") else text
