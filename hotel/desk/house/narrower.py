"""The narrower answers of the hotel's own facts: details of the topic asked about, or of another one named beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.hearing import labels_in
from hotel.reading.lexicon import Lexicon
from hotel.reading.tokens import said
from hotel.records import Fact as HotelFact
from hotel.records import Localised

type _Words = frozenset[str]

_SHORTEST = 4
"""Words of fewer letters tell nothing apart."""


@dataclass(frozen=True)
class Narrower:
    """A detail of a fact, with the topic that it belongs to."""

    topic: str
    keywords: tuple[str, ...]
    text: Localised


def narrower_answer(desk: Desk, fact: HotelFact) -> Narrower | None:
    """Return the detail whose keywords are in what was asked: of the topic, else of another one named beside it."""
    own = own_detail(desk, fact)
    if own is not None:
        return own
    asked, others = words_asked(desk.turn.text), _details(_facts(desk))
    beside = [one for one in others if one.topic != fact.topic and _is_of_what_is_named(one, desk.turn.text)]
    return max(beside, key=lambda one: _shared(one, asked), default=None)


def own_detail(desk: Desk, fact: HotelFact) -> Narrower | None:
    """Return the detail of the topic itself whose keywords are in what was asked."""
    words = desk.turn.text
    asked, own = words_asked(words), [one for one in _details([fact]) if is_named(one, words)]
    return max(own, key=lambda one: _shared(one, asked), default=None)


def topic_of_detail(desk: Desk) -> str | None:
    """Return the topic of the detail whose keywords the words have, whatever it is a detail of."""
    return next((one.topic for one in _details(_facts(desk)) if is_named(one, desk.turn.text)), None)


def words_asked(text: str) -> list[_Words]:
    """Return the words that may tell what a text is about, each with its forms."""
    tokens = said(text).tokens
    return [token.forms for token in tokens if len(token.norm) >= _SHORTEST and token.norm.isalpha()]


@lru_cache(maxsize=1024)
def words_of(texts: tuple[str, ...]) -> _Words:
    """Return every form of every word of `texts`."""
    return frozenset(form for text in texts for forms in words_asked(text) for form in forms)


def _facts(desk: Desk) -> Sequence[HotelFact]:
    here = select(HotelFact).where(HotelFact.property_id == desk.property.id)
    return desk.session.scalars(here.order_by(HotelFact.id)).all()


def _details(facts: Sequence[HotelFact]) -> list[Narrower]:
    return [Narrower(fact.topic, one.keywords, one.text) for fact in facts for one in fact.details]


def _words(detail: Narrower) -> _Words:
    return words_of((*detail.text.values(), *detail.keywords))


def _shared(detail: Narrower, asked: list[_Words]) -> int:
    return sum(bool(forms & _words(detail)) for forms in asked)


def is_named(detail: Narrower, text: str) -> bool:
    """Say whether `text` has a keyword of `detail`."""
    return bool(_found(detail, text))


def _is_of_what_is_named(detail: Narrower, text: str) -> bool:
    """Say whether the words beside a detail's keyword name the topic that it is a detail of: "the showers of the gym"."""
    taken = {index for first, last, _ in _found(detail, text) for index in range(first, last)}
    rest = " ".join(token.norm for index, token in enumerate(said(text).tokens) if index not in taken)
    return bool(taken) and detail.topic in labels_in("topics", rest)


def _found(detail: Narrower, text: str) -> list[tuple[int, int, str]]:
    return _lexicon(detail.keywords).find(said(text))


@lru_cache(maxsize=256)
def _lexicon(keywords: tuple[str, ...]) -> Lexicon:
    return Lexicon((word, word) for word in keywords)
