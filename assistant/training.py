"""Training understanding: the classifier on everything, the splitter on what a second classifier has not seen."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import vstack

from assistant import network, splitting
from assistant.classifier import Classifier
from assistant.encoder import encode
from assistant.features import SparseFeatures, letters, spelt_out
from assistant.noise import augmented
from assistant.words import read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.several import Several

_SEEDS = (1, 2)
_UNSEEN = 2000
"""So many messages, chosen by chance, teach the splitter and calibrate; the second classifier never sees them."""


def train(
    texts: Sequence[str], labels: Sequence[str], several: Sequence[Several], progress: Callable[[str], None]
) -> tuple[Classifier, splitting.Splitter]:
    """Train on `texts` with their `labels`; `several` are messages whose requests are marked."""
    names = tuple(sorted(set(labels)))
    number = {name: place for place, name in enumerate(names)}
    order = list(range(len(texts)))
    random.Random(7).shuffle(order)  # noqa: S311 -- a fixed shuffle, no secret
    unseen, seen = order[:_UNSEEN], order[_UNSEEN:]
    seen_texts, seen_labels = augmented([texts[i] for i in seen], [labels[i] for i in seen])
    held_texts, held_labels = [texts[i] for i in unseen], [labels[i] for i in unseen]
    progress(f"{len(texts)} messages, {len(seen_texts) - len(seen)} noisy doubles, {len(names)} labels")

    sparse = SparseFeatures()
    sparse_rows = sparse.learn([*seen_texts, *held_texts])
    dense_rows = _vectors([*seen_texts, *held_texts])
    targets = [number[label] for label in (*seen_labels, *held_labels)]
    progress("features are made")
    known = frozenset(token.text for text in texts for token in read(letters(text)) if token.is_alpha)

    part = len(seen_texts)
    trial = network.train(
        dense_rows[:part],
        sparse_rows[:part],
        targets[:part],
        network.Shape(epochs=3),
        _said(progress, "trial"),
    )
    temperature = _temperature(trial, dense_rows[part:], sparse_rows[part:], np.asarray(targets[part:]))
    joints = splitting.Joints(held_texts, held_labels, several)
    stretches = joints.stretches()
    rows = trial(_vectors(stretches), sparse(stretches), temperature)
    splitter = splitting.train(joints, names, dict(zip(stretches, rows, strict=True)))
    progress("the splitter is trained")

    pieces = [piece for message in several for piece in message.pieces]
    dense_rows = np.concatenate([dense_rows, *([_vectors([words for _, words in pieces])] if pieces else [])])
    sparse_rows = (
        vstack([sparse_rows, sparse([words for _, words in pieces])], format="csr") if pieces else sparse_rows
    )
    targets += [number[label] for label, _ in pieces]
    networks = tuple(
        network.train(
            dense_rows, sparse_rows, targets, network.Shape(seed=seed), _said(progress, f"network {seed}")
        )
        for seed in _SEEDS
    )
    return Classifier(names, sparse, networks, known, temperature), splitter


def _said(progress: Callable[[str], None], what: str) -> Callable[[str], None]:
    return lambda line: progress(f"{what}: {line}")


def _vectors(texts: Sequence[str]) -> np.ndarray:
    with ThreadPoolExecutor(2) as threads:  # the encoder leaves Python's lock while it works
        return np.stack(list(threads.map(encode, map(spelt_out, texts), chunksize=64)))


def _temperature(trained: network.Network, dense: np.ndarray, sparse: object, targets: np.ndarray) -> float:
    """Return the temperature at which the trial's confidence is true on the messages it has not seen.

    Temperature scaling: Guo et al., On Calibration of Modern Neural Networks, 2017.
    """
    lines = np.arange(len(targets))
    choices = np.arange(0.4, 2.01, 0.05)
    losses = [-np.log(trained(dense, sparse, t)[lines, targets] + 1e-9).mean() for t in choices]  # type: ignore[arg-type]
    return float(choices[int(np.argmin(losses))])
