"""Of several taxis the words say which one is moved: the one that comes back, today's, tomorrow's."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

_NOON = "2026-11-23T12:10"


@pytest.fixture
def going(opened: Open) -> Story:
    story = opened(_NOON)
    story.stays("Anna", "Carter", "304")
    story.guest("book_taxi: a taxi to the railway station today at 2pm, just me")
    story.guest("affirm: yes")
    story.guest("book_taxi: and a taxi back from there at 6pm")
    story.guest("affirm: yes")
    story.guest("book_taxi: a taxi to the airport tomorrow at 6:00, just me")
    story.guest("affirm: yes")
    assert [story.local(one.wanted_at) for one in story.requests("book_taxi")] == [
        "2026-11-23 14:00",
        "2026-11-23 18:00",
        "2026-11-24 06:00",
    ]
    return story


@pytest.mark.parametrize(
    "line",
    [
        "change_request: move the return taxi to 5:30pm",
        "change_request: the taxi back at 17:30 please",
        "change_request: обратное такси поменяйте на 17.30",
        "change_request: такси сегодняшнее обратное поставьте на 17:30",
    ],
)
def test_the_ride_back_is_moved_and_no_other(going: Story, line: str) -> None:
    assert going.guest(line).keys == ["changed"]
    assert [going.local(one.wanted_at) for one in going.requests("book_taxi")] == [
        "2026-11-23 14:00",
        "2026-11-23 17:30",
        "2026-11-24 06:00",
    ]


@pytest.mark.parametrize(
    "line", ["change_request: move tomorrow's taxi to 6:30", "change_request: завтрашнее такси на 6:30"]
)
def test_tomorrows_ride_is_moved_by_its_day(going: Story, line: str) -> None:
    going.guest(line)
    assert going.local(going.requests("book_taxi")[2].wanted_at) == "2026-11-24 06:30"
