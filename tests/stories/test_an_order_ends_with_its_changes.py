"""A change that is still put together ends with the order that it is of."""

import pytest

from actions.registry import HANDLERS
from hotel import staff_desk
from hotel.records import RequestState, ServiceRequest
from tests.hotel.desk.demo_house import keys
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
    story.guest(line)
    assert _states(story) == [RequestState.SENT]
    assert story.lines() == {"Club sandwich": 1}


def test_a_change_is_dropped_when_the_order_has_come(story: Story) -> None:
    assert story.guest("thank: got the sandwich, thanks").keys == ["has_come"]
    assert _states(story) == [RequestState.DONE]
    assert "too_late_to_change" not in story.guest("affirm: yes").keys


def test_a_button_under_the_order_cancels_its_change_with_it(story: Story) -> None:
    story.house._sent = 100
    order, cancel = story.requests()[0].id, HANDLERS["cancel_request"]
    assert keys(story.house.write(cancel, "Cancel", "cancel_request", choice_request_id=order)) == [
        "cancelled"
    ]
    assert _states(story) == [RequestState.CANCELLED]


def test_what_staff_decline_is_not_changed_any_more(story: Story) -> None:
    story.staff(staff_desk.decline, story.requests()[0].id, "Pavel", "the kitchen is closed")
    assert _states(story) == [RequestState.DECLINED]
