"""The hour agreed on before, meant again without being named; and what is wanted this very minute."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

CLEANING, THINGS, ORDER, TAXI, WAKE = (
    "request_cleaning", "request_item", "order_room_service", "book_taxi", "request_wake_up_call",
)  # fmt: skip


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("intent", "words"),
    [
        (CLEANING, "and at that same time please clean the room"),
        (ORDER, "bring a club sandwich at the same time"),
        (ORDER, "и омлет тогда же"),
        (THINGS, "в это же время принесите утюг"),
        (THINGS, "к тому же часу два полотенца"),
        (TAXI, "taxi to the station for two at that hour"),
    ],
)
def test_it_is_the_hour_of_what_was_asked_for_before(opened: Open, intent: str, words: str) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 7:15 tomorrow")
    story.guest(f"{intent}: {words}")
    assert story.wanted(intent) == "2027-03-12 07:15"


def test_it_holds_within_one_message(opened: Open) -> None:
    story = anna(opened)
    story.guest(
        f"book_restaurant: a table for two tonight at 8 || {CLEANING}: and clean the room at that time"
    )
    assert story.wanted(CLEANING) == "2027-03-11 20:00"


def test_another_day_keeps_the_hour(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 7:15 tomorrow")
    story.guest(f"{CLEANING}: clean the room at the same time on Saturday")
    assert story.wanted(CLEANING) == "2027-03-13 07:15"


def test_an_answer_about_the_hour_may_be_the_same_one(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 7:15 tomorrow")
    story.guest(f"{TAXI}: a taxi to the station for two")
    assert story.guest("inform: the same time please").keys == ["read_back"]


@pytest.mark.parametrize("words", ["clean the room at 4", "уберите после двух сегодня"])
def test_nobody_is_late_at_once_with_what_is_wanted_now(opened: Open, words: str) -> None:
    story = anna(opened)
    answer = story.guest(f"{CLEANING}: {words}")
    assert answer.readers == ["housekeeping"]
    assert "16:45" in answer.en
