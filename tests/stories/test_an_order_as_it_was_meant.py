"""Numbers, repetitions and questions about an order: one is not two, a wish is no dish, and food does come to the room."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

DISHES, THINGS = "order_room_service", "request_item"


def guest(opened: Open, at: str = "2027-03-11T08:05", locale: str = "en") -> Story:
    story = opened(at)
    story.stays("Anna", "Weber", "304", locale=locale)
    return story


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/breakfast: can we get breakfast up here instead",
        "request_item: можно завтрак в номер?",
        "out_of_scope: could we have breakfast in the room?",
    ],
)
def test_who_asks_for_breakfast_in_the_room_hears_yes_and_what_there_is(opened: Open, line: str) -> None:
    story = guest(opened)
    answer = story.guest(line)
    assert "comes_to_room" in answer.keys
    assert answer.cards or "menu" in " ".join(answer.keys)
    assert not story.requests(THINGS)


@pytest.mark.parametrize("line", ["ask_hotel/breakfast: is breakfast included in the room price?"])
def test_what_the_room_includes_is_no_question_after_food_in_it(opened: Open, line: str) -> None:
    assert "comes_to_room" not in guest(opened).guest(line).keys


@pytest.mark.parametrize(
    "line", ["change_request: wait make that one omelette", "change_request: только один омлет"]
)
def test_fewer_of_a_dish_is_a_number_and_no_note(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: two omelettes with cheese and a porridge")
    story.guest(line)
    assert [one.quantity for one in story.the(DISHES).lines if "melette" in one.name["en"]] == [1]
    assert not story.the(DISHES).note


@pytest.mark.parametrize(
    "line", ["order_room_service: and a glass of white", "order_room_service: и бокал белого"]
)
def test_a_dish_named_once_more_is_asked_about_and_not_doubled(opened: Open, line: str) -> None:
    story = guest(opened, "2027-03-11T19:05")
    story.guest(f"{DISHES}: grilled salmon and a glass of white wine")
    answer = story.guest(line)
    assert "named_once_more" in answer.keys
    story.guest("inform: just one")
    assert {one.quantity for one in story.the(DISHES).lines} == {1}


@pytest.mark.parametrize(
    "line",
    [
        "change_request: показать что вышло",
        "ask_menu: покажите что вышло",
        "ask_menu: show me what we have so far",
    ],
)
def test_what_is_in_the_order_is_read_back(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: two omelettes with cheese and a porridge")
    answer = story.guest(line)
    assert "Omelette" in answer.en


@pytest.mark.parametrize("line", ["ask_hotel/breakfast: so how much is breakfast now?"])
def test_the_price_of_breakfast_is_that_of_the_order_that_is_put_together(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: two omelettes with cheese")
    assert "780" in story.guest(line).en


def test_no_before_what_was_meant_is_no_goodbye(opened: Open) -> None:
    story = guest(opened, "2027-03-11T07:05")
    story.guest("ask_menu: what can you bring for breakfast?")
    answer = story.guest(f"deny: no i meant breakfast. || {DISHES}: two omelettes with cheese for 8am")
    assert story.the(DISHES).state is RequestState.DRAFT
    assert len(answer.keys) == 1


@pytest.mark.parametrize(
    "line",
    [
        "state_preference: доброе утро! можно завтрак в номер? я мясо не ем, рыбу ем",
        "state_preference: could we have breakfast in the room? I eat fish but no meat",
    ],
)
def test_a_diet_told_beside_a_question_after_food_is_noted_and_the_menu_keeps_to_it(
    opened: Open, line: str
) -> None:
    answer = guest(opened).guest(line)
    assert answer.keys[:2] == ["preference_remembered", "comes_to_room"]
    assert answer.cards
    assert "Chicken" not in " ".join(card.title for card in answer.cards)


def test_a_taste_alone_shows_no_menu(opened: Open) -> None:
    assert guest(opened).guest("state_preference: I eat fish but no meat").keys == ["preference_remembered"]
