"""A trouble of yesterday or of last night: those who can prevent another read of it, nobody is sent, nobody is called."""

import pytest

from hotel.records import Complaint, ComplaintState, Severity
from tests.stories.conftest import Open
from tests.stories.story import Story


def _guest(opened: Open, moment: str = "2027-03-11T09:00") -> Story:
    story = opened(moment)
    story.stays("Olga", "Ivanova", "417")
    return story


@pytest.mark.parametrize(
    ("line", "department"),
    [
        ("complain/noise: they were very loud in the corridor last night, we could not sleep", "security"),
        ("complain/noise: ночью в коридоре очень шумели, не могли спать", "security"),
        ("complain/food: the eggs at breakfast were stone cold yesterday", "restaurant"),
        ("complain/food: завтрак в ресторане вчера был холодный, яичница ледяная", "restaurant"),
        ("complain/food: my dinner in the room was cold yesterday", "kitchen"),
    ],
)
def test_what_is_over_is_told_to_those_who_prevent_it_and_calls_nobody(
    opened: Open, line: str, department: str
) -> None:
    story = _guest(opened)
    answer = story.guest(line)
    assert answer.keys == ["complaint_of_past"]
    assert "NOBODY NEED GO" in answer.told(department)
    later = story.wait(minutes=60)
    assert not later.told("level 2")
    assert not later.news


@pytest.mark.parametrize(
    ("moment", "line"),
    [
        ("2027-03-11T02:00", "complain/noise: ночью в коридоре очень шумно"),
        ("2027-03-11T09:00", "complain/noise: they were loud last night and they are still shouting"),
        ("2027-03-11T09:00", "complain/noise: соседи ночью орали и до сих пор шумят"),
        ("2027-03-11T09:00", "complain/temperature: it was freezing in here last night"),
        ("2027-03-11T09:00", "complain/staff: yesterday the waiter was rude to us"),
        ("2027-03-11T09:00", "complain/noise: they shout all night"),
    ],
)
def test_what_goes_on_or_does_not_end_by_itself_is_seen_to_now(opened: Open, moment: str, line: str) -> None:
    story = _guest(opened, moment)
    assert "complaint_recorded" in story.guest(line).keys


@pytest.mark.parametrize(
    "line",
    [
        "complain/noise@0.7: Сейчас тихо. Это было ночью, просто хочу, чтобы сегодня не повторилось.",
        "complain/noise@0.9: it was last night, i just want it not to happen again tonight",
        "deny@0.8: no need to send anyone, just keep it in mind for tonight",
        "do_not_disturb@0.7: никого посылать не надо, просто учтите на вечер",
    ],
)
@pytest.mark.parametrize(
    "before",
    ["complain/noise: очень шумели ночью в коридоре", "complain/noise: such a noise in the corridor"],
)
def test_a_word_that_it_is_over_raises_nothing(opened: Open, before: str, line: str) -> None:
    story = _guest(opened)
    story.guest(before)
    assert story.guest(line).keys[0] in {"complaint_kept", "complaint_of_past", "complaint_nobody_called"}
    (complaint,) = story.all(Complaint)
    assert complaint.severity is Severity.NORMAL
    assert complaint.state is ComplaintState.OPEN
    assert not story.wait(minutes=60).told("level 2")


def test_where_it_was_is_told_to_that_department_and_raises_nothing(opened: Open) -> None:
    story = _guest(opened)
    story.guest("complain/food: вчера еда была холодная")
    answer = story.guest("cancel@0.66: нет, в вашем ресторане, на завтраке")
    assert answer.keys == ["complaint_kept"]
    assert "NOBODY NEED GO" in answer.told("restaurant")


def test_what_comes_back_is_raised_after_all(opened: Open) -> None:
    story = _guest(opened)
    story.guest("complain/noise: ночью в коридоре очень шумели")
    assert story.guest("complain/noise: опять шумят").keys == ["complaint_repeated"]
    assert story.all(Complaint)[0].acknowledge_by is not None


def test_the_hotels_own_restaurant_is_no_restaurant_of_the_town(opened: Open) -> None:
    story = _guest(opened)
    story.guest("ask_recommendation: где поужинать в городе?")
    assert story.guest("complain/food: в ресторане невкусно и холодно").keys == ["complaint_recorded"]
