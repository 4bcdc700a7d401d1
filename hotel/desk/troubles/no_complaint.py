"""Words that are said to be no complaint, or take one back: what they are, and what is said besides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hotel.desk.hearing import heard_all, hears, is_shouted, without

_DENIES = "denies_complaint"
_BESIDE = ("explains_itself", "shrugs")
"""What goes with such words and asks for nothing of its own."""
_DISCONTENT = (
    "discontent",
    "indignant",
    "waiting",
    "broken",
    "threat",
    "theft",
    "displeases",
    "found_dirty",
    "danger",
)
_SIGNS = " \t\n.,;:!?…—–-()"
_LOOSE = re.compile(r"(?<=[.,!?;:])(?:\s*[.,!?;:])+|\s+(?=[.,!?;:])|(?<=\s)\s+")
"""What stands loose where words were cut out."""


@dataclass(frozen=True)
class _Word:
    said: str
    denied: bool


def denials_in(text: str) -> list[str]:
    """Return the words of `text` that deny a complaint or take one back; not those that a "but" only softens."""
    found: list[str] = []
    for stretch in heard_all(_DENIES, text):
        behind = text[text.index(stretch) + len(stretch) :].lstrip(_SIGNS)
        if not hears("but", " ".join(behind.split()[:1])):
            found.append(stretch)
    return found


def complains(text: str) -> bool:
    """Say whether `text` holds a word of discontent, or is shouted; "nobody is loud" and "I'm not waiting" hold none."""
    rest = without("no_grievance", text)
    return is_shouted(text) or any(not one.denied for one in _words_of_discontent(rest))


def denies_discontent(text: str) -> bool:
    """Say whether `text` has its words of discontent only to deny them: "I'm not waiting, it's fine"."""
    found = [*_words_of_discontent(text)]
    return bool(found) and all(one.denied for one in found) and not is_shouted(text)


def _words_of_discontent(text: str) -> Iterator[_Word]:
    for subject in _DISCONTENT:
        behind = 0
        for stretch in heard_all(subject, text):
            at = text.index(stretch, behind)
            behind = at + len(stretch)
            yield _Word(stretch, denied=hears("negates_next", text[:at]))


def besides(text: str) -> str:
    """Return what `text` says besides denying a complaint: what is left to understand; all of it where nothing is."""
    if not hears(_DENIES, text):
        return text
    rest = text
    for subject in (_DENIES, *_BESIDE):
        for stretch in heard_all(subject, rest):
            rest = rest.replace(stretch, " ", 1)
    rest = _LOOSE.sub("", rest).strip().lstrip(_SIGNS)
    return rest if any(c.isalnum() for c in rest) else text
