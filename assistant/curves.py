"""The two curves of our networks."""

import numpy as np


def gelu(values: np.ndarray) -> np.ndarray:
    """Return the smooth step of each of `values`."""
    # The tanh form (Hendrycks and Gimpel, 2016), the same as TensorFlow's with approximate=True.
    smooth: np.ndarray = (
        0.5 * values * (1.0 + np.tanh(np.sqrt(2.0 / np.pi) * (values + 0.044715 * values**3)))
    )
    return smooth


def softmax(scores: np.ndarray) -> np.ndarray:
    """Return the probabilities that `scores` stand for, along the last axis."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: np.ndarray = raised / raised.sum(axis=-1, keepdims=True)
    return shares
