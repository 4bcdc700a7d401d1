"""What the dialogue knows, learnt: how an open question, and what is being spoken of, shift what words mean.

"The later one" answers where a time was asked for; "is it on?" asks after the dish, the lamp or the pool. A small network
sees the meaning of the words beside what is open, and adds to each label's score; so do the letters and words themselves,
since in a conversation "still", "instead" or "then" often say more than the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.curves import gelu, softmax
from assistant.labels import EMERGENCY
from assistant.seen import WORDS_SCALE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.seen import Features

    Situation = tuple[str, ...]
    """What is open or spoken of: `bot/front_desk/expecting.py`."""

_ABOUT = "about:"
MOST = 4.0
"""By so much at most a label's score (a logarithm) gains or loses: what is plain by itself stays so anywhere."""
LEAST = 1e-4
"""No label is less likely than this before the situation is looked at: so far it can bring one back."""


@dataclass(frozen=True)
class Context:
    """Trained networks."""

    labels: tuple[str, ...]
    known: tuple[str, ...]
    """What of situations they have learnt from: open questions, intents spoken of."""
    networks: tuple[Network, ...]
    """Trained alike but for chance; their mean is steadier than any of them."""
    words: np.ndarray
    """What letters and words add to the score of each label wherever something is open, shape (vocabulary, labels)."""

    def __call__(self, probabilities: np.ndarray, seen: Features, situation: Situation) -> np.ndarray:
        """Return `probabilities` of labels, shape (texts, labels), of the texts `seen` as they are in `situation`."""
        several = len(probabilities)
        open_now = np.repeat(opened([situation], self.known), several, axis=0)
        alike = np.repeat(alike_in([situation], self.labels), several, axis=0)
        added = np.mean([each(seen.meanings, open_now, alike) for each in self.networks], axis=0)
        added += WORDS_SCALE * (seen.words @ self.words)
        shifted = softmax(np.log(np.maximum(probabilities, LEAST)) + MOST * np.tanh(added / MOST))
        if _ABOUT + EMERGENCY not in situation:  # nothing else spoken of makes a danger more or less likely
            danger = self.labels.index(EMERGENCY)
            shifted *= (1 - probabilities[:, [danger]]) / (1 - shifted[:, [danger]])
            shifted[:, danger] = probabilities[:, danger]
        return shifted


@dataclass(frozen=True)
class Network:
    """Trained weights."""

    into_hidden: np.ndarray
    hidden_bias: np.ndarray
    into_labels: np.ndarray
    directly: np.ndarray
    same: np.ndarray
    """What the very label spoken of gains, and any label of its intent."""

    def __call__(self, meanings: np.ndarray, open_now: np.ndarray, alike: np.ndarray) -> np.ndarray:
        """Return what the score of each label gains, shape (texts, labels)."""
        hidden = gelu(np.concatenate([meanings, open_now], axis=1) @ self.into_hidden + self.hidden_bias)
        added: np.ndarray = (
            hidden @ self.into_labels + open_now @ self.directly + np.tensordot(alike, self.same, axes=1)
        )
        return added


def opened(situations: Sequence[Situation], known: Sequence[str]) -> np.ndarray:
    """Return which of `known` each of `situations` holds, shape (situations, known)."""
    held = [{general(name) for name in situation} for situation in situations]
    return np.array([[name in each for name in known] for each in held], np.float32)


def alike_in(situations: Sequence[Situation], labels: Sequence[str]) -> np.ndarray:
    """Return whether each label, and whether its intent, is spoken of, shape (situations, labels, 2)."""
    found = np.zeros((len(situations), len(labels), 2), np.float32)
    for row, situation in enumerate(situations):
        about = {name.removeprefix(_ABOUT) for name in situation if name.startswith(_ABOUT)}
        intents = {general(name) for name in about}
        found[row, :, 0] = [label in about for label in labels]
        found[row, :, 1] = [general(label) in intents for label in labels]
    return found


def general(name: str) -> str:
    """Return `name` without its topic or category: those are too many to learn each by itself."""
    return name.split("/", maxsplit=1)[0]
