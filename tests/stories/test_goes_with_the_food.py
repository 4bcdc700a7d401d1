"""Plates, forks and glasses go with the food that is ordered; alone, who has a thing brings it."""

import pytest

from tests.stories.conftest import Open
from tests.stories.test_two_of_a_kind import anna

FOOD, THING = "order_room_service", "request_item"


@pytest.mark.parametrize(
    "said", ["and a knife and fork with it", "и вилку с ножом, пожалуйста", "two plates please", "два бокала"]
)
def test_what_is_lent_with_food_stands_on_the_order_that_is_made(opened: Open, said: str) -> None:
    story = anna(opened)
    story.guest(f"{FOOD}: carbonara")
    assert story.guest(f"{THING}: {said}").keys == ["read_back"]
    assert story.requests(THING) == []
    assert said in story.guest("affirm: yes").told("kitchen")


def test_what_is_lent_follows_an_order_just_sent(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{FOOD}: carbonara")
    story.guest("affirm: yes")
    answer = story.guest(f"{THING}: could we have cutlery for two with it")
    assert answer.keys == ["words_passed_on"]
    assert "cutlery for two" in answer.told("kitchen")
    assert story.requests(THING) == []


@pytest.mark.parametrize(
    ("said", "lines", "note"),
    [
        ("carbonara and a caesar with chicken, with two forks", {"Carbonara": 1, "Caesar with chicken": 1}, "two forks"),
        ("цезарь с курицей, приборы на двоих", {"Caesar with chicken": 1}, "приборы на двоих"),
        ("бокал белого вина и два бокала", {"House white": 1}, "два бокала"),
    ],
)  # fmt: skip
def test_what_is_lent_is_no_dish(opened: Open, said: str, lines: dict[str, int], note: str) -> None:
    story = anna(opened)
    assert story.guest(f"{FOOD}: {said}").keys == ["read_back"]
    assert story.lines() == lines
    assert note in (story.the(FOOD).note or "")


@pytest.mark.parametrize(
    ("said", "who", "told"),
    [
        ("two plates and cutlery", "kitchen", "The kitchen will bring"),
        ("an umbrella please", "reception", "Reception will bring"),
        ("two bath towels", "housekeeping", "Housekeeping will bring"),
        ("an umbrella and two bath towels", "housekeeping", "Housekeeping will bring"),
    ],
)
def test_who_has_a_thing_brings_it(opened: Open, said: str, who: str, told: str) -> None:
    story = anna(opened)
    answer = story.guest(f"{THING}: {said}")
    assert answer.readers == [who]
    assert told in answer.en or "You will have this" in answer.en


def test_towels_are_an_errand_of_their_own_beside_an_order(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{FOOD}: carbonara")
    assert story.guest(f"{THING}: two bath towels").told("housekeeping")


@pytest.mark.parametrize(
    "line", ["deny: нет, не надо", "cancel: never mind, not needed", "deny: no, don't need it"]
)
def test_bare_words_call_off_what_was_sent_last_and_no_older_draft(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{FOOD}: carbonara")
    story.guest(f"{THING}: two bath towels")
    assert story.guest(line).keys == ["cancelled", "read_back"]
    assert story.guest("affirm: yes").told("kitchen")


def test_bare_words_after_the_draft_was_spoken_of_drop_it(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{FOOD}: carbonara")
    story.guest("ask_hotel/breakfast: when is breakfast?")
    assert story.guest("cancel: no, never mind").keys == ["draft_dropped"]


@pytest.mark.parametrize(
    "line",
    [
        "complain/cleanliness@0.99: пришли и убрали, спасибо",
        "thank@0.9: thanks, someone came and cleaned it",
        "thank@0.7: спасибо, вот теперь чистенько",
        "thank@0.8: thank you, finally it shines",
    ],
)
def test_a_cure_told_while_food_is_ordered_closes_the_complaint_and_leaves_the_food(
    opened: Open, line: str
) -> None:
    story = anna(opened)
    story.guest("complain/cleanliness: the room is dirty")
    story.guest(f"{FOOD}: carbonara")
    assert "complaint_closed" in story.guest(line).keys
    assert story.guest("affirm: yes").told("kitchen")
