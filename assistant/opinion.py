"""A first opinion on a joint: a hidden layer over what both sides mean and may be, added to a linear layer over words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from sklearn.feature_extraction import FeatureHasher

from assistant.curves import gelu
from assistant.network import tensor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scipy.sparse import csr_matrix

    from assistant.evidence import Evidence

_HIDDEN = 256
_DROPOUT_OF_INPUT, _DROPOUT = 0.2, 0.5
_EPOCHS = 10
_BATCH = 256
_LEARNING_RATE = 1e-3
_DECAY, _DECAY_OF_WORDS = 1e-4, 1e-5
_OF_MEANING, _OF_PRODUCT = 4.0, 60.0
"""A component of a meaning is some 0.04, of a product of two 0.002: scaled to where the layer learns from them as fast."""


@dataclass(frozen=True)
class Seen:
    """What is seen at some joints."""

    numbers: np.ndarray
    """Shape (joints, numbers)."""
    sides: np.ndarray
    """Odds and meanings, shape (joints, columns), in half precision: there are gigabytes of them in training."""
    words: csr_matrix

    def __getitem__(self, chosen: np.ndarray) -> Seen:
        """Return those of the joints."""
        return Seen(self.numbers[chosen], self.sides[chosen], self.words[chosen])

    def __len__(self) -> int:
        """Return how many joints there are."""
        return len(self.numbers)


def seen(joints: Sequence[Evidence]) -> Seen:
    """Return `joints` as a network takes them."""
    left, right = (np.stack([joint.meanings[side] for joint in joints]) for side in (0, 1))
    odds = np.sqrt(np.stack([joint.odds for joint in joints]))
    columns = [odds, _OF_MEANING * left, _OF_MEANING * right, _OF_PRODUCT * left * right]
    words = FeatureHasher(n_features=2**15).transform([joint.words for joint in joints])
    return Seen(
        np.stack([joint.numbers for joint in joints]),
        np.concatenate(columns, axis=1, dtype=np.float16),
        words,
    )


@dataclass(frozen=True)
class Opinion:
    """Trained weights."""

    centre: np.ndarray
    spread: np.ndarray
    """Of each number: they come in all sizes."""
    into_hidden: np.ndarray
    hidden_bias: np.ndarray
    out: np.ndarray
    bias: np.ndarray
    words: np.ndarray

    def __call__(self, joints: Seen) -> np.ndarray:
        """Return for each of `joints` how much speaks for a new request there (log odds), shape (joints,)."""
        hidden = gelu(_columns(joints, self.centre, self.spread) @ self.into_hidden + self.hidden_bias)
        scores: np.ndarray = (hidden @ self.out + self.bias + joints.words @ self.words)[:, 0]
        return scores


def train(joints: Seen, cuts: np.ndarray, weights: np.ndarray, seed: int = 7) -> Opinion:
    """Train on `joints`, `cuts` saying which of them begin a new request, `weights` how much each teaches."""
    import tensorflow as tf  # noqa: PLC0415 -- only training pays for it

    tf.random.set_seed(seed)
    chance = np.random.default_rng(seed)
    centre, spread = joints.numbers.mean(axis=0), joints.numbers.std(axis=0) + 1e-6
    glorot = tf.keras.initializers.GlorotUniform(seed=seed)
    learnt = [
        tf.Variable(glorot((joints.numbers.shape[1] + joints.sides.shape[1], _HIDDEN))),
        tf.Variable(tf.zeros(_HIDDEN)),
        tf.Variable(glorot((_HIDDEN, 1))),
        tf.Variable(tf.zeros(1)),
        tf.Variable(tf.zeros((joints.words.shape[1], 1))),
    ]
    optimizer = tf.keras.optimizers.legacy.Adam(_LEARNING_RATE)

    @tf.function(autograph=False, reduce_retracing=True)
    def step(sides: tf.Tensor, words: tf.SparseTensor, cut: tf.Tensor, weight: tf.Tensor) -> None:
        with tf.GradientTape() as tape:
            hidden = tf.nn.dropout(sides, _DROPOUT_OF_INPUT) @ learnt[0] + learnt[1]
            hidden = tf.nn.dropout(tf.nn.gelu(hidden, approximate=True), _DROPOUT)
            scores = hidden @ learnt[2] + learnt[3] + tf.sparse.sparse_dense_matmul(words, learnt[4])
            losses = weight * tf.nn.sigmoid_cross_entropy_with_logits(cut, scores)
            decay = _DECAY * tf.reduce_sum(learnt[0] ** 2) + _DECAY_OF_WORDS * tf.reduce_sum(learnt[4] ** 2)
            loss = tf.reduce_mean(losses) + decay
        optimizer.apply_gradients(zip(tape.gradient(loss, learnt), learnt, strict=True))

    wanted = cuts.astype(np.float32)[:, None]
    teaches = (weights / weights.mean()).astype(np.float32)[:, None]
    order = np.arange(len(joints))
    for _ in range(_EPOCHS):
        chance.shuffle(order)
        for start in range(0, len(order), _BATCH):
            rows = order[start : start + _BATCH]
            here = joints[rows]
            step(
                tf.constant(_columns(here, centre, spread)),
                tensor(here.words.astype(np.float32)),
                tf.constant(wanted[rows]),
                tf.constant(teaches[rows]),
            )
    return Opinion(centre, spread, *(each.numpy() for each in learnt))


def _columns(joints: Seen, centre: np.ndarray, spread: np.ndarray) -> np.ndarray:
    return np.concatenate([(joints.numbers - centre) / spread, joints.sides], axis=1, dtype=np.float32)
