"""What the classifier sees of a text: its meaning as a vector, and its letters and words as counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

from assistant.encoder import encode
from assistant.words import dictionary_forms

if TYPE_CHECKING:
    from collections.abc import Sequence


def letters(text: str) -> str:
    """Return `text` with the differences removed that guests do not mean."""
    return " ".join(text.lower().replace("ё", "е").split())


class SparseFeatures:
    """Character and word n-grams, weighted by how telling they are."""

    def __init__(self) -> None:
        """Make both counters; they learn their vocabulary in `fit`."""
        self._letters = TfidfVectorizer(
            preprocessor=letters,
            analyzer="char_wb",
            ngram_range=(2, 4),
            min_df=3,
            max_features=40_000,
            sublinear_tf=True,
            dtype=np.float32,
        )
        self._words = TfidfVectorizer(
            tokenizer=dictionary_forms,
            preprocessor=letters,
            token_pattern=None,
            ngram_range=(1, 2),
            min_df=2,
            max_features=25_000,
            sublinear_tf=True,
            dtype=np.float32,
        )

    def fit(self, texts: Sequence[str]) -> SparseFeatures:
        """Learn the vocabulary of `texts`."""
        self._letters.fit(texts)
        self._words.fit(texts)
        return self

    def __call__(self, texts: Sequence[str]) -> csr_matrix:
        """Return the counts of `texts`, shape (len(texts), vocabulary)."""
        return hstack([self._letters.transform(texts), self._words.transform(texts)], format="csr")


def vectors(texts: Sequence[str]) -> np.ndarray:
    """Return the meaning of `texts`, shape (len(texts), 512)."""
    return np.stack([encode(text) for text in texts])
