"""What a guest has asked for is told when they ask: all of it, or all of one kind, with its amounts."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def _with_much_asked(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-14T12:00")
    story.stays("Laura", "Bennett", "304", locale=locale)
    story.guest("book_taxi: taxi to the airport tomorrow at 12:30 for two, no luggage")
    story.guest("affirm: yes")
    story.guest("request_item: two towels please")
    story.guest("report_fault: the kettle is broken")
    story.guest("request_item: 3 bottles of water please")
    story.guest("order_room_service: one club sandwich and a black tea")
    return story


@pytest.mark.parametrize(
    "said",
    [
        "ask_request_status@0.55: what is booked for me now?",
        "ask_request_status: what do I have open with you?",
        "inform: what have I ordered so far?",
        "ask_request_status: list my requests please",
        "ask_bill@0.5: what do I have booked?",
        "ask_request_status: что у меня сейчас заказано?",
        "ask_hotel: что за мной записано?",
    ],
)
def test_all_that_is_asked_for_is_told(opened: Open, said: str) -> None:
    story = _with_much_asked(opened)
    answer = story.guest(said)
    for one in ("taxi", "towel", "water", "sandwich", "repair"):
        assert one in answer.en.lower()
    assert "Not sent yet" in answer.en


@pytest.mark.parametrize(
    "said",
    [
        "request_wake_up_call@0.63: какие у меня будильники?",
        "ask_request_status: do I have any wake-up calls set?",
        "ask_hotel: which wake-up calls do I have?",
        "ask_request_status: на сколько у нас будильник?",
    ],
)
def test_of_a_kind_that_is_not_booked_there_is_none(opened: Open, said: str) -> None:
    story = _with_much_asked(opened)
    answer = story.guest(said)
    assert "wake-up" in answer.en
    assert "no " in answer.en.lower()
    assert "towel" not in answer.en
    assert "taxi" not in answer.en


def test_only_the_wake_ups_are_told_where_they_are_asked_for(opened: Open) -> None:
    story = _with_much_asked(opened)
    story.guest("cancel: drop the sandwich order")
    story.guest("request_wake_up_call: wake me up at 7 tomorrow")
    answer = story.guest("request_wake_up_call@0.63: какие у меня будильники?")
    assert "7:00" in answer.en
    assert "towel" not in answer.en


@pytest.mark.parametrize(
    "said",
    [
        "ask_menu@0.63: сколько бутылок?",
        "ask_request_status: сколько бутылок?",
        "ask_request_status: how many bottles?",
        "ask_hotel: how many bottles are you bringing?",
        "ask_request_status: how many waters was that?",
    ],
)
def test_the_amount_is_told_where_it_is_asked_for(opened: Open, said: str) -> None:
    story = opened("2027-03-14T12:00")
    story.stays("Laura", "Bennett", "304")
    story.guest("request_item: two towels please")
    story.guest("request_item: 3 bottles of water please")
    answer = story.guest(said)
    assert answer.keys == ["held_in_request"]
    assert "3" in answer.en
