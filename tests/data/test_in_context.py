"""The linter of replies: what is open above them is what the house can have open, and each means one thing in it."""

from collections import defaultdict
from fractions import Fraction

import pytest

from assistant.several import Several, read_replies
from benchmark.rows import replies as measured
from hotel.records import Need
from tests.data.benchmark_texts import benchmark_folder, benchmark_texts
from tests.data.catalogue import INTENTS, LABELS
from tests.data.likeness import Likeness
from tests.data.messages import ROOT, words_of

REPLIES = read_replies(ROOT / "data" / "in_context")
NEEDS = {need.value for need in Need}
ENOUGH_TO_COMPARE = 5


def _is_known(name: str) -> bool:
    about = name.removeprefix("about:")
    return name in NEEDS | {"open_request"} or (name != about and about in LABELS | INTENTS)


def test_every_situation_is_one_that_the_house_can_be_in() -> None:
    assert {name for reply in REPLIES for name in reply.situation if not _is_known(name)} == set()
    assert all(reply.situation for reply in REPLIES)


def test_every_question_of_the_hotel_has_replies() -> None:
    assert NEEDS - {name for reply in REPLIES for name in reply.situation} == set()


def test_every_reply_has_a_label_of_the_catalogue_and_words() -> None:
    pieces = [piece for reply in REPLIES for piece in reply.pieces]
    assert [(label, words) for label, words in pieces if label not in LABELS or not words] == []


def test_the_same_words_mean_one_thing_in_a_situation() -> None:
    labels = defaultdict(list)
    for reply in REPLIES:
        labels[reply.situation, words_of(reply.text)].append([label for label, _ in reply.pieces])
    assert {said: found for said, found in labels.items() if len(found) > 1} == {}


def test_no_reply_that_measures_is_taught() -> None:
    ours = {(reply.situation, words_of(reply.text)) for reply in REPLIES}
    assert [row.text for row in measured() if (row.situation, words_of(row.text)) in ours] == []


@pytest.mark.skipif(not benchmark_folder().is_dir(), reason=f"no benchmark in {benchmark_folder()}")
def test_no_reply_is_one_of_the_benchmark_or_nearly() -> None:
    texts = [words_of(text) for text in benchmark_texts(benchmark_folder())]
    likeness = Likeness([words for words in texts if len(words) >= ENOUGH_TO_COMPARE], Fraction(85, 100))

    def is_shared(reply: Several) -> bool:
        words = words_of(reply.text)
        return len(words) >= ENOUGH_TO_COMPARE and (words in texts or bool(likeness.like(words)))

    assert [reply for reply in REPLIES if is_shared(reply)] == []
