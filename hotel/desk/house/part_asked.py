"""The part of a fact that answers what was asked: the sentences that speak of it, and not all there is on the topic."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.narrower import Narrower, is_named
from hotel.reading.clauses import clauses_in, sentences_in
from hotel.reading.tokens import Token, said
from hotel.reading.wishes import is_small
from hotel.records import Fact as HotelFact
from hotel.records import Localised

type _Line = tuple[str, ...]
"""One sentence in every language."""

_SHORTEST = 3
"""Words of fewer letters ask for nothing."""
_STOP = re.compile(r"(?<=[.!?])\s+")
_HOURS = re.compile(r"\d{1,2}:\d\d")


def words_asked_for(fact: HotelFact, text: str) -> list[Token]:
    """Return the words of what is asked, besides those that only name the topic of `fact`."""
    questions = [one for one in sentences_in(text) if one.rstrip().endswith("?")]
    words = said(" ".join(questions) or text).tokens
    telling = [one for one in words if len(one.norm) >= _SHORTEST and not is_small(one)]
    return [one for one in telling if fact.topic not in labels_in("topics", one.norm)]


def part_asked(fact: HotelFact, text: str, beside: Narrower | None = None) -> Localised | None:
    """Return the sentences of `fact` that speak of what `text` asks, in every language; None where it is none or all.

    What `beside` tells already is not asked for any more.
    """
    told = {locale: _STOP.split(one) for locale, one in fact.text.items()}
    count = min(len(one) for one in told.values())
    if any(len(one) != count for one in told.values()):
        return None
    lines = [tuple(one[index] for one in told.values()) for index in range(count)]
    asked = _sentences_asked(fact, text, lines, beside)
    if not 0 < len(asked) < count:
        return None
    return {locale: " ".join(one[index] for index in asked) for locale, one in told.items()}


def tells_sum_or_hours(text: str, answer: Iterable[str]) -> bool:
    """Say whether `text` asks for a price or for hours, and `answer` names any."""
    signs = _signs_asked(text)
    return any(sign(one) for sign in signs for one in answer)


def tells_hours(text: Localised) -> bool:
    """Say whether `text` names an hour."""
    return any(_is_timed(one) for one in text.values())


def _signs_asked(text: str) -> list[Callable[[str], bool]]:
    signs = ((_is_priced, "asking.price"), (_is_timed, "asks_hours"))
    return [sign for sign, asks in signs if hears(asks, text)]


def _sentences_asked(fact: HotelFact, text: str, lines: list[_Line], beside: Narrower | None) -> list[int]:
    known = (*beside.text.values(), *beside.keywords) if beside is not None else ()
    words = words_asked_for(fact, _without_clauses_of(beside, text))
    wanted = [sign for sign in _signs_asked(text) if not any(sign(one) for one in known)]
    return [
        index
        for index, line in enumerate(lines)
        if any(word.any_of(_forms(line)) for word in words)
        or any(sign(one) for sign in wanted for one in line)
    ]


@lru_cache(maxsize=1024)
def _forms(texts: _Line) -> frozenset[str]:
    return frozenset(form for text in texts for token in said(text).tokens for form in token.forms)


def _without_clauses_of(detail: Narrower | None, text: str) -> str:
    """Return what `text` asks in other clauses than those that `detail` answers."""
    if detail is None:
        return text
    clauses = [one.within(text) for one in clauses_in(text)]
    return ", ".join(one for one in clauses if not is_named(detail, one))


def _is_priced(text: str) -> bool:
    return hears("names_price", text)


def _is_timed(text: str) -> bool:
    return _HOURS.search(text) is not None
