"""What is to stand on a card is kept word for word, however politely it is asked for."""

import pytest

from tests.stories.conftest import Open


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "and a little card please that says To dear Margaret with love, Em",
            "To dear Margaret with love, Em",
        ),
        ("a card too, with the words get well soon", "get well soon"),
        ("и открытку, пожалуйста, с надписью дорогой Маргарите с любовью", "дорогой Маргарите с любовью"),
    ],
)
def test_the_words_of_a_card_reach_the_concierge(opened: Open, line: str, words: str) -> None:
    story = opened("2027-03-11T09:05")
    story.stays("Emily", "Wright", "115")
    story.guest("arrange_occasion: flowers for my sister's birthday tomorrow at 10 in the morning")
    story.guest(f"arrange_occasion: {line}")
    assert words in (story.the("arrange_occasion").note or "")
    assert words in story.guest("affirm: yes").told("concierge")


def test_a_card_of_which_no_words_are_told_is_only_a_card(opened: Open) -> None:
    story = opened("2027-03-11T09:05")
    story.stays("Emily", "Wright", "115")
    story.guest("arrange_occasion: flowers for my sister's birthday tomorrow at 10 in the morning")
    story.guest("arrange_occasion: a card please, and balloons")
    assert story.the("arrange_occasion").note == "card"
