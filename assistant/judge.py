"""The judge of joints: does a new request begin here? A network has a first opinion, trees weigh it against the numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import GroupKFold, cross_val_predict

from assistant import opinion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.evidence import Evidence
    from assistant.opinion import Opinion

_PARTS = 4
_SINGLE = 0.75
"""This share of messages holds one request (set by judgement): a needless cut is weighed against a missed one by it."""


@dataclass(frozen=True)
class Joint:
    """One joint that is known to be a cut or not."""

    evidence: Evidence
    cut: bool
    message: int
    weight: float


@dataclass(frozen=True)
class Judge:
    """Trained on `Joint`s."""

    opinion: Opinion
    trees: GradientBoostingClassifier
    threshold: float
    """From this probability on a joint is a cut."""

    def __call__(self, evidence: Evidence) -> bool:
        """Say whether a new request begins at a joint that looks like this."""
        first = self.opinion(opinion.seen([evidence]))
        return bool(self.trees.predict_proba([[*evidence.numbers, *first]])[0][1] >= self.threshold)


def train(joints: Sequence[Joint], seed: int = 7) -> Judge:
    """Train on `joints`. Opinions, and what the threshold is chosen by, are of messages that were held out."""
    cuts = np.array([joint.cut for joint in joints])
    messages = np.array([joint.message for joint in joints])
    weights = np.array([joint.weight for joint in joints])
    seen = opinion.seen([joint.evidence for joint in joints])

    opinions = np.zeros(len(joints))
    for others, held_out in GroupKFold(_PARTS).split(cuts, groups=messages):
        opinions[held_out] = opinion.train(seen[others], cuts[others], weights[others])(seen[held_out])
    rows = np.column_stack([seen.numbers, opinions])
    trees = GradientBoostingClassifier(
        n_estimators=200, max_depth=3, subsample=0.5, max_features=0.3, min_samples_leaf=20, random_state=seed
    )
    teaches = {"sample_weight": weights}
    sure = cross_val_predict(
        trees, rows, cuts, cv=GroupKFold(_PARTS), groups=messages, method="predict_proba", fit_params=teaches
    )[:, 1]
    threshold = _best_threshold(sure, cuts, messages)
    return Judge(opinion.train(seen, cuts, weights), trees.fit(rows, cuts, **teaches), threshold)


def _best_threshold(sure: np.ndarray, cuts: np.ndarray, messages: np.ndarray) -> float:
    """Return the threshold at which most messages fall apart exactly where they should, at the share of single ones."""
    _, places = np.unique(messages, return_inverse=True)
    several = np.bincount(places, cuts) > 0

    def exact(threshold: float) -> float:
        right = np.bincount(places, (sure >= threshold) != cuts) == 0
        return float(_SINGLE * right[~several].mean() + (1 - _SINGLE) * right[several].mean())

    return max((float(each) for each in np.arange(0.2, 0.91, 0.05)), key=exact)
