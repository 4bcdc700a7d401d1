"""What the guest takes back or changes before a shift begins: it hears of what is left, once, as it is by then."""

from hotel.records import RequestState
from tests.stories.conftest import Open


def test_what_was_cancelled_before_the_shift_is_not_announced(opened: Open) -> None:
    story = opened("2027-03-12T23:30")
    story.stays("Anna", "Weber", "304")
    story.guest("request_cleaning: please clean my room tomorrow")
    cancelled = story.guest("cancel_request: cancel the cleaning")
    assert cancelled.keys == ["cancelled"]
    assert cancelled.pages == []
    assert story.wait(hours=12).pages == []
    assert [one.state for one in story.requests()] == [RequestState.CANCELLED]


def test_what_was_changed_before_the_shift_is_announced_as_it_is(opened: Open) -> None:
    story = opened("2027-03-12T23:30")
    story.stays("Anna", "Weber", "304")
    story.guest("request_cleaning: please clean my room tomorrow at 11")
    changed = story.guest("change_request: make the cleaning at 13:30")
    assert changed.keys == ["changed"]
    assert changed.pages == []
    pages = story.wait(hours=10).pages
    assert len(pages) == 1
    assert "13:30" in pages[0].text
    assert "11:00" not in pages[0].text


def test_what_was_announced_is_called_off_by_name(opened: Open) -> None:
    story = opened("2027-03-12T13:00")
    story.stays("Anna", "Weber", "304")
    assert story.guest("request_cleaning: please clean my room now").pages
    assert story.guest("cancel_request: cancel the cleaning").pages
