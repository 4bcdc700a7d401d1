"""A wish and its opposite: a line that is to be "with lilies" and "no lilies" holds only what was said last."""

from collections.abc import Sequence

from hotel.reading.lexicons import listed, words_of
from hotel.reading.tokens import said
from hotel.reading.wishes import is_small


def settled(wishes: Sequence[str]) -> list[str]:
    """Return `wishes`, the latest last, without those that a later one takes back, and none twice."""
    kept: list[str] = []
    for wish in wishes:
        kept = [one for one in kept if not _takes_back(wish, one)]
        if not any(one == wish or _leave_out_the_same(wish, one) for one in kept):
            kept.append(wish)
    return kept


def way_of(wish: str) -> tuple[bool, frozenset[str]]:
    """Return whether `wish` leaves something out, and what it speaks of: "without nuts" and "no nuts" are one way."""
    words = said(wish)
    out = listed("wishes.without").length_at(words, 0)
    tokens = words.tokens
    behind = bool(tokens) and tokens[-1].norm in words_of("wishes.without_behind")
    named = frozenset(min(token.forms) for token in tokens[out:] if not is_small(token))
    return out > 0 or behind, named


def _leave_out_the_same(wish: str, other: str) -> bool:
    out, named = way_of(wish)
    return out and bool(named) and way_of(other) == (out, named)


def _takes_back(later: str, earlier: str) -> bool:
    """Say whether `later` wants what `earlier` leaves out, or leaves out what it wants.

    "No milk" takes back "with oat milk"; "with oat milk" says nothing against "no milk".
    """
    (out, named), (was_out, before) = way_of(later), way_of(earlier)
    if out == was_out or not named:
        return False
    return named <= before if out else named == before
