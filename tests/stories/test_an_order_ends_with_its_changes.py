"""A change that is still put together ends with the order that it is of."""

import pytest

from hotel.records import RequestState, ServiceRequest
from tests.stories.conftest import Open
from tests.stories.story import Story


@pytest.fixture
def story(opened: Open) -> Story:
    """Return the story of a sandwich sent for, with a latte that is not yet agreed to."""
    story = opened("2027-03-12T13:00")
    story.stays("Anna", "Weber", "304")
    story.guest("order_room_service: a club sandwich please")
    story.guest("affirm: yes")
    assert story.guest("change_request: and add a latte").keys == ["change_read_back"]
    return story


def _states(story: Story) -> list[RequestState]:
    return [one.state for one in story.all(ServiceRequest)]


@pytest.mark.parametrize(
    "line",
    [
        "cancel_request: cancel the whole order",
        "cancel_request: cancel my order completely, please",
        "cancel_request: отмените весь заказ",
        "cancel_request: отмените заказ полностью",
    ],
)
def test_the_whole_order_is_cancelled_with_its_change(story: Story, line: str) -> None:
    answer = story.guest(line)
    assert answer.keys == ["cancelled"]
    assert "CANCELLED" in answer.told("kitchen")
    assert _states(story) == [RequestState.CANCELLED]
    assert "too_late_to_change" not in story.guest("affirm: yes").keys


@pytest.mark.parametrize("line", ["cancel_request: cancel the latte", "cancel: no, leave it as it was"])
def test_only_the_change_is_dropped_where_only_that_is_meant(story: Story, line: str) -> None:
    print(story.guest(line).en)
    assert _states(story) == [RequestState.SENT]
    assert story.lines() == {"Club sandwich": 1}


def test_a_change_is_dropped_when_the_order_has_come(story: Story) -> None:
    assert story.guest("thank: got the sandwich, thanks").keys == ["has_come"]
    assert _states(story) == [RequestState.DONE]
    assert "too_late_to_change" not in story.guest("affirm: yes").keys


def test_a_button_cancels_the_change_with_the_order(opened: Open) -> None:
    story = opened("2027-03-12T13:00")
    story.stays("Anna", "Weber", "304")
    story.guest("order_room_service: a club sandwich please")
    sent = story.guest("affirm: yes")
    story.guest("change_request: and add a latte")
    print(sent.buttons)
    story._buttons = sent.buttons
    assert story.press("Cancel it").keys == ["cancelled"]
    assert _states(story) == [RequestState.CANCELLED]
