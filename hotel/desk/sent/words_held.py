"""What the words of a request, and its notes, speak of: "the window" of a table, "the glasses" that were lost."""

from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.narrower import words_asked, words_of
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import sentences_in
from hotel.reading.kind_words import kind_named
from hotel.reading.tokens import said
from hotel.records import ServiceRequest

_WHOLE = 5
"""An end so long is a word by itself."""
_SHORTEST = 3
_FEW = 2
"""So many words are all wanted; of more, most."""


def speaks_of(request: ServiceRequest, text: str) -> bool:
    """Say whether `text` has a word of weight that the guest has said with `request`, and that is not its own name."""
    return bool(holding(request, text))


def is_identity_of(request: ServiceRequest, text: str) -> bool:
    """Say whether `text` has a word of what was said of `request` first: of the thing that was lost, not of where."""
    first = words_of((request.messages_said[0],))
    asked = [forms for forms in words_asked(text) if not _tells_nothing(request, forms)]
    return any(_has(first, forms) for forms in asked)


def holding(request: ServiceRequest, text: str) -> str | None:
    """Return what was noted or said with `request` and speaks of what `text` does; a note before mere words."""
    asked = [forms for forms in words_asked(text) if not _tells_nothing(request, forms)]
    told = [*_noted(request), *request.messages_said]
    return next((one for one in told if any(_has(words_of((one,)), forms) for forms in asked)), None)


def holding_all(request: ServiceRequest, detail: str, *, strictly: bool = False) -> str | None:
    """Return what was noted or said with `request` that has what `detail` tells, and not just one word of many.

    With `strictly` every word of `detail` must be there: in its notes, or several of them in what was said with it.
    """
    for one in _noted(request):
        if one and detail.strip(" ?!.,").casefold() in one.casefold():  # "a dog" has no word of weight
            return one
    asked = [forms for forms in words_asked(detail) if not _tells_nothing(request, forms)]
    only_noted = strictly and len(asked) < _FEW  # one word of the first words may be what it is all about
    told = _noted(request) if only_noted else [*_noted(request), *request.messages_said]
    needed = len(asked) if strictly or len(asked) <= _FEW else len(asked) // 2 + 1
    for one in told:
        held = words_of((one,))
        if asked and sum(_has(held, forms) for forms in asked) >= needed:
            sentences = sentences_in(one)
            best = max(sentences, key=lambda said: sum(_has(words_of((said,)), forms) for forms in asked))
            if not hears("is_without", detail) or hears(
                "leaves_out_it", best
            ):  # "with lilies" is not "no lilies"
                return best
    return None


def _noted(request: ServiceRequest) -> list[str]:
    return [request.note or "", *(wish for line in request.lines for wish in line.wishes)]


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
    return any(hears("noting", one) or hears("filler", one) or labels_in("department", one) for one in forms)
