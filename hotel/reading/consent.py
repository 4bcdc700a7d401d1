"""Yes, no and "never mind" inside longer words: "ok 7pm for the massage", «да, но без лука», "forget the taxi"."""

import re
from dataclasses import dataclass
from functools import cache

from hotel.reading.lexicons import listed, mapped
from hotel.reading.tokens import Said, said
from hotel.reading.words import phrases

_PLAIN_YES = 4
"""A yes of more words says something besides."""
_ASSENT = frozenset({"agree", "nod", "glad"})
_AGAINST = frozenset({"refuse", "drop", "keep", "pause"})


@dataclass(frozen=True)
class Consent:
    """What the words say to a question; all may be said in one breath."""

    yes: bool = False
    no: bool = False
    stop: bool = False
    """The guest wants to drop something: "cancel", «не надо»."""
    firm: bool = False
    """The yes is one before any other words too: not "ok", which takes note, nor "great", which is glad."""


def consent_in(text: str) -> Consent:
    """Return the yes, the no and the "never mind" that `text` holds; what only asks ("right?") is no yes."""
    line = said(text)
    found = consent_stretches(line)
    labels = {label for _, _, label in found}
    glad = any(label == "glad" and first == 0 and _stands_alone(line, last) for first, last, label in found)
    firm = "agree" in labels
    return Consent(firm or "nod" in labels or glad, "refuse" in labels, "drop" in labels, firm)


def consent_stretches(line: Said) -> list[tuple[int, int, str]]:
    """Return (first word, past the last, label) of every yes, no and "never mind"; a yes that asks is none."""
    found = mapped("consent", exact=True).find(line)
    return [one for one in found if one[2] not in _ASSENT or not _asks(line, one[0], one[1])]


def asks_back(text: str) -> bool:
    """Say whether `text` ends in a question and holds no yes: "so it's booked, right?"."""
    return text.rstrip().endswith("?") and not consent_in(text).yes


def _stands_alone(line: Said, last: int) -> bool:
    return last == len(line.tokens) or line.breaks[last]


def _asks(line: Said, first: int, last: int) -> bool:
    """Say whether the words stand in a clause that is a question, and does not ask for it to be done."""
    end = next((i for i in range(last, len(line.tokens) + 1) if line.breaks[i]), None)
    if end is None or "?" not in line.gaps[end]:
        return False
    start = next((i for i in range(first, 0, -1) if line.breaks[i]), 0)
    return not any(listed("asking.for_it", exact=True).length_at(line, i) for i in range(start, end))


@cache
def _end_of_yes() -> re.Pattern[str]:
    return re.compile(rf"(?P<stop>[.!;\n]+)\s*|,\s+|\s+(?=(?:{'|'.join(phrases('small.and'))})\s)")


def plain_yes_before(text: str) -> str | None:
    """Return what follows a clear yes that stands by itself before other words («Да. И ещё…»); None without one."""
    rest = None
    for end in _end_of_yes().finditer(text):
        first = text[: end.start()]
        few = end["stop"] is not None and len(first.split()) <= _PLAIN_YES
        if text[end.end() :].strip() and _is_clear_yes(first) and (few or is_only_yes(first)):
            rest = text[end.end() :]
    return rest


def mere_nod_before(text: str) -> bool:
    """Say whether "great" or "ok" stands before other words: it confirms nothing."""
    first = next((text[: end.start()] for end in _end_of_yes().finditer(text)), text)
    return first != text and is_only_yes(first) and plain_yes_before(text) is None


def _is_clear_yes(text: str) -> bool:
    answer = consent_in(text)
    return answer.firm and not answer.no and not answer.stop


def is_only_yes(text: str) -> bool:
    """Say whether `text` is nothing but a yes, with or without thanks: "perfect, thank you", «супер, жду»."""
    spoken = _only_politely(text)
    return spoken is not None and not spoken.isdisjoint(_ASSENT)


def is_only_thanks(text: str) -> bool:
    """Say whether `text` is nothing but thanks."""
    spoken = _only_politely(text)
    return spoken is not None and "thanks" in spoken and spoken.isdisjoint(_ASSENT)


def _only_politely(text: str) -> set[str] | None:
    """Return what is said where all words say yes, thank or go with that; None where there are others."""
    line = said(text)
    starts = {first: (last, label) for first, last, label in consent_stretches(line)}
    spoken, index = set[str](), 0
    while index < len(line.tokens):
        last, label = _told_to_go_on(line, index) or starts.get(index) or _courtesy(line, index)
        if last == index or label in _AGAINST:
            return None
        spoken.add(label)
        index = last
    return spoken


def _told_to_go_on(line: Said, index: int) -> tuple[int, str] | None:
    length = listed("polite.go_on", exact=True).length_at(line, index)
    return (index + length, "agree") if length else None


def _courtesy(line: Said, index: int) -> tuple[int, str]:
    thanks = listed("polite.thanks", exact=True).length_at(line, index)
    if thanks:
        return index + thanks, "thanks"
    return index + listed("polite.beside", exact=True).length_at(line, index), "beside"
