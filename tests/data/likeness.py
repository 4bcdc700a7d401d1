"""Finding texts that are nearly the same, without comparing each with each."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction


class Likeness:
    """Texts that can be asked for those nearly like another: of all words in both, so many are in each.

    Two sets of words that share so many share one of their rarest words too, so only those are looked up
    (prefix filtering: Chaudhuri, Ganti and Kaushik, 2006).
    """

    def __init__(self, texts: Iterable[Sequence[str]], least: Fraction) -> None:
        """Keep `texts`, each as its words; alike are two that share at least `least` of the words of both."""
        self._least = least
        self._texts = [frozenset(words) for words in texts]
        self._count = Counter(word for words in self._texts for word in words)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for place, words in enumerate(self._texts):
            for word in self._rarest(words):
                self._by_word[word].append(place)

    def like(self, words: Sequence[str]) -> list[int]:
        """Return the places of the texts that are nearly `words`."""
        asked = frozenset(words)
        candidates = {place for word in self._rarest(asked) for place in self._by_word.get(word, ())}
        return [place for place in sorted(candidates) if self._alike(asked, self._texts[place])]

    def _alike(self, one: frozenset[str], other: frozenset[str]) -> bool:
        return len(one & other) >= self._least * len(one | other)

    def _rarest(self, words: frozenset[str]) -> list[str]:
        if not words:
            return []
        ordered = sorted(words, key=lambda word: (self._count[word], word))
        return ordered[: len(words) - math.ceil(self._least * len(words)) + 1]
