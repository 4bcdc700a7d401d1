"""Where the understanding took the words for something else, the desk still does what was meant."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def james(opened: Open, moment: str = "2027-03-11T20:00") -> Story:
    story = opened(moment)
    story.stays("James", "Carter", "304")
    return story


def test_two_things_are_settled_by_one_answer(opened: Open) -> None:
    story = james(opened)
    story.guest("order_room_service: Can I get a steak up here, and some wine?")
    assert story.guest("inform: medium, and red please").keys == ["read_back"]
    assert story.lines() == {"Ribeye steak/medium": 1, "House red": 1}


def test_an_addition_taken_for_a_new_order_joins_the_one_just_sent(opened: Open) -> None:
    story = james(opened)
    story.guest("order_room_service: two burgers")
    story.guest("affirm: yes")
    assert story.guest("order_room_service: oh and add some fries please").keys == ["change_read_back"]
    story.guest("affirm: yes")
    assert story.lines() == {"Beef burger": 2, "Fries": 1}


def test_a_dish_taken_for_a_thing_goes_to_the_kitchen(opened: Open) -> None:
    story = james(opened)
    assert story.guest("request_item: принесите чизкейк").keys == ["read_back"]
    assert story.the("order_room_service").department == "kitchen"


def test_an_allergy_taken_for_a_question_reaches_the_kitchen(opened: Open) -> None:
    story = james(opened)
    story.guest("order_room_service: two burgers")
    story.guest("affirm: yes")
    told = story.guest("ask_menu: the burgers can be without sesame, my wife is allergic")
    assert "Allergy: sesame" in told.told("kitchen")


def test_an_order_not_understood_is_read_back_all_the_same(opened: Open) -> None:
    story = james(opened)
    assert story.guest("nlu_fallback: 4 beers for the party").keys == ["read_back"]


def test_dishes_said_to_another_question_begin_an_order(opened: Open) -> None:
    story = james(opened)
    story.guest("book_restaurant: хотим пообедать в номере")
    assert story.guest("inform: два бургера и одна кола").keys == ["read_back"]
    assert story.lines() == {"Beef burger": 2, "Cola": 1}


def test_half_an_hour_earlier_moves_the_taxi(opened: Open) -> None:
    story = james(opened)
    story.guest("book_taxi: a taxi to the airport tomorrow at 7 for 2")
    story.guest("affirm: yes")
    story.guest("change_request: can the taxi come half an hour earlier")
    assert story.wanted("book_taxi") == "2027-03-12 06:30"
    story.guest("change_request: на час позже")
    assert story.wanted("book_taxi") == "2027-03-12 07:30"


def test_what_is_no_longer_wanted_is_not_brought_twice(opened: Open) -> None:
    story = james(opened)
    story.guest("request_item: please bring me a spare blanket")
    assert story.guest("request_item: never mind the blanket").keys == ["cancelled"]
    assert [one.state.value for one in story.requests()] == ["cancelled"]


def test_cancelling_what_was_never_asked_for_cancels_nothing_else(opened: Open) -> None:
    story = james(opened)
    story.guest("request_item: two towels")
    assert story.guest("cancel_request: cancel the fries").keys == ["ask_which_request"]
    assert [one.state.value for one in story.requests()] == ["sent"]


def test_a_yes_to_nothing_is_passed_on_to_nobody(opened: Open) -> None:
    story = james(opened)
    story.guest("request_item: two towels")
    yes = story.guest("affirm: yes pls")
    assert yes.keys == ["nothing_to_confirm"]
    assert yes.pages == []


def test_more_than_a_yes_is_read_by_staff(opened: Open) -> None:
    story = james(opened)
    story.guest("order_room_service: two burgers")
    sent = story.guest("affirm: yes, and knock softly because the baby is asleep")
    assert "the baby is asleep" in sent.told("kitchen")


def test_a_party_for_a_day_is_no_hour(opened: Open) -> None:
    story = james(opened)
    story.guest("book_restaurant: a table for two tomorrow at 8 pm")
    assert story.the("book_restaurant").party_size == 2
    assert story.wanted("book_restaurant") == "2027-03-12 20:00"


@pytest.mark.parametrize(
    "words", ["no, that's not what I asked for", "you got me wrong", "вы меня не поняли", "не то"]
)
def test_who_says_that_they_were_misheard_is_asked_what_they_meant(opened: Open, words: str) -> None:
    story = james(opened)
    assert story.guest(f"deny: {words}").keys == ["misheard"]
    assert story.guest("deny: no").keys == ["as_you_wish"]
