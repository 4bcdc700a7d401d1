"""A service that no form collects, like the meeting room: passed on in the guest's words, and called by its name."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

_MORNING = "2026-11-23T09:10"


@pytest.fixture
def meeting(opened: Open) -> Story:
    story = opened(_MORNING)
    story.stays("Anna", "Carter", "304")
    assert story.guest("ask_hotel/meeting_rooms: the meeting room from 3pm to 5pm for 6").keys == [
        "service_wanted"
    ]
    return story


def test_it_is_cancelled_under_its_own_name(meeting: Story) -> None:
    gone = meeting.guest("cancel_request: cancel the meeting room")
    assert gone.keys == ["cancelled"]
    assert "Meeting room" in gone.en
    assert "occasion" not in gone.en + gone.told("concierge")


def test_what_it_costs_is_told_for_all_the_hours(meeting: Story) -> None:
    assert "3,000" in meeting.guest("ask_hotel: how much is that?").en


def test_moved_to_another_hour_it_lasts_as_long(meeting: Story) -> None:
    meeting.guest("change_request: make the meeting room 4pm")
    room = meeting.the("arrange_occasion")
    assert meeting.local(room.wanted_at) == "2026-11-23 16:00"
    assert meeting.local(room.wanted_until) == "2026-11-23 18:00"


@pytest.mark.parametrize(
    "line",
    ["request_item: with a projector and water please", "complain/facilities@0.46: с проектором и водой"],
)
def test_words_that_begin_with_with_go_on_about_it(meeting: Story, line: str) -> None:
    answer = meeting.guest(line)
    assert answer.keys == ["words_passed_on"]
    assert not meeting.requests("request_item")
    assert "проектор" in answer.told("concierge") or "projector" in answer.told("concierge")
