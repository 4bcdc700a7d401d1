"""A room that is to be made up while its guest is at breakfast is made up in the hours of breakfast."""

from datetime import timedelta

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story


def _guest_in_304(opened: Open, moment: str) -> Story:
    story = opened(moment)
    story.stays("Laura", "Bennett", "304")
    return story


@pytest.mark.parametrize(
    "said",
    [
        "make up the room while we're at breakfast",
        "please clean while we are at breakfast tomorrow",
        "could you do the room during breakfast tomorrow",
        "clean our room when we go to breakfast",
        "уберите номер, пока мы на завтраке",
        "уберите, пожалуйста, пока мы завтракаем",
        "уберите номер завтра во время завтрака",
    ],
)
def test_the_room_is_made_up_in_the_next_breakfast_hours(opened: Open, said: str) -> None:
    story = _guest_in_304(opened, "2027-03-14T15:25")
    answer = story.guest(f"request_cleaning: {said}")
    request = story.the("request_cleaning")
    assert request.state is RequestState.SENT
    assert request.wanted_at is not None
    assert request.wanted_until is not None
    assert "15 March" in answer.en
    assert "8:00" in answer.en
    assert "10:30" in answer.en
    assert "16:10" not in answer.en


def test_a_guest_at_breakfast_now_has_the_room_made_up_now(opened: Open) -> None:
    story = _guest_in_304(opened, "2027-03-14T08:45")
    story.guest("request_cleaning: make up the room while we're at breakfast")
    assert story.the("request_cleaning").wanted_at is None


def test_early_in_the_morning_it_is_this_breakfast(opened: Open) -> None:
    story = _guest_in_304(opened, "2027-03-14T06:30")
    story.guest("request_cleaning: make up the room while we're at breakfast")
    wanted = story.the("request_cleaning").wanted_at
    assert wanted is not None
    assert wanted - story.clock.now() < timedelta(hours=3)


def test_breakfast_ordered_to_the_room_sets_no_hour(opened: Open) -> None:
    story = _guest_in_304(opened, "2027-03-14T15:25")
    story.guest("request_cleaning: clean the room please, and we had breakfast late")
    assert story.the("request_cleaning").wanted_at is None
