"""A text cut into its clauses: at its stops and commas, at a dash, at the words that join."""

import re
from functools import cache

from hotel.reading.found import Span
from hotel.reading.words import phrases

_SENTENCE_ENDS = re.compile(r"(?<=[.!?;])\s+|\n+")


def clauses_in(text: str) -> list[Span]:
    """Return the clauses of `text`, in order, without the signs and words that join them."""
    found: list[Span] = []
    start = 0
    for end in _ends().finditer(text):
        found.append(Span(start, end.start()))
        start = end.end()
    return [one for one in (*found, Span(start, len(text))) if one.within(text).strip()]


def sentences_in(text: str) -> list[str]:
    """Return the sentences of `text`, in order, each with the sign that ends it."""
    return [one for one in _SENTENCE_ENDS.split(text) if one.strip()]


@cache
def _ends() -> re.Pattern[str]:
    joins = "|".join(re.escape(word) for word in phrases("small.joins"))
    return re.compile(rf"[,.;!?\n]+(?:\s+|$)|\n+|\s+(?:{joins})\s+|\s+[-–—]\s+|\s*[&+]\s*", re.IGNORECASE)
