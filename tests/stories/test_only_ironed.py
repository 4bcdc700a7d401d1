"""Clothes that are ironed and not washed are charged for ironing, or priced by the laundry."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

LAUNDRY = "request_laundry"


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T11:05")
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("iron two shirts please", {"Ironing of a shirt": 2}),
        ("could you press my trousers", {"Ironing of trousers": 1}),
        ("погладьте рубашку и брюки", {"Ironing of a shirt": 1, "Ironing of trousers": 1}),
        ("wash and iron a shirt", {"Shirt or blouse": 1}),
        ("постирать и погладить рубашку", {"Shirt or blouse": 1}),
        ("постирайте платье", {"Dress": 1}),
    ],
)
def test_ironing_has_a_price_of_its_own(opened: Open, words: str, lines: dict[str, int]) -> None:
    story = anna(opened)
    assert story.guest(f"{LAUNDRY}: {words}").keys == ["read_back"]
    assert story.lines(LAUNDRY) == lines


@pytest.mark.parametrize(
    "words", ["please iron my skirt", "отгладьте юбку, она мятая", "press a shirt and a dress"]
)
def test_what_has_no_price_of_ironing_is_priced_by_the_laundry(opened: Open, words: str) -> None:
    story = anna(opened)
    answer = story.guest(f"{LAUNDRY}: {words}")
    assert story.lines(LAUNDRY) == {}
    assert words in answer.en
    assert "price list" in answer.en
    assert "700" not in answer.en


def test_the_number_of_what_is_ironed_is_changed(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{LAUNDRY}: iron two shirts")
    story.guest("change_request: make it three shirts")
    assert story.lines(LAUNDRY) == {"Ironing of a shirt": 3}
