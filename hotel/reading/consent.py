"""Yes, no and "never mind" inside longer words: "ok 7pm for the massage", «да, но без лука», "forget the taxi"."""

import re
from dataclasses import dataclass
from functools import cache

from hotel.reading.lexicons import mapped
from hotel.reading.tokens import said
from hotel.reading.words import phrases

_PLAIN_YES = 4
"""A yes of more words says something besides."""


@dataclass(frozen=True)
class Consent:
    """What the words say to a question; all three may be said in one breath."""

    yes: bool = False
    no: bool = False
    stop: bool = False
    """The guest wants to drop something: "cancel", «не надо»."""


def consent_in(text: str) -> Consent:
    """Return the yes, the no and the "never mind" that `text` holds."""
    labels = {label for _, _, label in mapped("consent", exact=True).find(said(text))}
    return Consent("agree" in labels, "refuse" in labels, "drop" in labels)


@cache
def _end_of_yes() -> re.Pattern[str]:
    return re.compile(rf"[.!;\n]+\s*|,\s+(?=(?:{'|'.join(phrases('small.and'))})\s)")


def plain_yes_before(text: str) -> str | None:
    """Return what follows a yes that stands by itself before other words («Да. И ещё…»); None without one."""
    end = _end_of_yes().search(text)
    if end is None or not text[end.end() :].strip():
        return None
    first = text[: end.start()]
    answer = consent_in(first)
    plain = answer.yes and not answer.no and not answer.stop and len(first.split()) <= _PLAIN_YES
    return text[end.end() :] if plain else None
