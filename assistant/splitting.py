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
    from collections.abc import Sequence

    from assistant.evidence import View
    from assistant.joints import Joined


@dataclass(frozen=True)
class Splitter:
    """Decides at each joint of a message whether a new request begins."""

    judge: judge.Judge

    def spans(self, text: str, labels: Sequence[str], view: View) -> list[Span]:
        """Return the requests of `text`, in order; at least one. `view` gives the probabilities of `labels`."""
        pieces = segments(text)
        seen = Seen(text, labels, view)
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


def train(messages: Sequence[Joined], labels: Sequence[str], views: Sequence[View]) -> Splitter:
    """Train on `messages`; `views` gives, for each of them, the probabilities of `labels` for its stretches."""
    joints = []
    for place, (message, view) in enumerate(zip(messages, views, strict=True)):
        seen = Seen(message.text, labels, view)
        for begin, end, piece, cut in walk(message):
            here = (seen, begin, end, piece)
            joints.append(judge.Joint(numbers(*here), words(*here), cut, place, message.weight))
    return Splitter(judge.train(joints))
