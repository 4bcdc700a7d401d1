"""What was ordered for later is wanted now: the hour goes, nothing is ordered twice, and the kitchen knows."""

import pytest

from tests.stories.conftest import Open

_NOON = "2026-11-23T12:10"


@pytest.mark.parametrize(
    "line",
    [
        "change_request: move the cappuccino to right now",
        "change_request: перенеси капучино на сейчас",
    ],
)
def test_an_order_that_was_sent_is_moved_to_now(opened: Open, line: str) -> None:
    story = opened(_NOON)
    story.stays("Anna", "Carter", "304")
    story.guest("order_room_service: a cappuccino at 3pm")
    story.guest("affirm: yes")
    moved = story.guest(line)
    assert moved.keys == ["changed"]
    assert len(story.requests("order_room_service")) == 1
    assert story.wanted("order_room_service") is None
    assert "12:3" in moved.en  # a promise, and not the old hour
    assert "Promised" in moved.told("kitchen")


@pytest.mark.parametrize(
    "line", ["change_request: the coffee now please, not at 3", "inform: а кофе сейчас, не в 3"]
)
def test_an_order_that_waits_for_a_yes_is_moved_to_now(opened: Open, line: str) -> None:
    story = opened(_NOON)
    story.stays("Anna", "Carter", "304")
    story.guest("order_room_service: a cappuccino at 3pm")
    assert story.guest(line).keys == ["read_back"]
    assert story.wanted("order_room_service") is None


def test_a_question_about_now_moves_nothing(opened: Open) -> None:
    story = opened(_NOON)
    story.stays("Anna", "Carter", "304")
    story.guest("order_room_service: a cappuccino at 3pm")
    story.guest("affirm: yes")
    story.guest("ask_hotel/restaurant: is the restaurant open now?")
    assert story.wanted("order_room_service") == "2026-11-23 15:00"
