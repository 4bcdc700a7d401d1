"""The judge of joints: does a new request begin here? Words give a first opinion, trees weigh it against the numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.feature_extraction import FeatureHasher
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARTS = 4
_SINGLE = 0.75
"""This share of messages holds one request (set by judgement): a needless cut is weighed against a missed one by it."""


@dataclass(frozen=True)
class Joint:
    """One joint that is known to be a cut or not."""

    numbers: list[float]
    words: dict[str, float]
    cut: bool
    message: int
    weight: float


@dataclass(frozen=True)
class Judge:
    """Trained on `Joint`s."""

    opinion: LogisticRegression
    trees: GradientBoostingClassifier
    threshold: float
    """From this probability on a joint is a cut."""

    def __call__(self, numbers: list[float], words: dict[str, float]) -> bool:
        """Say whether a new request begins at a joint that looks like this."""
        opinion = float(self.opinion.decision_function(_hashed([words]))[0])
        return bool(self.trees.predict_proba([[*numbers, opinion]])[0][1] >= self.threshold)


def train(joints: Sequence[Joint], seed: int = 7) -> Judge:
    """Train on `joints`. Opinions, and what the threshold is chosen by, are of messages that were held out."""
    cuts = np.array([joint.cut for joint in joints])
    messages = np.array([joint.message for joint in joints])
    weights = {"sample_weight": np.array([joint.weight for joint in joints])}
    hashed = _hashed([joint.words for joint in joints])
    held_out = {"cv": GroupKFold(_PARTS), "groups": messages, "fit_params": weights}

    opinion = LogisticRegression(C=0.1, solver="liblinear")
    opinions = cross_val_predict(opinion, hashed, cuts, method="decision_function", **held_out)
    rows = np.column_stack([np.array([joint.numbers for joint in joints]), opinions])
    trees = GradientBoostingClassifier(
        n_estimators=200, max_depth=3, subsample=0.5, max_features=0.3, min_samples_leaf=20, random_state=seed
    )
    sure = cross_val_predict(trees, rows, cuts, method="predict_proba", **held_out)[:, 1]
    threshold = _best_threshold(sure, cuts, messages)
    return Judge(opinion.fit(hashed, cuts, **weights), trees.fit(rows, cuts, **weights), threshold)


def _hashed(words: Sequence[dict[str, float]]) -> csr_matrix:
    return FeatureHasher(n_features=2**15).transform(words)


def _best_threshold(sure: np.ndarray, cuts: np.ndarray, messages: np.ndarray) -> float:
    """Return the threshold at which most messages fall apart exactly where they should, at the share of single ones."""
    _, places = np.unique(messages, return_inverse=True)
    several = np.bincount(places, cuts) > 0

    def exact(threshold: float) -> float:
        right = np.bincount(places, (sure >= threshold) != cuts) == 0
        return float(_SINGLE * right[~several].mean() + (1 - _SINGLE) * right[several].mean())

    return max((float(each) for each in np.arange(0.2, 0.91, 0.05)), key=exact)
