"""What kind of word a Russian word is: by the dictionary, in its likeliest readings."""

import re
from functools import lru_cache

from hotel.reading.word_forms import analyser

_LONGEST = 28
_RUSSIAN = re.compile("[а-яё]+")


@lru_cache(maxsize=20_000)
def grammar_of(word: str) -> tuple[tuple[frozenset[str], float], ...]:
    """Return the readings of a word: its grammemes as OpenCorpora calls them, and how likely; none if it is not Russian."""
    if len(word) > _LONGEST or not _RUSSIAN.fullmatch(word):
        return ()
    return tuple((parse.tag.grammemes, parse.score) for parse in analyser().parse(word))
