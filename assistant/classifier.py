"""From a text to the probability of each label: features, network, calibration, and the repair of what was mistyped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant import network
from assistant.features import SparseFeatures, vectors
from assistant.labels import DETAIL, OUT_OF_SCOPE
from assistant.repair import readings, typed_aright
from assistant.seen import Features

if TYPE_CHECKING:
    from collections.abc import Sequence

_SURER = 0.1
"""Another reading of a mistyped text wins only if it makes the classifier this much surer."""


@dataclass(frozen=True)
class Classifier:
    """A trained classifier. A label is an intent, or an intent with its topic or category: `ask_hotel/wifi`."""

    labels: tuple[str, ...]
    sparse: SparseFeatures
    networks: tuple[network.Network, ...]
    """Trained alike but for chance; their mean is steadier than any of them."""
    known: frozenset[str]
    """The words of the training data."""
    temperature: float = 1.0

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """Return the probability of each label for each text as it is typed, shape (texts, labels)."""
        return self.of(self.features(texts))

    def of(self, seen: Features) -> np.ndarray:
        """Return the same of what is `seen` of texts."""
        found: np.ndarray = np.mean(
            [each(seen.meanings, seen.words, self.temperature) for each in self.networks], axis=0
        )
        return found

    def features(self, texts: Sequence[str]) -> Features:
        """Return what is seen of `texts` as they are typed."""
        return Features(vectors(texts), self.sparse(texts))

    def read(self, texts: Sequence[str]) -> tuple[np.ndarray, Features]:
        """Return the probabilities of each text in the reading that is surest, and what is seen of that reading."""
        ways = [self._ways(text) for text in texts]
        seen = self.features([way for each in ways for way in each])
        rows = self.of(seen)
        surest, start = [], 0
        for each in ways:
            surest.append(start + self._surest(list(rows[start : start + len(each)])))
            start += len(each)
        return rows[surest], seen[surest]

    def typed_aright(self, text: str) -> str:
        """Return `text` on the keyboard layout that was meant, letter for letter."""
        return typed_aright(text, self.known.__contains__)

    def reading(self, text: str) -> str:
        """Return `text` as it is best read: "ghbdtn" as «привет», "polotentse" as «полотенце», others as typed.

        A bare answer may be a name ("Ivan Petrov"), which stays as it is written unless it says nothing so.
        """
        ways = self._ways(text)
        if len(ways) == 1:
            return text
        rows = list(self.probabilities(ways))
        as_typed, *others = rows
        best = max(range(len(others)), key=lambda place: others[place].max())
        if self.labels[int(as_typed.argmax())] != DETAIL and others[best].max() >= as_typed.max() - _SURER:
            return ways[1 + best]
        return ways[self._surest(rows)]

    def _ways(self, text: str) -> list[str]:
        return [text, *readings(text, self.known.__contains__)]

    def _surest(self, rows: list[np.ndarray]) -> int:
        """Return the place of the row that is surest; the first is of the text as typed.

        Mistyped words are nothing a hotel does, and surely so: being out of scope says nothing for them.
        """
        as_typed, *others = rows
        if not others:
            return 0  # nearly every stretch of nearly every message
        served = np.array([label != OUT_OF_SCOPE for label in self.labels])
        sure = [as_typed[served].max() + _SURER, *(row.max() for row in others)]
        return int(np.argmax(sure))
