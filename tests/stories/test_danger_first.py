"""A danger is served first, whatever else is being talked about and whatever was asked."""

from collections.abc import Callable

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

type Situation = Callable[[Story], object]


def nothing(story: Story) -> None:
    del story


def read_back_waits(story: Story) -> None:
    story.guest("book_taxi: a taxi to the airport tomorrow at 6 am for two")


def two_bookings_wait(story: Story) -> None:
    story.guest("book_taxi: a taxi to the airport tomorrow at 6 am")
    story.guest("book_restaurant: a table tomorrow at 8 pm")


def wake_ups_stand(story: Story) -> None:
    story.guest("request_wake_up_call: wake me at 6:30")
    story.guest("request_wake_up_call: and my husband at 7:45")


def order_is_sent(story: Story) -> None:
    story.guest("order_room_service: a club sandwich please")
    story.guest("affirm: yes")


def dish_is_in_question(story: Story) -> None:
    story.guest("state_preference: I'm vegetarian")
    story.guest("order_room_service: a club sandwich please")


def complaint_is_open(story: Story) -> None:
    story.guest("complain/noise: the neighbours are shouting")


SITUATIONS: tuple[Situation, ...] = (
    nothing,
    read_back_waits,
    two_bookings_wait,
    wake_ups_stand,
    order_is_sent,
    dish_is_in_question,
    complaint_is_open,
)


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize(
    "words",
    [
        "yes, and hurry, she is not breathing",
        "cancel everything, my husband collapsed",
        "мой муж в 8 упал и не дышит",
        "it's about the food: her throat is swelling, she can't breathe",
        "no, not the taxi! there is smoke in both rooms",
    ],
)
def test_an_emergency_raises_the_alarm_whatever_is_open(
    opened: Open, situation: Situation, words: str
) -> None:
    story = opened("2027-03-11T16:30")
    story.stays("Anna", "Weber", "304", locale="en")
    situation(story)
    answer = story.guest(f"emergency: {words}")
    assert answer.keys[0] == "emergency"
    assert answer.pages


def test_a_danger_is_told_first_and_the_order_is_come_back_to(opened: Open) -> None:
    story = opened("2027-03-11T16:30")
    story.stays("Anna", "Weber", "304", locale="en")
    story.guest("order_room_service: a club sandwich please")
    answer = story.guest("ask_hotel/gym: when is the gym open? || emergency: I smell smoke in the corridor")
    assert answer.text.startswith("Our staff have been alerted")
    assert "Back to your order" in answer.text
    assert answer.text.index("gym") < answer.text.index("Back to your order")
