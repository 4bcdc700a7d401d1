"""The requests of one message as stretches of it, each with a meaning the classifier could name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.labels import FILLERS

if TYPE_CHECKING:
    import numpy as np

    from assistant.evidence import Seen

_ONE_WORD = FILLERS | {"affirm", "deny", "cancel"}
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

    It is a detail there ("Room 340."): the neighbour keeps the meaning it had alone if that was clearer. A mere "yes",
    "no" or "thanks" has no details: what stands beside it is left as it is, in doubt.
    """
    left = list(spans)
    while len(spans) > 1:
        weak = min(left, key=lambda span: span.probabilities.max(), default=None)
        if weak is None or weak.probabilities.max() >= _NAMED:
            break
        left.remove(weak)
        place = spans.index(weak)
        pairs = [
            (first, _union(spans[first], spans[first + 1], seen))
            for first, other in ((place - 1, place - 1), (place, place + 1))
            if 0 <= first < len(spans) - 1 and not _says_one_word(spans[other], seen)
        ]
        if pairs:
            best, union = max(pairs, key=lambda pair: pair[1].probabilities.max())
            left = [span for span in left if span not in spans[best : best + 2]]
            spans = [*spans[:best], union, *spans[best + 2 :]]
            left.append(union)
    return spans


def _says_one_word(span: Span, seen: Seen) -> bool:
    return seen.intents[int(span.probabilities.argmax())] in _ONE_WORD


def _union(one: Span, other: Span, seen: Seen) -> Span:
    views = (seen(one.start, other.end), one.probabilities, other.probabilities)
    return Span(one.start, other.end, max(views, key=lambda view: view.max()))
