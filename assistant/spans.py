"""The requests of one message as stretches of it, each with a meaning the classifier could name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from assistant.evidence import Seen

_NAMED = 0.4
"""Below this the classifier has no name for a stretch: it is no request of its own."""


@dataclass(frozen=True)
class Span:
    """One request: its place in the message and the probabilities of its labels."""

    start: int
    end: int
    probabilities: np.ndarray


def named(spans: list[Span], seen: Seen) -> list[Span]:
    """Return `spans` with each that nobody could name, weakest first, given to the neighbour that is surer with it.

    It is a detail there ("Room 340."): the neighbour keeps the meaning it had alone if that was clearer.
    """
    while len(spans) > 1:
        weak = min(range(len(spans)), key=lambda place: spans[place].probabilities.max())
        if spans[weak].probabilities.max() >= _NAMED:
            break
        pairs = [place for place in (weak - 1, weak) if 0 <= place < len(spans) - 1]
        unions = {place: _union(spans[place], spans[place + 1], seen) for place in pairs}
        best = max(pairs, key=lambda place: unions[place].probabilities.max())
        spans = [*spans[:best], unions[best], *spans[best + 2 :]]
    return spans


def _union(one: Span, other: Span, seen: Seen) -> Span:
    views = (seen(one.start, other.end), one.probabilities, other.probabilities)
    return Span(one.start, other.end, max(views, key=lambda view: view.max()))
