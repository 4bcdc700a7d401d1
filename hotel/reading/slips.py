"""Mistyped words of a word list: "thursady", «пятро», where no everyday word is as near."""

from functools import cache

from hotel.reading.misspellings import Misspellings, common_words, may_be_misspelt
from hotel.reading.tokens import Said
from hotel.reading.word_forms import normal
from hotel.reading.words import valued

_SHORTEST = 5


def mistyped_at(path: str, line: Said, index: int) -> tuple[str, int] | None:
    """Return the value in a map ("time.weekday") of the word that is mistyped at a word, and how many words it takes."""
    if index >= len(line.tokens) or not may_be_misspelt(line.tokens[index]):
        return None
    word = line.tokens[index].norm
    meant = _slips(path).meant(word)
    if meant is None:
        return None
    rival = _everyday(path).meant(word)  # «завтрк» may be a breakfast as well as tomorrow
    return None if rival is not None and rival[1] >= meant[1] else (_values(path)[meant[0]], 1)


@cache
def _values(path: str) -> dict[str, str]:
    return {normal(word): value for word, value in valued(path) if len(word) >= _SHORTEST and " " not in word}


@cache
def _slips(path: str) -> Misspellings:
    return Misspellings(_values(path))


@cache
def _everyday(path: str) -> Misspellings:
    return Misspellings(common_words() - _values(path).keys())
