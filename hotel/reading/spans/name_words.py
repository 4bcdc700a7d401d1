"""What a word alone tells of whether it is a name: how it is written, and what lists and the dictionary know of it."""

from functools import lru_cache

from hotel.reading.lexicons import words_of
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import has_capital, listed_spans, norm_at
from hotel.reading.tokens import Said
from hotel.reading.word_forms import is_russian_word

_FEWEST_LETTERS = 3
_EVERYDAY = ("common", "orders.filler", "spans.not_attribute", "wishes.tail_stop")
_NOUNS = (
    *("cuisine", "language", "fault.object", "place.noun"),
    *("goods.thing", "goods.food", "goods.drink", "goods.service"),
)


def is_capital(line: Said, index: int) -> bool:
    """Say whether a word begins with a capital and is not written in capitals only."""
    token = line.tokens[index]
    written = line.text[token.start : token.end]
    return has_capital(line, index) and (len(written) == 1 or not written.isupper())


def is_everyday(word: str) -> bool:
    """Say whether a list of everyday words has it, so that it is hardly a name."""
    return any(word in words_of(name) for name in _EVERYDAY)


def is_unknown(line: Said, index: int) -> bool:
    """Say whether it is a word that no list of everyday words, things or places has."""
    word = norm_at(line, index)
    if not word.isalpha() or len(word) < _FEWEST_LETTERS or is_everyday(word):
        return False
    if word in words_of("spans.place.not_attribute"):
        return False
    return not any(listed_spans(name).length_at(line, index) for name in _NOUNS)


@lru_cache(maxsize=5000)
def share_of_names(word: str) -> tuple[float, bool]:
    """Return how surely a Russian word is a name of somebody, and whether it can be one of a place."""
    grammar = grammar_of(word)
    names = sum(score for tags, score in grammar if tags & {"Name", "Surn", "Patr"})
    return names, any("Geox" in tags for tags, _ in grammar)


def is_word_but_no_name(word: str) -> bool:
    """Say whether the dictionary has a Russian word, and as nobody's name; of others it cannot tell."""
    return is_russian_word(word) and share_of_names(word)[0] == 0
