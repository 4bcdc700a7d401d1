"""How long it takes, and what several hours cost, is told of what was just spoken of, and not all of it again."""

import pytest

from tests.stories.conftest import Open

_MONDAY = "2026-11-23T12:30"


@pytest.mark.parametrize(
    "line",
    [
        "complain/waiting@0.6 or ask_hotel: а долго?",
        "ask_hotel@0.43: how long?",
        "ask_hotel@0.38: а сколько ехать?",
    ],
)
def test_after_the_way_only_its_length_is_told(opened: Open, line: str) -> None:
    story = opened(_MONDAY)
    story.stays("Anna", "Carter", "304")
    story.guest("ask_directions: how do I get to the airport?")
    answer = story.guest(line)
    assert answer.keys == ["way_takes"]
    assert "40" in answer.en


@pytest.mark.parametrize(
    "line", ["ask_request_status@0.55: how long does it take?", "ask_hotel@0.38: а сколько ехать?"]
)
def test_after_a_ride_its_length_is_told_and_the_draft_is_gone_on_with(opened: Open, line: str) -> None:
    story = opened(_MONDAY)
    story.stays("Anna", "Carter", "304")
    story.guest("book_taxi: a taxi to the airport tomorrow at 5pm")
    assert story.guest(line).keys == ["way_takes", "back_to"]


@pytest.mark.parametrize(
    "line",
    [
        "ask_bill@0.38: это за два часа 1500?",
        "ask_hotel@0.56: is it 1500 for two hours?",
        "ask_hotel@0.5: а сколько за три часа?",
    ],
)
def test_what_several_hours_cost_is_told_by_the_hour(opened: Open, line: str) -> None:
    story = opened(_MONDAY)
    story.stays("Anna", "Carter", "304")
    story.guest("ask_hotel/meeting_rooms: do you have a meeting room?")
    answer = story.guest(line)
    assert answer.keys == ["hotel_fact"]
    assert "an hour" in answer.en
