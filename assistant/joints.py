"""What the judge of joints learns from: messages, and where in each a new request begins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.segments import segments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.segments import Segment
    from assistant.several import Several

_MARKED, _PLAIN = 10.0, 1.0
"""Weights: what people marked with joints in mind teaches most."""
_EVERY = 2
"""One plain message in so many is learnt from; with one in four, four of 85 noisy messages more were cut needlessly."""


@dataclass(frozen=True)
class Joined:
    """One message with the places where its requests after the first begin."""

    text: str
    starts: Sequence[int]
    fold: int
    """The classifier of this fold has seen none of its words."""
    weight: float
    situation: tuple[str, ...] = ()
    """What was open or spoken of when it was said."""
    unmarked: Sequence[int] = ()
    """Where a request may begin though nothing marks it."""

    @property
    def pieces(self) -> list[Segment]:
        """What might be requests of their own."""
        return segments(self.text, self.unmarked)


def examples(
    texts: Sequence[str],
    folds: Sequence[int],
    several: Sequence[Several],
) -> list[Joined]:
    """Return some of `texts`, which hold one request each, and `several` as people marked them.

    `folds` says for each text which classifier has not seen it; `several` is seen by none.
    """
    some = slice(None, None, _EVERY)
    found = [Joined(text, (), fold, _PLAIN) for text, fold in zip(texts[some], folds[some], strict=True)]
    every = max(folds) + 1
    found += [
        Joined(each.text, each.starts, place % every, _MARKED, each.situation)
        for place, each in enumerate(several)
    ]
    return found


def with_unmarked(messages: Sequence[Joined], places: Sequence[Sequence[int]]) -> list[Joined]:
    """Return those of `messages` that have joints at all, the unmarked ones at `places` of each among them."""
    found = [replace(one, unmarked=its) for one, its in zip(messages, places, strict=True)]
    return [one for one in found if len(one.pieces) > 1]


def walk(message: Joined) -> Iterator[tuple[int, int, Segment, bool]]:
    """Visit each joint as a reader does who knows the requests.

    Gives where the present request begins and has come to, the next piece, and whether that begins a new request.
    """
    pieces = message.pieces
    begin, end = pieces[0].start, pieces[0].end
    for piece in pieces[1:]:
        cut = any(end <= start <= piece.start + 1 for start in message.starts)
        yield begin, end, piece, cut
        begin, end = (piece.start if cut else begin), piece.end
