"""What the judge sees at a joint: the classifier's view of both sides and of more, and the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.labels import FILLERS
from assistant.segments import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.segments import Segment

    Place = tuple[int, int]
    """Where a stretch of the message begins and ends."""
    View = Callable[[Sequence[str]], Sequence["Look"]]

_WORD = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True)
class Look:
    """What is seen of one stretch."""

    probabilities: np.ndarray
    """Of each label."""
    meaning: np.ndarray
    """Shape (512,)."""


@dataclass(frozen=True)
class Evidence:
    """What is seen at one joint."""

    numbers: np.ndarray
    """How sure and how alike both sides are, and more that counts or measures."""
    odds: np.ndarray
    """The probabilities of every label for each of the `stretches`, one after the other."""
    meanings: np.ndarray
    """Of what is left of the joint, and of the piece right of it, shape (2, 512)."""
    words: dict[str, float]
    """The words at the joint and the intents that meet there."""


class Seen:
    """The classifier's view of stretches of one message, each looked at once."""

    def __init__(self, text: str, labels: Sequence[str], view: View) -> None:
        """Look at `text`; `view` gives the probabilities of `labels` for stretches of it."""
        self.text = text
        self.intents = [label.split("/")[0] for label in labels]
        self.filler = np.array([intent in FILLERS for intent in self.intents])
        self._view = view
        self._looks: dict[Place, Look] = {}

    def __call__(self, start: int, end: int) -> np.ndarray:
        """Return the probabilities of the labels for this stretch."""
        self.look([(start, end)])
        return self._looks[start, end].probabilities

    def meaning(self, start: int, end: int) -> np.ndarray:
        """Return the meaning of this stretch."""
        self.look([(start, end)])
        return self._looks[start, end].meaning

    def look(self, places: Sequence[Place]) -> None:
        """Look at several stretches at once, which is quicker than at each by itself."""
        new = [place for place in dict.fromkeys(places) if place not in self._looks]
        if new:
            looks = self._view([self.text[start:end] for start, end in new])
            self._looks.update(zip(new, looks, strict=True))


def stretches(text: str, begin: int, end: int, piece: Segment) -> list[Place]:
    """Return the places of every stretch that is looked at: left, right, both, all that follows, all from here."""
    last = len(text)
    return [(begin, end), (piece.start, piece.end), (begin, piece.end), (piece.start, last), (begin, last)]


def evidence(seen: Seen, begin: int, end: int, piece: Segment) -> Evidence:
    """Return what is seen between the request so far (`begin` to `end`) and the `piece`."""
    places = stretches(seen.text, begin, end, piece)
    seen.look(places)
    return Evidence(
        np.array(_numbers(seen, begin, end, piece), np.float32),
        np.concatenate([seen(*place) for place in places], dtype=np.float16),
        np.stack([seen.meaning(*place) for place in places[:2]]).astype(np.float16),
        _words(seen, begin, end, piece),
    )


def _numbers(seen: Seen, begin: int, end: int, piece: Segment) -> list[float]:
    """Return how sure and how alike the left (`begin` to `end`), the `piece`, both together and all that follows are."""
    left, right, both, rest, whole = (seen(*place) for place in stretches(seen.text, begin, end, piece))
    one, other, together = int(left.argmax()), int(right.argmax()), int(both.argmax())
    asks = "?" in seen.text[begin:end], "?" in seen.text[piece.start : piece.end + 1]
    return [
        left[one], right[other], both[together], rest.max(), whole.max(),
        both[one], both[other], right[one], left[other], rest[one], whole[one], whole[other],
        *(float(a @ b) for a, b in ((left, right), (rest, left), (whole, left), (whole, right), (rest, right))),
        *(_doubt(each) for each in (left, right, both, rest, whole)),
        float(one == other), float(together == one), float(together == other),
        float(seen.intents[one] == seen.intents[other]),
        float(left[seen.filler].sum()), float(right[seen.filler].sum()),
        _length(seen.text[begin:end]), _length(seen.text[piece.start : piece.end]), _length(seen.text[piece.end:]),
        *(float(piece.joint == kind) for kind in KINDS), *map(float, asks),
    ]  # fmt: skip


def _words(seen: Seen, begin: int, end: int, piece: Segment) -> dict[str, float]:
    """Return the words at the joint, and the intents that meet there: "so that" joins what "and a" may not."""
    plain = seen.text.lower().replace("ё", "е")
    gap = plain[end : piece.start].strip()
    first = [*_WORD.findall(plain[piece.start : piece.end])[:2], "", ""]
    opening = _WORD.search(plain[begin:end])
    left, right, both = seen(begin, end), seen(piece.start, piece.end), seen(begin, piece.end)
    one, other, together = (seen.intents[int(each.argmax())] for each in (left, right, both))
    return {
        f"gap {gap}": 1.0,
        f"first {first[0]}": 1.0,
        f"first two {first[0]} {first[1]}": 1.0,
        f"gap and first {gap} {first[0]}": 1.0,
        f"opening {opening.group() if opening else ''}": 1.0,
        f"left {one}": float(left.max()),
        f"right {other}": float(right.max()),
        f"both {together}": float(both.max()),
        f"pair {one} {other}": float(min(left.max(), right.max())),
        f"all {one} {other} {together}": 1.0,
        f"right and first {other} {first[0]}": 1.0,
    }


def _doubt(row: np.ndarray) -> float:
    return float(-(row * np.log(row + 1e-9)).sum())


def _length(text: str) -> float:
    return float(np.log1p(len(text.split())))
