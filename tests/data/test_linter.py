"""A linter that never finds anything proves nothing: what it must find is put before it."""

from fractions import Fraction
from pathlib import Path

import pytest

from tests.data.likeness import Likeness
from tests.data.messages import messages_of, mistakes_of_shape, requests_of, whole, words_of

GOOD = 'version: "3.1"\nnlu:\n- intent: greet\n  examples: |\n    - hello\n    - good evening\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "en").mkdir()
    return tmp_path / "en" / "greet.yml"


def test_a_good_file_is_read_with_its_lines(file: Path) -> None:
    file.write_text(GOOD, encoding="utf-8")
    assert list(mistakes_of_shape(file)) == []
    assert [(one.place, one.locale, one.label, one.text) for one in messages_of(file)] == [
        (f"{file}:5:", "en", "greet", "hello"),
        (f"{file}:6:", "en", "greet", "good evening"),
    ]


@pytest.mark.parametrize(
    ("spoiled", "line"),
    [
        (GOOD.replace('"3.1"', '"2.0"'), 1),
        (GOOD.replace("    - good", "   - good"), 6),
        (GOOD.replace("  examples: |\n", ""), 4),
        (GOOD.replace("hello", "hello "), 5),
        (GOOD.replace("hello", "hel\u200blo"), 5),
        (GOOD.removesuffix("\n"), 6),
        (GOOD + "- intent: thank\n  examples: |\n", 9),
        (GOOD + "\n", 7),
    ],
)
def test_a_line_out_of_shape_is_named(file: Path, spoiled: str, line: int) -> None:
    file.write_text(spoiled, encoding="utf-8")
    assert f"{file}:{line}:" in "\n".join(mistakes_of_shape(file))


def test_a_message_of_several_requests_is_read_whole_and_in_pieces(tmp_path: Path) -> None:
    file = tmp_path / "en.txt"
    file.write_text("# a remark\nbook_taxi: a cab, || ask_hotel/pool: is the pool warm?\n", encoding="utf-8")
    [pieces] = requests_of(file)
    assert [(piece.label, piece.text) for piece in pieces] == [
        ("book_taxi", "a cab,"),
        ("ask_hotel/pool", "is the pool warm?"),
    ]
    assert (whole(pieces).label, whole(pieces).text) == ("several", "a cab, is the pool warm?")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ёлка, зелёная!", "елка зеленая"), ("What’s up?", "whats UP"), ("two   towels", "Two towels…")],
)
def test_punctuation_and_capitals_make_no_new_message(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize(("one", "other"), [("👍", "👎"), ("ok", "🐶 ok"), ("⭐⭐", "⭐⭐⭐"), ("?", "!")])
def test_pictures_are_words(one: str, other: str) -> None:
    assert words_of(one) != words_of(other)


def test_one_word_in_ten_is_nearly_the_same_and_one_in_five_is_not() -> None:
    ten = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    likeness = Likeness([ten], Fraction(9, 10))
    assert likeness.like(ten[:9]) == [0]
    assert likeness.like([*reversed(ten)]) == [0]
    assert likeness.like(ten[:8]) == []
    assert likeness.like([*ten[:8], "other", "words"]) == []
