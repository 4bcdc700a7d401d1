"""What the networks see of texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from scipy.sparse import csr_matrix

WORDS_SCALE = 2.0
"""The rows of words have length 1 over hundreds of entries; scaled up, their layers learn as fast as those of meanings."""


@dataclass(frozen=True)
class Features:
    """What is seen of some texts."""

    meanings: np.ndarray
    """Shape (texts, 512)."""
    words: csr_matrix
    """Letters and words, counted and weighted, shape (texts, vocabulary)."""

    def __getitem__(self, places: Sequence[int]) -> Features:
        """Return those of the texts at `places`."""
        return Features(self.meanings[places], self.words[places])
