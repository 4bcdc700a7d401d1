"""What is open or spoken of shifts what words mean: how far, and what it never touches. What is learnt: test_floor.py."""

import numpy as np
import pytest

from assistant.in_context import Context, Network
from assistant.seen import Features

LABELS = ("affirm", "ask_hotel/pool", "emergency", "inform")
KNOWN = ("about:ask_hotel", "about:emergency", "time")
SURE_OF_POOL = np.array([0.0, 0.97, 0.02, 0.01])
MEANING = np.zeros(4)
VOCABULARY = ("still", "pool")


def context(pushed: str, by: float, same: float = 0.0) -> Context:
    """Return one that has learnt that `pushed` gains `by` whatever is open."""
    directly = np.zeros((len(KNOWN), len(LABELS)))
    directly[:, LABELS.index(pushed)] = by
    hidden = np.zeros((len(MEANING) + len(KNOWN), 2))
    network = Network(hidden, np.zeros(2), np.zeros((2, len(LABELS))), directly, np.array([same, 0.0]))
    words = np.zeros((len(VOCABULARY), len(LABELS)))
    words[VOCABULARY.index("still"), LABELS.index("inform")] = 4.0
    return Context(LABELS, KNOWN, (network, network), words)


def shifted(learnt: Context, before: np.ndarray, *situation: str) -> dict[str, float]:
    return in_words(learnt, "", before, *situation)


def in_words(learnt: Context, word: str, before: np.ndarray, *situation: str) -> dict[str, float]:
    seen = Features(MEANING[None], np.array([[float(word == known) for known in VOCABULARY]]))
    (found,) = learnt(before[None], seen, situation)
    assert found.sum() == pytest.approx(1)
    return dict(zip(LABELS, found.tolist(), strict=True))


def test_an_open_question_makes_its_answer_likelier() -> None:
    doubtful = np.array([0.05, 0.5, 0.05, 0.4])
    assert shifted(context("inform", 1.0), doubtful, "time")["inform"] > 0.5


def test_a_word_that_says_more_in_a_conversation_does_so_in_any() -> None:
    doubtful = np.array([0.05, 0.5, 0.05, 0.4])
    learnt = context("affirm", 0.0)
    assert in_words(learnt, "still", doubtful, "time")["inform"] > 0.9
    assert in_words(learnt, "pool", doubtful, "time")["inform"] == pytest.approx(0.4)


def test_what_is_plain_by_itself_stays_so_however_much_was_learnt() -> None:
    assert shifted(context("affirm", 1000.0), SURE_OF_POOL, "time")["ask_hotel/pool"] > 0.9


def test_what_it_has_not_learnt_about_shifts_nothing() -> None:
    assert shifted(context("inform", 2.0), SURE_OF_POOL, "scale")["ask_hotel/pool"] == pytest.approx(
        0.97, abs=0.01
    )


def test_the_very_topic_spoken_of_gains_and_another_does_not() -> None:
    half = np.array([0.4, 0.4, 0.1, 0.1])
    assert shifted(context("affirm", 0.0, same=2.0), half, "about:ask_hotel/pool")["ask_hotel/pool"] > 0.6
    assert shifted(context("affirm", 0.0, same=2.0), half, "about:ask_hotel/bar")[
        "ask_hotel/pool"
    ] == pytest.approx(0.4)


@pytest.mark.parametrize("by", [-4.0, 4.0])
def test_no_question_makes_a_danger_more_or_less_likely(by: float) -> None:
    assert shifted(context("emergency", by), SURE_OF_POOL, "time")["emergency"] == pytest.approx(0.02)


def test_what_is_said_of_a_danger_may_be_none() -> None:
    frightened = np.array([0.0, 0.0, 0.5, 0.5])
    assert shifted(context("emergency", -4.0), frightened, "about:emergency")["emergency"] < 0.1
