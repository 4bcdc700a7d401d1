"""Where a message might fall apart into requests: sentence ends, commas, "and", "also", new lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.words import read

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
KINDS = ("line", "stop", "comma", "word")


@dataclass(frozen=True)
class Segment:
    """A piece of the message and how it is joined to the one before."""

    start: int
    end: int
    joint: str
    """One of `KINDS`; the first piece has "line"."""


def segments(text: str) -> list[Segment]:
    """Return the smallest pieces of `text` that could be requests of their own; always at least one."""
    plain = text.replace("ё", "е").replace("Ё", "Е")
    found: list[Segment] = []
    start, joint = 0, "line"
    for cut in _CUT.finditer(plain):
        if not _says_something(plain[start : cut.start()]):
            continue
        if len(found) == _MOST - 1 or not _says_something(plain[cut.end() :]):
            break
        found.append(Segment(start, cut.start(), joint))
        start, joint = cut.end(), str(cut.lastgroup)
    return [*found, Segment(start, len(text), joint)]


def _says_something(piece: str) -> bool:
    return any((token.is_alpha and len(token) > 1) or token.is_digit for token in read(piece))
