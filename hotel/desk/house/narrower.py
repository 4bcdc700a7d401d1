"""The narrower answers of the hotel's own facts: details of the topic asked about, or of another one named beside it."""

from collections import Counter
from functools import lru_cache

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.hearing import labels_in
from hotel.reading.tokens import Lexicon, said
from hotel.records import Fact as HotelFact
from hotel.records import FactDetail

type _Words = frozenset[str]

_SHORTEST = 4
"""Words of fewer letters tell nothing apart."""
_MOST_TOPICS = 2
"""A word of more topics than these is small change of every answer."""


def narrower_answer(desk: Desk, fact: HotelFact) -> FactDetail | None:
    """Return the detail that says just what was asked: by its keywords, else by a word that no other text has."""
    asked = words_asked(desk.turn.text)
    details = desk.property.policies.fact_details
    own = [one for one in details if one.topic == fact.topic]
    beside = [one for one in details if one.topic != fact.topic and _is_of_what_is_named(one, desk.turn.text)]
    for choice in (own, beside):
        named = [one for one in choice if _is_named(one, desk.turn.text)]
        if named:
            return max(named, key=lambda one: _shared(one, asked))
    rare = _rare_words(desk)
    told = words_of((*fact.text.values(),))
    telling = {form for forms in asked if not forms & told for form in forms & rare}
    return next((one for one in own if telling & _words(one)), None)


def words_asked(text: str) -> list[_Words]:
    """Return the words that may tell what a text is about, each with its forms."""
    tokens = said(text).tokens
    return [token.forms for token in tokens if len(token.norm) >= _SHORTEST and token.norm.isalpha()]


@lru_cache(maxsize=1024)
def words_of(texts: tuple[str, ...]) -> _Words:
    """Return every form of every word of `texts`."""
    return frozenset(form for text in texts for forms in words_asked(text) for form in forms)


def words_known(desk: Desk) -> list[tuple[str, _Words]]:
    """Return the words of every answer of the hotel, with its topic."""
    facts = desk.session.scalars(select(HotelFact).where(HotelFact.property_id == desk.property.id))
    texts = [(one.topic, words_of((*one.text.values(),))) for one in facts]
    return texts + [(one.topic, _words(one)) for one in desk.property.policies.fact_details]


def _rare_words(desk: Desk) -> _Words:
    topics = Counter(
        word for word, _ in {(word, topic) for topic, words in words_known(desk) for word in words}
    )
    return frozenset(word for word, count in topics.items() if count <= _MOST_TOPICS)


def _words(detail: FactDetail) -> _Words:
    return words_of((*detail.text.values(), *detail.keywords))


def _shared(detail: FactDetail, asked: list[_Words]) -> int:
    return sum(bool(forms & _words(detail)) for forms in asked)


def _is_named(detail: FactDetail, text: str) -> bool:
    return bool(_found(detail, text))


def _is_of_what_is_named(detail: FactDetail, text: str) -> bool:
    """Say whether the words beside a detail's keyword name a topic that the detail is about: "the showers of the gym"."""
    taken = {index for first, last, _ in _found(detail, text) for index in range(first, last)}
    rest = " ".join(token.norm for index, token in enumerate(said(text).tokens) if index not in taken)
    about = {detail.topic, *(label for one in detail.text.values() for label in labels_in("topics", one))}
    return bool(taken) and not about.isdisjoint(labels_in("topics", rest))


def _found(detail: FactDetail, text: str) -> list[tuple[int, int, str]]:
    return _lexicon(detail.keywords).find(said(text))


@lru_cache(maxsize=256)
def _lexicon(keywords: tuple[str, ...]) -> Lexicon:
    return Lexicon((word, word) for word in keywords)
