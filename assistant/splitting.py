"""Requests in one message, found by meaning: at each joint the classifier's view of left, right and both decides."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier

from assistant.segments import KINDS, Segment, segments

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from assistant.classifier import Classifier
    from assistant.several import Several

FILLERS = frozenset({"greet", "thank", "goodbye", "chitchat", "affirm", "inform"})
"""Said beside a request they are politeness, not requests."""

_WORTH = 5
"""A message that a person wrote as several counts as much as this many joined by chance."""
_CLEARLY = 0.6
_BEYOND_DOUBT = 0.85
CLEAR = 0.25
"""From this probability on a joint between two clear requests is a cut."""
_NAMED = 0.4
"""Below this the classifier has no name for a stretch: it is no request of its own."""
_SHORT = 120
"""Longer messages are not joined: nobody writes two such in one."""


@dataclass(frozen=True)
class Span:
    """One request: its place in the message and the probabilities of its labels."""

    start: int
    end: int
    probabilities: np.ndarray


class Splitter:
    """Decides at each joint of a message whether a new request begins."""

    def __init__(self, judge: GradientBoostingClassifier, threshold: float = 0.65) -> None:
        """Use the trained `judge`; `threshold` is the probability from which a joint is a cut."""
        self._judge = judge
        self.threshold = threshold

    def spans(self, text: str, classifier: Classifier) -> list[Span]:
        """Return the requests of `text`, in order; at least one."""
        pieces = segments(text)
        seen = _Seen(text, classifier.labels, lambda stretch: classifier.read(stretch)[1])
        begin = pieces[0]
        cuts: list[tuple[int, int]] = []
        for before, piece in pairwise(pieces):
            row = _evidence(seen, begin.start, before.end, piece)
            clear = _two_clear_requests(
                seen(begin.start, before.end), seen(piece.start, piece.end), seen.labels, piece.joint
            )
            if self._judge.predict_proba([row])[0][1] >= (CLEAR if clear else self.threshold):
                cuts.append((begin.start, before.end))
                begin = piece
        cuts.append((begin.start, pieces[-1].end))
        return [Span(start, end, seen(start, end)) for start, end in _strong(cuts, seen)]


class Joints:
    """Messages with the places where they were joined, to learn from."""

    def __init__(
        self, texts: Sequence[str], labels: Sequence[str], several: Sequence[Several] = (), seed: int = 7
    ) -> None:
        """Take `texts` as they are, as many joined from two or three of them, and `several` as people wrote them."""
        chance = random.Random(seed)  # noqa: S311 -- variety, not secrets
        self.messages: list[tuple[str, list[int]]] = [(text, []) for text in texts]
        pools: dict[bool, list[tuple[str, str]]] = {True: [], False: []}
        for text, label in zip(texts, labels, strict=True):
            if label not in FILLERS and len(text) < _SHORT:
                pools[_is_russian(text)].append((text, label))
        for _ in range(len(texts)):
            chosen = chance.sample(
                pools[chance.random() < len(pools[True]) / len(texts)], chance.choice((2, 2, 2, 3))
            )
            if len({label for _, label in chosen}) == len(chosen):
                self.messages.append(_join([text for text, _ in chosen], chance))
        self.messages += [(message.text, message.starts) for message in several] * _WORTH

    def stretches(self) -> list[str]:
        """Return every stretch of text that the evidence will ask about."""
        seen = _Asked()
        for text, starts in self.messages:
            _walk(text, starts, lambda begin, end, piece, _, text=text: seen.ask(text, begin, end, piece))
        return list(seen.texts)


def train(joints: Joints, labels: Sequence[str], view: Mapping[str, np.ndarray], seed: int = 7) -> Splitter:
    """Train on `joints`; `view` gives the label probabilities of each stretch by a classifier that never saw it."""
    rows: list[list[float]] = []
    cuts: list[int] = []
    for text, starts in joints.messages:
        seen = _Seen(text, labels, view.__getitem__)

        def learn(begin: int, end: int, piece: Segment, cut: int, seen: _Seen = seen) -> None:
            rows.append(_evidence(seen, begin, end, piece))
            cuts.append(cut)

        _walk(text, starts, learn)
    judge = GradientBoostingClassifier(
        n_estimators=120, max_depth=4, learning_rate=0.1, subsample=0.7, random_state=seed
    )
    judge.fit(np.array(rows), np.array(cuts))
    return Splitter(judge)


def _strong(cuts: list[tuple[int, int]], seen: _Seen) -> list[tuple[int, int]]:
    """Give a stretch that nobody could name back to the one before (the first: to the one after)."""
    kept: list[tuple[int, int]] = []
    for start, end in cuts:
        weak = seen(start, end).max() < _NAMED
        if kept and (weak or seen(*kept[-1]).max() < _NAMED):
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((start, end))
    return kept


class _Asked:
    def __init__(self) -> None:
        self.texts: dict[str, None] = {}

    def ask(self, text: str, begin: int, end: int, piece: Segment) -> None:
        for start, stop in ((begin, end), (piece.start, piece.end), (begin, piece.end)):
            self.texts[text[start:stop]] = None


def _walk(text: str, starts: Sequence[int], visit: Callable[[int, int, Segment, int], None]) -> None:
    """Visit each joint of `text` as a reader does who knows the `starts` of its requests."""
    pieces = segments(text)
    begin = pieces[0].start
    for before, piece in pairwise(pieces):
        cut = any(before.end <= start <= piece.start + 1 for start in starts)
        visit(begin, before.end, piece, int(cut))
        if cut:
            begin = piece.start


def _is_russian(text: str) -> bool:
    return any("а" <= letter <= "я" for letter in text.lower())


def _join(texts: list[str], chance: random.Random) -> tuple[str, list[int]]:
    words = (
        (" и ", ", и ", " а ещё ", ", а ", ", ещё ")
        if _is_russian(texts[0])
        else (" and ", ", and ", " also ", ", plus ", " and also ")
    )
    joints = (*words, ", ", ", ", ". ", ". ", "; ", "\n")
    whole, starts = texts[0], []
    for text in texts[1:]:
        joint = chance.choice(joints)
        whole = (
            whole.rstrip(" .!,;)🙏") + joint
            if joint not in {"\n", ". "} or whole[-1] not in ".!?"
            else whole + " "
        )
        starts.append(len(whole))
        whole += text if joint in {". ", "\n"} or chance.random() < 0.4 else text[0].lower() + text[1:]  # noqa: PLR2004
    return whole, starts


class _Seen:
    """The classifier's view of stretches of one message, each looked at once."""

    def __init__(self, text: str, labels: Sequence[str], view: Callable[[str], np.ndarray]) -> None:
        self.text = text
        self.labels = labels
        self._view = view
        self._rows: dict[tuple[int, int], np.ndarray] = {}
        self.filler = np.array([label.split("/")[0] in FILLERS for label in labels])

    def __call__(self, start: int, end: int) -> np.ndarray:
        if (start, end) not in self._rows:
            self._rows[start, end] = self._view(self.text[start:end])
        return self._rows[start, end]


_GROUPS = (
    ("complain", "report_fault", "emergency", "report_lost_item"),
    ("state_preference", "give_praise", "rate_stay"),
    (
        "ask_hotel",
        "ask_menu",
        "ask_recommendation",
        "ask_directions",
        "ask_offers",
        "ask_loyalty",
        "ask_bill",
    ),
    (
        "request_item",
        "request_cleaning",
        "order_room_service",
        "request_laundry",
        "request_luggage_help",
        "control_room",
    ),
    (
        "book_taxi",
        "book_restaurant",
        "book_spa",
        "book_excursion",
        "request_wake_up_call",
        "arrange_occasion",
    ),
    (
        "change_room",
        "extend_stay",
        "request_late_check_out",
        "request_early_check_in",
        "check_out",
        "announce_arrival",
    ),
    ("cancel_request", "change_request", "ask_request_status", "cancel", "deny", "change_booking"),
    ("greet", "thank", "goodbye", "chitchat", "out_of_scope", "repeat", "inform", "affirm"),
)
"""What people tell as a reason for something else, and what they ask for: a cut between the two needs more."""
_ASKING = frozenset({"report_fault", *(name for group in _GROUPS[3:6] for name in group)})


def _group(label: str) -> list[float]:
    intent = label.split("/", maxsplit=1)[0]
    return [float(intent in group) for group in _GROUPS]


def _two_clear_requests(left: np.ndarray, right: np.ndarray, labels: Sequence[str], joint: str) -> bool:
    """Say whether each side alone asks a department for something, or tells a thing and then, anew, asks for one."""
    one, other = labels[int(left.argmax())], labels[int(right.argmax())]
    if one == other or other not in _ASKING:
        return False
    if one in _ASKING:
        return bool(min(left.max(), right.max()) >= _CLEARLY)
    return joint in {"stop", "line"} and bool(min(left.max(), right.max()) >= _BEYOND_DOUBT)


def _evidence(seen: _Seen, begin: int, end: int, piece: Segment) -> list[float]:
    left, right, both = seen(begin, end), seen(piece.start, piece.end), seen(begin, piece.end)
    one, other, whole = int(left.argmax()), int(right.argmax()), int(both.argmax())
    return [
        left[one], right[other], both[whole],
        float(left @ right), both[one], both[other], right[one], left[other],
        float(one == other), float(whole == one), float(whole == other),
        float(seen.labels[one].split("/")[0] == seen.labels[other].split("/")[0]),
        float(left[seen.filler].sum()), float(right[seen.filler].sum()),
        float(np.log1p(len(seen.text[begin:end].split()))), float(np.log1p(len(seen.text[piece.start : piece.end].split()))),
        *(float(piece.joint == kind) for kind in KINDS),
        float("?" in seen.text[begin:end]), float("?" in seen.text[piece.start : piece.end + 1]),
        *_group(seen.labels[one]), *_group(seen.labels[other]), *_group(seen.labels[whole]),
    ]  # fmt: skip
