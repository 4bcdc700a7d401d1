"""The classifier: a hidden layer over the meaning, added to a linear layer over letters and words.

Trained with TensorFlow (Rasa brings it), used with NumPy: a message costs two small products and no session.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.curves import gelu, softmax
from assistant.seen import WORDS_SCALE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scipy.sparse import csr_matrix


@dataclass(frozen=True)
class Shape:
    """How the network is made and trained."""

    hidden: int = 512
    dropout: float = 0.5
    epochs: int = 6
    batch: int = 512
    learning_rate: float = 4e-3
    smoothing: float = 0.1
    wordless: float = 0.2
    """So many rows of each batch lose their letters and words: meaning alone must do, as in a language of no message."""
    seed: int = 7


@dataclass(frozen=True)
class Network:
    """Trained weights."""

    into_hidden: np.ndarray
    hidden_bias: np.ndarray
    into_labels: np.ndarray
    label_bias: np.ndarray
    sparse: np.ndarray

    def __call__(self, dense: np.ndarray, sparse: csr_matrix, temperature: float = 1.0) -> np.ndarray:
        """Return the probability of each label, shape (texts, labels)."""
        hidden = gelu(dense @ self.into_hidden + self.hidden_bias)
        scores = hidden @ self.into_labels + self.label_bias + WORDS_SCALE * (sparse @ self.sparse)
        return softmax(scores / temperature)


def train(
    dense: np.ndarray,
    sparse: csr_matrix,
    labels: Sequence[int],
    shape: Shape,
    progress: Callable[[str], None] = lambda _: None,
) -> Network:
    """Train a network on texts given as `dense` and `sparse` rows with their label numbers."""
    import tensorflow as tf  # noqa: PLC0415 -- only training pays for it

    tf.random.set_seed(shape.seed)
    chance = np.random.default_rng(shape.seed)
    count = max(labels) + 1
    wanted = (
        np.eye(count, dtype=np.float32)[np.asarray(labels)] * (1 - shape.smoothing) + shape.smoothing / count
    )
    glorot = tf.keras.initializers.GlorotUniform(seed=shape.seed)
    weights = [
        tf.Variable(glorot((dense.shape[1], shape.hidden))),
        tf.Variable(tf.zeros(shape.hidden)),
        tf.Variable(glorot((shape.hidden, count))),
        tf.Variable(tf.zeros(count)),
        tf.Variable(tf.zeros((sparse.shape[1], count))),
    ]
    optimizer = tf.keras.optimizers.legacy.Adam(shape.learning_rate)

    signature = [
        tf.TensorSpec((None, dense.shape[1])),
        tf.SparseTensorSpec((None, sparse.shape[1])),
        tf.TensorSpec((None, 1)),
        tf.TensorSpec((None, count)),
    ]

    @tf.function(input_signature=signature, autograph=False)
    def step(meaning: tf.Tensor, counts: tf.SparseTensor, kept: tf.Tensor, target: tf.Tensor) -> tf.Tensor:
        with tf.GradientTape() as tape:
            hidden = tf.nn.gelu(meaning @ weights[0] + weights[1], approximate=True)
            hidden = tf.nn.dropout(hidden, shape.dropout)
            scores = hidden @ weights[2] + weights[3]
            scores += kept * WORDS_SCALE * tf.sparse.sparse_dense_matmul(counts, weights[4])
            loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(target, scores))
        optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights, strict=True))
        return loss

    order = np.arange(len(labels))
    for epoch in range(shape.epochs):
        chance.shuffle(order)
        losses = []
        for start in range(0, len(order), shape.batch):
            rows = order[start : start + shape.batch]
            kept = (chance.random((len(rows), 1)) >= shape.wordless).astype(np.float32)
            losses.append(
                step(
                    tf.constant(dense[rows]),
                    tensor(sparse[rows]),
                    tf.constant(kept),
                    tf.constant(wanted[rows]),
                )
            )
        progress(f"epoch {epoch + 1} of {shape.epochs}, loss {float(np.mean(losses)):.3f}")
    return Network(*(weight.numpy() for weight in weights))


def tensor(rows: csr_matrix) -> Any:
    """Return `rows` as TensorFlow wants them."""
    import tensorflow as tf  # noqa: PLC0415 -- only training pays for it

    part = rows.tocoo()
    cells = np.stack([part.row, part.col], axis=1).astype(np.int64)
    return tf.sparse.reorder(tf.SparseTensor(cells, part.data, part.shape))
