"""Requests in one message, found by meaning: at each joint a judge looks at the classifier's view of both sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant import judge
from assistant.evidence import Seen, numbers, words
from assistant.joints import walk
from assistant.segments import segments
from assistant.spans import Span, named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np

    from assistant.classifier import Classifier
    from assistant.joints import Joined


@dataclass(frozen=True)
class Splitter:
    """Decides at each joint of a message whether a new request begins."""

    judge: judge.Judge

    def spans(self, text: str, classifier: Classifier) -> list[Span]:
        """Return the requests of `text`, in order; at least one."""
        pieces = segments(text)
        seen = Seen(text, classifier.labels, classifier.read)
        begin, end = pieces[0].start, pieces[0].end
        cuts: list[tuple[int, int]] = []
        for piece in pieces[1:]:
            here = (seen, begin, end, piece)
            if self.judge(numbers(*here), words(*here)):
                cuts.append((begin, end))
                begin = piece.start
            end = piece.end
        cuts.append((begin, end))
        return named([Span(start, stop, seen(start, stop)) for start, stop in cuts], seen)


def train(
    messages: Sequence[Joined], labels: Sequence[str], views: Sequence[Mapping[str, np.ndarray]]
) -> Splitter:
    """Train on `messages`; `views` gives, for each fold, the probabilities of `labels` for each of its stretches."""
    joints = []
    for place, message in enumerate(messages):
        view = views[message.fold]
        seen = Seen(message.text, labels, lambda some, view=view: [view[each] for each in some])
        for begin, end, piece, cut in walk(message):
            here = (seen, begin, end, piece)
            joints.append(judge.Joint(numbers(*here), words(*here), cut, place, message.weight))
    return Splitter(judge.train(joints))
