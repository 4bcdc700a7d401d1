"""Words that are said to be no complaint, or take one back: what they are, and what is said besides."""

import re

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


def denials_in(text: str) -> list[str]:
    """Return the words of `text` that deny a complaint or take one back; not those that a "but" only softens."""
    found: list[str] = []
    for stretch in heard_all(_DENIES, text):
        behind = text[text.index(stretch) + len(stretch) :].lstrip(_SIGNS)
        if not hears("but", " ".join(behind.split()[:1])):
            found.append(stretch)
    return found


def complains(text: str) -> bool:
    """Say whether `text` holds a word of discontent, or is shouted; "nobody is loud" holds none."""
    rest = without("no_grievance", text)
    return is_shouted(text) or any(hears(subject, rest) for subject in _DISCONTENT)


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
