"""The word lists as they are looked up: built once, shared by all readers."""

from functools import cache

from hotel.reading.lexicon import Lexicon
from hotel.reading.word_forms import forms_of, normal
from hotel.reading.words import phrases, valued


@cache
def listed(path: str, *, exact: bool = False) -> Lexicon:
    """Return the phrases of a list, to be found in a text."""
    return Lexicon(((phrase, phrase) for phrase in phrases(path)), exact=exact)


@cache
def mapped(path: str, *, exact: bool = False) -> Lexicon:
    """Return the phrases of a map, to be found in a text with their values."""
    return Lexicon(valued(path), exact=exact)


@cache
def words_of(path: str) -> frozenset[str]:
    """Return the single words of a list, as they are compared."""
    return frozenset(normal(phrase) for phrase in phrases(path))


@cache
def lemmas_of(path: str) -> frozenset[str]:
    """Return the words of a list with all of their forms."""
    return frozenset(form for phrase in phrases(path) for form in forms_of(phrase.lower()))
