"""A text cut into its sentences, at its stops, and into its clauses: at commas too, at a dash, at words that join."""

import re
from functools import cache

from hotel.reading.found import Span
from hotel.reading.words import phrases

_SENTENCE_ENDS = re.compile(r"(?<=[.!?;])\s+|(?<=\)\))\s+")
"""A stop, or the smile that stands for one: "нет))"."""
_SENTENCE_OR_LINE_ENDS = re.compile(rf"{_SENTENCE_ENDS.pattern}|\n+")
_BETWEEN_SENTENCES = re.compile(r"[.!?;\n]+\s+|\n+")


def clauses_in(text: str) -> list[Span]:
    """Return the clauses of `text`, in order, without the signs and words that join them."""
    return _between(_ends(), text)


def questions_in(text: str) -> list[str]:
    """Return the sentences of `text` that end in a question mark, a bracket or a smile behind it or not."""
    return [one for one in sentences_in(text) if one.rstrip(" )").endswith("?")]


def sentences_in(text: str, *, by_line: bool = True) -> list[str]:
    """Return the sentences of `text`, in order, each with the sign that ends it.

    Where things are listed, one a line, the lines are no sentences: then not `by_line`.
    """
    ends = _SENTENCE_OR_LINE_ENDS if by_line else _SENTENCE_ENDS
    return [one for one in ends.split(text) if one.strip()]


def sentence_spans(text: str) -> list[Span]:
    """Return where the sentences of `text` stand, in order, without what parts them."""
    return _between(_BETWEEN_SENTENCES, text)


def _between(ends: re.Pattern[str], text: str) -> list[Span]:
    found: list[Span] = []
    start = 0
    for end in ends.finditer(text):
        found.append(Span(start, end.start()))
        start = end.end()
    return [one for one in (*found, Span(start, len(text))) if one.within(text).strip()]


@cache
def _ends() -> re.Pattern[str]:
    joins = "|".join(re.escape(word) for word in phrases("small.joins"))
    return re.compile(rf"[,.;!?\n]+(?:\s+|$)|\n+|\s+(?:{joins})\s+|\s+[-–—]\s+|\s*[&+]\s*", re.IGNORECASE)
