"""How well entities are found: their words as the guest wrote them, whole or in part."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmark.scoring import Judged


@dataclass(frozen=True)
class Found:
    """So many found rightly, of so many found and so many meant."""

    hits: int
    found: int
    meant: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.hits / (self.found + self.meant) if self.found + self.meant else 0.0


def exact(judged: Judged, kind: str | None = None) -> Found:
    """Count whole surface strings, case and punctuation around them aside."""
    return _count(judged, kind, lambda words: [" ".join(_words(text)) for text in words])


def by_words(judged: Judged, kind: str | None = None) -> Found:
    """Count single words: "a club sandwich" for "club sandwich" is two of three."""
    return _count(judged, kind, lambda words: [word for text in words for word in _words(text)])


def kinds(judged: Judged) -> list[str]:
    """Return the names of the entities that are meant somewhere, the most frequent first."""
    names = Counter(kind for row, _ in judged for kind, words in row.entities.items() for _ in words)
    return [name for name, _ in names.most_common()]


def _count(judged: Judged, kind: str | None, units: Callable[[Iterable[str]], list[str]]) -> Found:
    hits = found = meant = 0
    for row, guess in judged:
        if not row.entities:
            continue  # rows without entities were not labelled for them
        for name in {*row.entities, *guess.entities} if kind is None else {kind}:
            mine = Counter(units(row.entities.get(name, ())))
            theirs = Counter(units(guess.entities.get(name, ())))
            hits += (mine & theirs).total()
            found += theirs.total()
            meant += mine.total()
    return Found(hits, found, meant)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold().replace("ё", "е"))
