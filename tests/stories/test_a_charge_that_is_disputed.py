"""A charge that the guest disputes is one complaint of the bill, kept and found again by its sum."""

import pytest

from hotel.records import Complaint
from tests.stories.conftest import Open
from tests.stories.story import Story

FIRST = "complain/billing: looking at my bill, there's a minibar 640 on it, we never touched it"


def guest(opened: Open) -> Story:
    story = opened("2027-03-11T12:50")
    story.stays("James", "Carter", "304")
    return story


def test_a_charge_for_the_minibar_is_no_device(opened: Open) -> None:
    story = guest(opened)
    assert story.guest(FIRST).keys == ["complaint_recorded"]
    assert [one.category for one in story.all(Complaint)] == ["billing"]


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status@0.56: and will you tell me when it's off? we leave tomorrow",
        "ask_human@0.73: could reception look at it?",
        "ask_bill: what about the 640?",
        "ask_hotel/minibar@0.65: and the 640?",
        "ask_request_status: скажете, когда уберут?",
    ],
)
def test_who_asks_after_it_hears_where_it_stands(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(FIRST)
    assert story.guest(line).keys == ["complaint_news"]


@pytest.mark.parametrize(
    "line",
    [
        "request_late_check_out@0.62: please get it removed before we check out",
        "affirm@0.57: пусть на ресепшене проверят",
        "ask_hotel/minibar@0.65: no, the minibar charge, the 640",
    ],
)
def test_what_is_said_of_it_goes_with_it(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(FIRST)
    answer = story.guest(line)
    assert answer.keys == ["complaint_added"]
    assert story.requests() == []


def test_it_is_found_by_its_sum_after_other_things(opened: Open) -> None:
    story = guest(opened)
    story.guest(FIRST)
    story.guest("request_item: two towels please")
    beside = story.guest(
        "request_item: a kettle please. || change_request@0.78: but the 640 - || ask_human@0.73: could reception look at it?"
    )
    assert beside.keys == ["sent", "complaint_news"]
    both = story.guest(
        "change_request: and the rest of what i asked for, the 640 || ask_hotel: and the late check-out?"
    )
    assert both.keys[0] == "complaint_news"


def test_another_request_is_served_as_it_is(opened: Open) -> None:
    story = guest(opened)
    story.guest(FIRST)
    assert story.guest("request_item@0.95: please take two towels to my room").keys == ["sent"]
