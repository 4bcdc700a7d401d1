"""What the words of a request, and its notes, speak of: "the window" of a table, "the glasses" that were lost."""

from hotel.desk.hearing import heard, hears
from hotel.desk.house.narrower import words_asked, words_of
from hotel.reading.catalogue import Catalogue
from hotel.reading.kind_words import kind_named
from hotel.reading.tokens import said
from hotel.records import ServiceRequest

_WHOLE = 5
"""An end so long is a word by itself."""
_SHORTEST = 3


def speaks_of(request: ServiceRequest, text: str) -> bool:
    """Say whether `text` has a word of weight that the guest has said with `request`, and that is not its own name."""
    return bool(holding(request, text))


def holding(request: ServiceRequest, text: str) -> str | None:
    """Return what was noted or said with `request` and speaks of what `text` does; a note before mere words."""
    if request.note and (detail := heard("asks_if_noted", text)) and detail.strip(" ?!.,") in request.note:
        return request.note
    asked = [forms for forms in words_asked(text) if not _tells_nothing(request, forms)]
    wishes = [wish for line in request.lines for wish in line.wishes]
    told = [request.note or "", *wishes, *request.words.split(" / ")]
    return next((one for one in told if any(_has(words_of((one,)), forms) for forms in asked)), None)


def _has(held: frozenset[str], forms: frozenset[str]) -> bool:
    """Say whether one of `forms` is among the words, if only as the end of one: «кресло» in «автокресло»."""
    ends = tuple(form for form in forms if len(form) >= _WHOLE)
    return not held.isdisjoint(forms) or any(one.endswith(ends) for one in held)


def tells_detail(words: str) -> bool:
    """Say whether `words` have any that could tell a detail: "the dog", not "that" or "the driver"."""
    tokens = [token.norm for token in said(words).tokens]
    return any(len(one) >= _SHORTEST and not _is_of_noting(frozenset({one})) for one in tokens)


def _tells_nothing(request: ServiceRequest, forms: frozenset[str]) -> bool:
    held = [entry for line in request.lines if (entry := line.item or line.thing or line.service) is not None]
    named = any(kind_named(request.intent, one) or (held and Catalogue(held).find(one)) for one in forms)
    return named or _is_of_noting(forms)


def _is_of_noting(forms: frozenset[str]) -> bool:
    return any(hears("noting", one) or hears("filler", one) for one in forms)
