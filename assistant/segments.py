"""Where a message might fall apart into requests: sentence ends, commas, "and", "also", new lines, and places given."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.words import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MOST = 10
"""More pieces than this are not looked at one by one: the rest stays with the last."""

_ADDING = (
    r"(?:and|also|plus|then|but|oh|as well as|а еще|и еще|и|а|также|еще|плюс|потом|но|заодно|да и|кстати)"
)
_CUT = re.compile(
    r"(?P<line>\s*\n\s*(?:[-*•]|\d+[.)])?\s*)"
    r"|(?P<stop>[.!?…]+[\s)]+|;\s*)"
    r"|(?P<comma>,\s+(?:" + _ADDING + r"\s+)?|\s+[-–—]\s+|:\s+)"
    r"|(?P<word>\s+" + _ADDING + r"\s+)",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s+")
_UNMARKED = "none"
KINDS = ("line", "stop", "comma", "word", _UNMARKED)


@dataclass(frozen=True)
class Segment:
    """A piece of the message and how it is joined to the one before."""

    start: int
    end: int
    joint: str
    """One of `KINDS`; the first piece has "line"."""


def segments(text: str, unmarked: Sequence[int] = ()) -> list[Segment]:
    """Return the smallest pieces of `text` that could be requests of their own; always at least one.

    `unmarked` are beginnings of words where one may begin though nothing marks it.
    """
    plain = _plain(text)
    found: list[Segment] = []
    start, joint = 0, "line"
    for cut_from, cut_to, kind in sorted(
        [*_marked(plain), *((place, place, _UNMARKED) for place in unmarked)]
    ):
        if not _says_something(plain[start:cut_from]):
            continue
        if len(found) == _MOST - 1 or not _says_something(plain[cut_to:]):
            break
        found.append(Segment(start, len(plain[:cut_from].rstrip()), joint))
        start, joint = cut_to, kind
    return [*found, Segment(start, len(text), joint)]


def unmarked_places(text: str) -> list[int]:
    """Return where words begin at no joint: joining words, and what follows them or a mark, are left out."""
    plain = _plain(text)
    marks = [(start, end) for start, end, _ in _marked(plain)]
    places = [
        space.end() for space in _SPACE.finditer(plain) if space.start() > 0 and space.end() < len(plain)
    ]
    return [place for place in places if not any(start <= place <= end for start, end in marks)]


def _plain(text: str) -> str:
    return text.replace("ё", "е").replace("Ё", "Е")


def _marked(plain: str) -> Iterator[tuple[int, int, str]]:
    return ((cut.start(), cut.end(), str(cut.lastgroup)) for cut in _CUT.finditer(plain))


def _says_something(piece: str) -> bool:
    return any((token.is_alpha and len(token) > 1) or token.is_digit for token in read(piece))
