"""Training understanding: the classifier on everything; the splitter and the confidence on what was held out."""

from __future__ import annotations

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import vstack

from assistant import evidence, in_context_training, joints, network, splitting, unmarked
from assistant.classifier import Classifier
from assistant.encoder import encode
from assistant.features import SparseFeatures, letters, spelt_out
from assistant.noise import augmented
from assistant.repair import is_on_other_layout, is_russian_in_latin
from assistant.seen import Features
from assistant.words import read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scipy.sparse import csr_matrix

    from assistant.evidence import View
    from assistant.in_context import Context
    from assistant.several import Several

_SEEDS = (1, 2, 3)
_FOLDS = 3
"""So many trial classifiers, each without a third of the messages: what they say of that third teaches the rest."""
_TRIAL_EPOCHS = 4


def train(
    texts: Sequence[str],
    labels: Sequence[str],
    several: Sequence[Several],
    replies: Sequence[Several],
    progress: Callable[[str], None],
) -> tuple[Classifier, splitting.Splitter, Context | None]:
    """Train on `texts` with their `labels`.

    `several` are messages whose requests are marked, `replies` such as were said while something was open or spoken of.
    """
    names = tuple(sorted(set(labels)))
    number = {name: place for place, name in enumerate(names)}
    noisy, origins = augmented(list(texts), list(range(len(texts))))
    progress(f"{len(texts)} messages, {len(noisy) - len(texts)} noisy doubles, {len(names)} labels")
    sparse = SparseFeatures()
    counts = sparse.learn(noisy)
    rows = _Rows(_vectors(noisy), counts, np.array([number[labels[origin]] for origin in origins]))
    progress("features are made")

    folds = _folds(len(texts))
    of_row = folds[np.array(origins)]
    trials = [
        _trained(
            rows.part(of_row != fold),
            network.Shape(epochs=_TRIAL_EPOCHS, seed=fold),
            _said(progress, f"trial {fold}"),
        )
        for fold in range(_FOLDS)
    ]
    clean = rows.part(np.arange(len(noisy)) < len(texts))
    temperature = _temperature(trials, [clean.part(folds == fold) for fold in range(_FOLDS)])
    progress(f"temperature {temperature:.2f}")

    order = np.argsort(folds, kind="stable")
    views_of_folds = [
        trial(part.dense, part.sparse, temperature)
        for trial, part in zip(trials, [clean.part(folds == fold) for fold in range(_FOLDS)], strict=True)
    ]
    alone = in_context_training.Seen(
        [labels[place] for place in order],
        np.concatenate(views_of_folds),
        Features(clean.dense[order], clean.sparse[order]),
    )
    marked = [*several, *replies]
    messages = joints.examples(texts, folds.tolist(), marked)
    finder, likely = unmarked.train([one.text for one in messages], [one.starts for one in messages])
    messages = joints.with_unmarked(messages, likely)
    progress(f"{len(messages)} messages with joints")
    views: dict[int, View] = {}
    for fold, trial in enumerate(trials):
        others = [each for place, each in enumerate(marked) if place % _FOLDS != fold and each.situation]
        alike = Classifier(names, sparse, (trial,), frozenset(), temperature)
        context = _context(others, alike, alone, progress, seeds=_SEEDS[:1]) if others else None
        mine = [place for place, message in enumerate(messages) if message.fold == fold]
        views |= dict(zip(mine, _views([messages[place] for place in mine], alike, context), strict=True))
    splitter = splitting.train(messages, finder, names, [views[place] for place in range(len(messages))])
    progress(f"the splitter is trained, threshold {splitter.judge.threshold:.2f}")

    pieces = [(number[label], words) for message in several for label, words in message.pieces]
    if pieces:
        spoken = [words for _, words in pieces]
        rows = rows.more(_Rows(_vectors(spoken), sparse(spoken), np.array([place for place, _ in pieces])))
    networks = tuple(
        _trained(rows, network.Shape(seed=seed), _said(progress, f"network {seed}")) for seed in _SEEDS
    )
    classifier = Classifier(names, sparse, networks, _known(texts), temperature)
    return classifier, splitter, _context(replies, classifier, alone, progress) if replies else None


def _context(
    replies: Sequence[Several],
    classifier: Classifier,
    alone: in_context_training.Seen,
    progress: Callable[[str], None],
    *,
    seeds: Sequence[int] = _SEEDS,
) -> Context:
    pieces = [(reply.situation, *piece) for reply in replies for piece in reply.pieces]
    words = [text for _, _, text in pieces]
    seen = Features(_vectors(words), classifier.sparse(words))
    said = in_context_training.Seen([label for _, label, _ in pieces], classifier.of(seen), seen)
    situations = [situation for situation, _, _ in pieces]
    told = _said(progress, f"{len(pieces)} replies in context")
    return in_context_training.train(said, situations, alone, classifier.labels, told, seeds=seeds)


def _known(texts: Sequence[str]) -> frozenset[str]:
    """Return the words of `texts` that need no repair: not "polotentse" or "ghbdtn", which are taught as well."""
    plain, mistyped = Counter[str](), Counter[str]()
    for text in texts:
        counted = mistyped if is_russian_in_latin(text) or is_on_other_layout(text) else plain
        counted.update({token.text for token in read(letters(text)) if token.is_alpha})
    return frozenset(word for word, times in plain.items() if times > mistyped[word])


@dataclass(frozen=True)
class _Rows:
    """Texts as features, and the number of the label of each."""

    dense: np.ndarray
    sparse: csr_matrix
    targets: np.ndarray

    def part(self, chosen: np.ndarray) -> _Rows:
        return _Rows(self.dense[chosen], self.sparse[chosen], self.targets[chosen])

    def more(self, other: _Rows) -> _Rows:
        return _Rows(
            np.concatenate([self.dense, other.dense]),
            vstack([self.sparse, other.sparse], format="csr"),
            np.concatenate([self.targets, other.targets]),
        )


def _folds(count: int) -> np.ndarray:
    folds = [place % _FOLDS for place in range(count)]
    random.Random(7).shuffle(folds)  # noqa: S311 -- a fixed shuffle, no secret
    return np.array(folds)


def _trained(rows: _Rows, shape: network.Shape, progress: Callable[[str], None]) -> network.Network:
    return network.train(rows.dense, rows.sparse, rows.targets.tolist(), shape, progress)


def _said(progress: Callable[[str], None], what: str) -> Callable[[str], None]:
    return lambda line: progress(f"{what}: {line}")


def _vectors(texts: Sequence[str]) -> np.ndarray:
    with ThreadPoolExecutor(2) as threads:  # the encoder leaves Python's lock while it works
        return np.stack(list(threads.map(encode, map(spelt_out, texts), chunksize=64)))


def _views(messages: Sequence[joints.Joined], classifier: Classifier, context: Context | None) -> list[View]:
    """Return for each message what `classifier` makes of every stretch that the judge will ask about, where it was said."""
    asked = {
        message.text[start:stop]: None
        for message in messages
        for begin, end, piece, _ in joints.walk(message)
        for start, stop in evidence.stretches(message.text, begin, end, piece)
    }
    texts_asked = list(asked)
    seen = Features(_vectors(texts_asked), classifier.sparse(texts_asked))
    odds = classifier.of(seen)
    place_of = {text: place for place, text in enumerate(texts_asked)}

    def view(situation: tuple[str, ...], texts: Sequence[str]) -> list[evidence.Look]:
        places = [place_of[text] for text in texts]
        alone, of_them = odds[places], seen[places]
        here = alone if context is None or not situation else context(alone, of_them, situation)
        return [evidence.Look(*each) for each in zip(here, of_them.meanings, strict=True)]

    return [partial(view, message.situation) for message in messages]


def _temperature(trials: Sequence[network.Network], unseen: Sequence[_Rows]) -> float:
    """Return the temperature at which the trials' confidence is true on the messages that each has not seen.

    Temperature scaling: Guo et al., On Calibration of Modern Neural Networks, 2017.
    """

    def loss(temperature: float) -> float:
        return float(
            np.concatenate(
                [
                    -np.log(
                        trial(part.dense, part.sparse, temperature)[range(len(part.targets)), part.targets]
                        + 1e-9
                    )
                    for trial, part in zip(trials, unseen, strict=True)
                ]
            ).mean()
        )

    return min((float(each) for each in np.arange(0.4, 2.01, 0.05)), key=loss)
