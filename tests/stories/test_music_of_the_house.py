"""The music in the lift is a matter of taste: it is passed on, and wakes no manager."""

import pytest

from hotel.records import Complaint
from tests.stories.conftest import Open
from tests.stories.story import Story


def guest(opened: Open) -> Story:
    story = opened("2027-03-11T02:35")
    story.stays("Emily", "Wright", "304")
    return story


@pytest.mark.parametrize(
    "line",
    [
        "complain/noise@0.95: the music in the lift is dreadful",
        "complain/noise@0.95: your lobby music is so boring",
        "complain/noise@0.95: who chose these songs at breakfast, awful",
        "complain/noise@0.95: музыка в лифте ужасная",
        "complain/noise@0.95: в лобби такая унылая музыка",
    ],
)
def test_a_remark_on_the_music_calls_nobody(opened: Open, line: str) -> None:
    story = guest(opened)
    answer = story.guest(line)
    assert answer.keys == ["complaint_of_taste"]
    assert [one.acknowledge_by for one in story.all(Complaint)] == [None]


@pytest.mark.parametrize(
    "line",
    [
        "complain/noise@0.95: the music from the bar keeps us awake",
        "complain/noise@0.95: the music in the restaurant is too loud",
        "complain/noise@0.95: музыка из бара, не можем уснуть",
        "complain/noise@0.95: в ресторане слишком громкая музыка",
        "complain/noise@0.95: the neighbours play music",
    ],
)
def test_music_that_disturbs_is_seen_to(opened: Open, line: str) -> None:
    story = guest(opened)
    assert story.guest(line).keys == ["complaint_recorded"]
    assert all(one.acknowledge_by is not None for one in story.all(Complaint))
