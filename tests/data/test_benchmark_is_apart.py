"""No training message is taken from the benchmark. Findings say where ours stands, not what the benchmark holds."""

from fractions import Fraction

import pytest

from benchmark.rows import other_languages, several
from tests.data.benchmark_texts import benchmark_folder, benchmark_texts
from tests.data.likeness import Likeness
from tests.data.messages import Message, one_request, several_requests, whole, words_of

ORDINARY = 3
"""Up to so many words, two people say the same without having heard each other."""
ENOUGH_TO_COMPARE = 5

_with_benchmark = pytest.mark.skipif(
    not benchmark_folder().is_dir(),
    reason=f"no benchmark in {benchmark_folder()}: BELLHOP_BENCHMARK names its folder",
)


def _ours() -> list[Message]:
    several = several_requests()
    messages = [
        *one_request(),
        *map(whole, several),
        *(piece for one in several if len(one) > 1 for piece in one),
    ]
    return [message for message in messages if len(message.words) > ORDINARY]


def _listed(shared: list[Message]) -> str:
    return "\n".join(f"{message.place} [{message.label}] {message.text!r}" for message in shared)


@_with_benchmark
def test_no_message_is_one_of_the_benchmark() -> None:
    theirs = {words_of(text) for text in benchmark_texts(benchmark_folder())}
    shared = [message for message in _ours() if message.words in theirs]
    assert not shared, _listed(shared)


@_with_benchmark
def test_no_message_is_nearly_one_of_the_benchmark() -> None:
    theirs = [
        words
        for text in benchmark_texts(benchmark_folder())
        if len(words := words_of(text)) >= ENOUGH_TO_COMPARE
    ]
    likeness = Likeness(theirs, Fraction(85, 100))
    shared = [
        message
        for message in _ours()
        if len(message.words) >= ENOUGH_TO_COMPARE and likeness.like(message.words)
    ]
    assert not shared, _listed(shared)


def test_no_message_that_measures_other_languages_or_several_requests_is_taught() -> None:
    theirs = {words_of(row.text) for row in [*other_languages(), *several()]}
    shared = [message for message in _ours() if message.words in theirs]
    assert not shared, _listed(shared)
