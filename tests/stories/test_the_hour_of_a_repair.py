"""A repair comes at the hour that is said, and an hour that is refused is none."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def _repair(opened: Open) -> Story:
    story = opened("2027-03-11T01:45")
    story.stays("Anna", "Weber", "304")
    story.guest("report_fault: there is no hot water in the shower")
    return story


@pytest.mark.parametrize(
    "line",
    [
        "request_wake_up_call@0.91: not 2:20! in the morning, at 9, after we're up",
        "change_request: not 2:20! || request_wake_up_call@0.91: in the morning, at 9, after we're up",
        "request_wake_up_call@0.97: не в 2:20, а утром в девять, когда встанем",
    ],
)
def test_an_hour_put_right_moves_the_repair_and_wakes_nobody(opened: Open, line: str) -> None:
    story = _repair(opened)
    answer = story.guest(line)
    assert answer.keys == ["changed"]
    assert story.wanted("report_fault") == "2027-03-11 09:00"
    assert not story.the("report_fault").note
    assert not story.requests("request_wake_up_call")


@pytest.mark.parametrize("words", ["the plumber at 9 am not 14:20", "мастер в 9 утра, не в 14:20"])
def test_the_hour_it_has_is_kept_where_another_is_refused(opened: Open, words: str) -> None:
    story = _repair(opened)
    story.guest("change_request: could they come in the morning, at 9?")
    story.guest(f"change_request: {words}")
    assert story.wanted("report_fault") == "2027-03-11 09:00"


def test_who_asks_to_be_woken_is_woken(opened: Open) -> None:
    story = _repair(opened)
    story.guest("request_wake_up_call: not at 8, wake me at 9")
    assert story.wanted("request_wake_up_call") == "2027-03-11 09:00"
