"""Nothing is brought to a room on a day on which it is no longer the guest's; who stays longer is served."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

DISHES, WAKE_UP, LONGER, TABLE = (
    "order_room_service",
    "request_wake_up_call",
    "extend_stay",
    "book_restaurant",
)


def leaving_today(opened: Open) -> Story:
    """Open the hotel on the morning of the day on which Emily Wright leaves."""
    story = opened("2026-11-23T09:00")
    story.stays("Emily", "Wright", "115", nights=(-3, 0))
    return story


@pytest.mark.parametrize(
    "line",
    [
        f"{WAKE_UP}: wake me tomorrow at 7",
        f"{WAKE_UP}: разбудите завтра в 7",
        "request_cleaning: can someone clean the room tomorrow at 11?",
        f"{DISHES}: two club sandwiches tomorrow at 9 am",
    ],
)
def test_a_day_after_the_stay_is_asked_about(opened: Open, line: str) -> None:
    story = leaving_today(opened)
    assert story.guest(line).keys == ["stay_is_over_then"]
    assert [one.state for one in story.requests()] == [RequestState.DRAFT]


def test_another_hour_within_the_stay_is_taken(opened: Open) -> None:
    story = leaving_today(opened)
    story.guest(f"{WAKE_UP}: wake me tomorrow at 7")
    story.guest("inform: oh, today at 11 then")
    assert story.local(story.the(WAKE_UP).wanted_at) == "2026-11-23 11:00"


def test_who_asks_to_stay_longer_is_served_on_the_day_wanted(opened: Open) -> None:
    story = leaving_today(opened)
    story.guest(f"{WAKE_UP}: wake me tomorrow at 7")
    story.guest(f"{LONGER}: we stay until Wednesday")
    story.guest("affirm: yes")
    story.guest("inform: tomorrow at 7")
    assert story.the(WAKE_UP).state is not RequestState.DRAFT


@pytest.mark.parametrize(
    "line", [f"{WAKE_UP}: wake me today at 11", f"{TABLE}: a table for two tomorrow at 20:00"]
)
def test_the_last_day_and_what_is_not_of_the_room_are_free(opened: Open, line: str) -> None:
    assert "stay_is_over_then" not in leaving_today(opened).guest(line).keys
