from collections.abc import Sequence

import numpy as np

from assistant.evidence import Look, Seen, evidence, stretches
from assistant.joints import Joined, walk

LABELS = ("ask_hotel/pool", "book_taxi", "greet", "request_item")
TEXT = "Hi! Two towels please, and a taxi at 7 so that we catch the train. Is the pool open?"


def view(some: Sequence[str]) -> list[Look]:
    return [Look(np.roll([0.7, 0.1, 0.1, 0.1], len(stretch)), np.zeros(512)) for stretch in some]


def test_every_joint_gives_as_many_numbers() -> None:
    seen = Seen(TEXT, LABELS, view)
    at_joints = [evidence(seen, begin, end, piece) for begin, end, piece, _ in walk(Joined(TEXT, (), 0, 1))]
    assert len({each.numbers.shape for each in at_joints}) == 1
    assert {each.odds.shape for each in at_joints} == {(5 * len(LABELS),)}
    assert {each.meanings.shape for each in at_joints} == {(2, 512)}


def test_nothing_is_looked_at_that_was_not_announced() -> None:
    for begin, end, piece, _ in walk(Joined(TEXT, (), 0, 1)):
        announced = {TEXT[start:stop] for start, stop in stretches(TEXT, begin, end, piece)}

        def strict(some: Sequence[str], announced: set[str] = announced) -> list[Look]:
            assert set(some) <= announced
            return view(some)

        assert evidence(Seen(TEXT, LABELS, strict), begin, end, piece).words


def test_the_words_after_a_joint_are_seen() -> None:
    text = "a taxi at 7, чтобы успеть"
    ((begin, end, piece, _),) = walk(Joined(text, (), 0, 1))
    found = evidence(Seen(text, LABELS, view), begin, end, piece).words
    assert {"gap ,", "first чтобы", "first two чтобы успеть", "opening a"} <= set(found)


def test_each_stretch_is_read_once() -> None:
    asked: list[str] = []

    def counting(some: Sequence[str]) -> list[Look]:
        asked.extend(some)
        return view(some)

    seen = Seen(TEXT, LABELS, counting)
    seen(0, 3)
    seen.meaning(0, 3)
    assert asked == ["Hi!"]
