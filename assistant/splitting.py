"""Requests in one message, found by meaning: at each joint a judge looks at the classifier's view of both sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant import judge
from assistant.evidence import Seen, evidence
from assistant.joints import walk
from assistant.segments import segments
from assistant.spans import Span, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.evidence import View
    from assistant.joints import Joined
    from assistant.unmarked import Unmarked


@dataclass(frozen=True)
class Splitter:
    """Decides at each joint of a message whether a new request begins."""

    judge: judge.Judge
    unmarked: Unmarked
    """Finds where one may begin though nothing marks it."""

    def spans(self, text: str, labels: Sequence[str], view: View) -> list[Span]:
        """Return the requests of `text`, in order; at least one. `view` says how stretches look."""
        pieces = segments(text, self.unmarked(text))
        seen = Seen(text, labels, view)
        begin, end = pieces[0].start, pieces[0].end
        cuts: list[tuple[int, int]] = []
        for piece in pieces[1:]:
            if self.judge(evidence(seen, begin, end, piece)):
                cuts.append((begin, end))
                begin = piece.start
            end = piece.end
        cuts.append((begin, end))
        return named([Span(start, stop, seen(start, stop)) for start, stop in cuts], seen)


def train(
    messages: Sequence[Joined], unmarked: Unmarked, labels: Sequence[str], views: Sequence[View]
) -> Splitter:
    """Train on `messages`; `views` says of each of them how its stretches look."""
    joints = []
    for place, (message, view) in enumerate(zip(messages, views, strict=True)):
        seen = Seen(message.text, labels, view)
        for begin, end, piece, cut in walk(message):
            joints.append(judge.Joint(evidence(seen, begin, end, piece), cut, place, message.weight))
    return Splitter(judge.train(joints), unmarked)
