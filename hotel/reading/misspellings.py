"""Mistyped words, and which word of a catalogue each of them may mean."""

from collections.abc import Iterable
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from hotel.reading.lexicons import words_of
from hotel.reading.tokens import Token
from hotel.reading.word_forms import forms_of, is_russian_word

_SHORTEST, _LONGEST = 4, 25
_MOST_KEPT = 20_000


class Misspellings:
    """The words of one catalogue; what a mistyped word was found to mean is kept."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words that are long enough to be known in spite of a slip."""
        self._words = sorted({word for word in words if len(word) >= _SHORTEST and word.isalpha()})
        self._kept: dict[str, tuple[str, float] | None] = {}

    def meant(self, word: str) -> tuple[str, float] | None:
        """Return the word of the catalogue that `word` is a misspelling of, and how near it is: 0 to 100."""
        if word not in self._kept:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            forms = sorted(forms_of(word), key=lambda form: (form != word, form))
            found = (self._nearest(form) for form in forms)
            self._kept[word] = next((near for near in found if near), None)
        return self._kept[word]

    def _nearest(self, word: str) -> tuple[str, float] | None:
        """Return the word that is one slip away, two of a long word."""
        slips = 1 if len(word) < 8 else 2  # noqa: PLR2004
        near = process.extract(word, self._words, scorer=OSA.distance, score_cutoff=slips, limit=3)
        for candidate, distance, _ in near:
            swapped = sorted(word) == sorted(candidate)
            if len(candidate) < 5 and distance and not swapped:  # noqa: PLR2004
                continue
            if word[0] != candidate[0] and (distance > 1 or len(word) < 6):  # noqa: PLR2004
                continue
            return candidate, 100.0 - 100.0 * distance / (len(word) + 3)
        return None


@cache
def common_words() -> frozenset[str]:
    """Return the everyday words, which are no misspellings of rarer ones."""
    return words_of("common") | words_of("orders.filler") | words_of("identity.filler")


def may_be_misspelt(token: Token) -> bool:
    """Say whether a word may be a misspelling of another: neither an everyday word nor one of the dictionary."""
    norm = token.norm
    if not _SHORTEST <= len(norm) <= _LONGEST or not norm.isalpha() or norm in common_words():
        return False
    return not is_russian_word(norm)
