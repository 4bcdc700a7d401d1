"""Orders worded in another way: the choice behind its dish, the count behind the wish, a yes that chooses nothing."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def ann(opened: Open) -> Story:
    story = opened("2027-03-11T19:40")
    story.stays("Ann", "Lindqvist", "417")
    return story


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("чай, чёрный", {"Black tea": 1}),
        ("чай. чёрный", {"Black tea": 1}),
        ("tea, black please", {"Black tea": 1}),
        ("сэндвич без майонеза и два", {"Club sandwich/без майонеза": 2}),
        ("a club sandwich, no mayo, two of them", {"Club sandwich/no mayo": 2}),
        ("колу в стекле?", {"Cola/в стекле": 1}),
        ("a cola in a glass bottle?", {"Cola/in a glass bottle": 1}),
    ],
)
def test_what_is_said_behind_a_dish_belongs_to_it(opened: Open, words: str, lines: dict[str, int]) -> None:
    story = ann(opened)
    assert story.guest(f"order_room_service: {words}").keys == ["read_back"]
    assert story.lines() == lines


def test_a_yes_chooses_no_tea(opened: Open) -> None:
    story = ann(opened)
    story.guest("order_room_service: tea")
    assert story.guest("affirm: yes").keys == ["yes_is_no_answer", "ask_which_item"]


def test_a_yes_to_how_many_people_sends_no_older_draft(opened: Open) -> None:
    story = ann(opened)
    story.guest("order_room_service: a club sandwich")
    story.guest("book_restaurant: a table tonight at 8")
    assert story.guest("affirm: да").keys == ["yes_is_no_answer", "ask_party_size"]
    assert {one.state.value for one in story.requests()} == {"draft"}


def test_a_vegan_at_the_table_is_on_the_note_of_the_booking(opened: Open) -> None:
    story = ann(opened)
    story.guest("book_restaurant: a table for 7 tonight at 8, one of us is vegan")
    assert [one.note for one in story.requests()] == ["one of us is vegan"]
