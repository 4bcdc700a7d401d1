"""What the judge of joints learns from: messages, and where in each a new request begins."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.labels import FILLERS
from assistant.segments import segments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.segments import Segment
    from assistant.several import Several

_MARKED, _PLAIN, _CHANCE = 10.0, 1.0, 0.2
"""Weights: what people marked teaches most; what was joined by chance only shows pairs that nobody wrote."""
_MOST_JOINED = 700
"""So many messages of each fold are joined by chance."""
_SHORT = 120
"""Longer messages are not joined: nobody writes two such in one."""


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


def examples(
    texts: Sequence[str],
    labels: Sequence[str],
    folds: Sequence[int],
    several: Sequence[Several],
    seed: int = 7,
) -> list[Joined]:
    """Return `texts` as they are (every second one), some joined by chance, and `several` as people marked them.

    `folds` says for each text which classifier has not seen it; `several` is seen by none.
    """
    chance = random.Random(seed)  # noqa: S311 -- variety, not secrets
    found = [
        Joined(text, (), fold, _PLAIN)
        for text, fold in zip(texts, folds, strict=True)
        if len(segments(text)) > 1 and chance.random() < 0.5  # noqa: PLR2004
    ]
    pools: dict[tuple[int, bool], list[tuple[str, str]]] = {}
    for text, label, fold in zip(texts, labels, folds, strict=True):
        if label not in FILLERS and len(text) < _SHORT:
            pools.setdefault((fold, _is_russian(text)), []).append((text, label))
    for (fold, _), pool in sorted(pools.items()):
        for _ in range(min(_MOST_JOINED // 2, len(pool) // 3)):
            chosen = chance.sample(pool, chance.choice((2, 2, 2, 3)))
            if len({label for _, label in chosen}) == len(chosen):
                found.append(Joined(*_joined([text for text, _ in chosen], chance), fold, _CHANCE))
    every = max(folds) + 1
    found += [
        Joined(each.text, each.starts, place % every, _MARKED, each.situation)
        for place, each in enumerate(several)
    ]
    return found


def walk(message: Joined) -> Iterator[tuple[int, int, Segment, bool]]:
    """Visit each joint as a reader does who knows the requests.

    Gives where the present request begins and has come to, the next piece, and whether that begins a new request.
    """
    pieces = segments(message.text)
    begin, end = pieces[0].start, pieces[0].end
    for piece in pieces[1:]:
        cut = any(end <= start <= piece.start + 1 for start in message.starts)
        yield begin, end, piece, cut
        begin, end = (piece.start if cut else begin), piece.end


def _is_russian(text: str) -> bool:
    return any("а" <= letter <= "я" for letter in text.lower())


def _joined(texts: list[str], chance: random.Random) -> tuple[str, list[int]]:
    words = (
        (" и ", ", и ", " а ещё ", ", а ", ", ещё ")
        if _is_russian(texts[0])
        else (" and ", ", and ", " also ", ", plus ", " and also ")
    )
    joints = (*words, ", ", ", ", ". ", ". ", "; ", "\n")
    whole, starts = texts[0], []
    for text in texts[1:]:
        joint = chance.choice(joints)
        whole = (
            whole.rstrip(" .!,;)🙏") + joint
            if joint not in {"\n", ". "} or whole[-1] not in ".!?"
            else whole + " "
        )
        starts.append(len(whole))
        whole += text if joint in {". ", "\n"} or chance.random() < 0.4 else text[0].lower() + text[1:]  # noqa: PLR2004
    return whole, starts
