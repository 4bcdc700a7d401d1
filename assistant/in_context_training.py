"""Learning what open questions, and what is spoken of, do to meanings: see `in_context.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import vstack

from assistant.in_context import LEAST, MOST, Context, Network, alike_in, general, opened
from assistant.labels import CONVERSATIONAL
from assistant.network import tensor
from assistant.seen import WORDS_SCALE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scipy.sparse import csr_matrix

    from assistant.in_context import Situation
    from assistant.seen import Features

_ELSEWHERE = 1.5
"""So many messages that mean the same anywhere are learnt from for each reply: new matters come up in any situation."""

_BESIDE = 0.5
"""So many situations are learnt with a request open beside: most guests in house have one, and it changes little."""
_OPEN_REQUEST = "open_request"

_SEEDS = (1, 2, 3)
"""Trained alike but for chance, and their mean taken."""
_HIDDEN = 128
_DROPOUT = 0.5
_EPOCHS = 20
_BATCH = 256
_LEARNING_RATE = 2e-3
_DECAY = 1e-3
_DECAY_OF_WORDS = 1e-4
_OFTEN = 5
"""Letters and words in fewer replies teach nothing, and each of them costs a row of weights in every step."""
_SMOOTHING = 0.05


@dataclass(frozen=True)
class Seen:
    """Messages with their labels, and what a classifier that did not learn from them makes of each by itself."""

    labels: Sequence[str]
    probabilities: np.ndarray
    """Shape (texts, labels)."""
    features: Features


def train(  # noqa: PLR0913 -- what is learnt, where it was said, and how
    replies: Seen,
    situations: Sequence[Situation],
    alone: Seen,
    names: Sequence[str],
    progress: Callable[[str], None] = lambda _: None,
    *,
    seeds: Sequence[int] = _SEEDS,
) -> Context:
    """Train on `replies`, said in `situations`, and on messages `alone`, which mean the same in any; a network a seed."""
    chance = np.random.default_rng(seeds[0])
    beside = chance.random(len(situations)) < _BESIDE
    situations = [_with_open(each) if more else each for each, more in zip(situations, beside, strict=True)]
    plain = [place for place, label in enumerate(alone.labels) if label not in CONVERSATIONAL]
    some = chance.choice(plain, min(len(plain), round(_ELSEWHERE * len(situations))), replace=False)
    anywhere = [situations[place] for place in chance.integers(len(situations), size=len(some))]
    known = tuple(sorted({general(name) for situation in situations for name in situation}))
    number = {name: place for place, name in enumerate(names)}
    said = [number[label] for label in (*replies.labels, *(alone.labels[place] for place in some))]
    probabilities = np.concatenate([replies.probabilities, alone.probabilities[some]]).astype(np.float32)
    columns = (
        np.concatenate([replies.features.meanings, alone.features.meanings[some]]).astype(np.float32),
        opened([*situations, *anywhere], known),
        alike_in([*situations, *anywhere], names),
        np.log(np.maximum(probabilities, LEAST)),
        np.eye(len(names), dtype=np.float32)[said] * (1 - _SMOOTHING) + _SMOOTHING * probabilities,
    )
    counts = vstack([replies.features.words, alone.features.words[some]], format="csr")
    often = np.flatnonzero(replies.features.words.getnnz(axis=0) >= _OFTEN)
    counts, words = counts[:, often], np.zeros((counts.shape[1], len(names)), np.float32)
    networks = []
    for seed in seeds:
        network, its_words, loss = _trained(columns, counts, seed)
        networks.append(network)
        words[often] += its_words / len(seeds)
        progress(f"network {seed}, loss {loss:.3f}")
    return Context(tuple(names), known, tuple(networks), words)


def _with_open(situation: Situation) -> Situation:
    return situation if _OPEN_REQUEST in situation else (*situation, _OPEN_REQUEST)


def _trained(
    columns: Sequence[np.ndarray], counts: csr_matrix, seed: int
) -> tuple[Network, np.ndarray, float]:
    """Train one network, and what letters and words add beside it.

    `columns` are meanings, what is open, what is alike, scores before, and what is wanted; `counts` letters and words.
    """
    import tensorflow as tf  # noqa: PLC0415 -- only training pays for it

    tf.random.set_seed(seed)
    chance = np.random.default_rng(seed)
    meanings, open_now, _, scores, _ = columns
    glorot = tf.keras.initializers.GlorotUniform(seed=seed)
    weights = [
        tf.Variable(glorot((meanings.shape[1] + open_now.shape[1], _HIDDEN))),
        tf.Variable(tf.zeros(_HIDDEN)),
        tf.Variable(tf.zeros((_HIDDEN, scores.shape[1]))),
        tf.Variable(tf.zeros((open_now.shape[1], scores.shape[1]))),
        tf.Variable(tf.zeros(2)),
        tf.Variable(tf.zeros((counts.shape[1], scores.shape[1]))),
    ]
    optimizer = tf.keras.optimizers.legacy.Adam(_LEARNING_RATE)

    @tf.function(autograph=False, reduce_retracing=True)
    def step(  # noqa: PLR0913, PLR0917 -- what is seen, and what is wanted
        meaning: tf.Tensor,
        here: tf.Tensor,
        alike: tf.Tensor,
        before: tf.Tensor,
        wanted: tf.Tensor,
        words: tf.SparseTensor,
    ) -> tf.Tensor:
        with tf.GradientTape() as tape:
            hidden = tf.nn.gelu(tf.concat([meaning, here], 1) @ weights[0] + weights[1], approximate=True)
            hidden = tf.nn.dropout(hidden, _DROPOUT)
            added = hidden @ weights[2] + here @ weights[3] + tf.tensordot(alike, weights[4], 1)
            added += WORDS_SCALE * tf.sparse.sparse_dense_matmul(words, weights[5])
            after = before + MOST * tf.tanh(added / MOST)
            loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(wanted, after))
            loss += _DECAY * sum(tf.reduce_sum(weight**2) / weight.shape[1] for weight in weights[2:4])
            loss += _DECAY_OF_WORDS * tf.reduce_sum(weights[5] ** 2) / weights[5].shape[1]
        optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights, strict=True))
        return loss

    order = np.arange(len(scores))
    losses: list[float] = []
    for _ in range(_EPOCHS):
        chance.shuffle(order)
        losses = []
        for start in range(0, len(order), _BATCH):
            rows = order[start : start + _BATCH]
            losses.append(
                float(step(*(tf.constant(column[rows]) for column in columns), tensor(counts[rows])))
            )
    *learnt, words = (weight.numpy() for weight in weights)
    return Network(*learnt), words, float(np.mean(losses))
