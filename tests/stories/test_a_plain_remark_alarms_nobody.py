"""A remark, a question or a wish calls nobody together; where it did, the guest's word takes it back."""

import pytest

from hotel.records import Complaint, ComplaintState, RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

REPAIR = "report_fault"


def guest(opened: Open, locale: str = "ru") -> Story:
    story = opened("2027-03-11T19:00")
    story.stays("Anna", "Weber", "512", locale=locale)
    return story


# Water that only trickles.


@pytest.mark.parametrize(
    "line",
    ["душ еле течёт, и вода только холодная", "the shower only dribbles and it's cold"],
)
def test_water_that_trickles_is_no_leak(opened: Open, line: str) -> None:
    story = guest(opened)
    answer = story.guest(f"{REPAIR}: {line}")
    assert not story.the(REPAIR).urgent
    assert "leak" not in answer.told_staff().lower()


@pytest.mark.parametrize(
    "line",
    [
        f"{REPAIR}: да нет, ничего не протекает, просто напора нет и холодная",
        "deny@0.5: no leak at all, the pressure is low",
    ],
)
def test_a_leak_that_is_denied_is_off_the_repair(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{REPAIR}: в душе протечка")
    assert story.the(REPAIR).urgent
    assert story.guest(line).keys == ["repair_corrected"]
    assert not story.the(REPAIR).urgent
    listed = story.guest("ask_request_status: а что я просила и что уже сделано?")
    assert "Душ" in listed.ru
    assert "Протечка" not in listed.ru


def test_what_leaks_is_still_urgent(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{REPAIR}: в ванной протечка, вода на полу")
    assert story.the(REPAIR).urgent


# What stands twice.


@pytest.mark.parametrize(
    "line",
    [
        "complain/facilities@0.94: почему ремонт два раза? один же душ",
        "complain@0.8: why two repairs? it's one shower",
    ],
)
def test_why_something_is_there_twice_is_asked_back(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{REPAIR}: душ не работает")
    story.guest(f"{REPAIR}: телевизор не включается")
    answer = story.guest(line)
    assert answer.keys == ["which_is_too_many"]
    assert story.all(Complaint) == []
    story.press(next(label for label in answer.buttons))
    assert [one.state for one in story.requests(REPAIR)].count(RequestState.CANCELLED) == 1


def test_a_thing_that_broke_twice_is_complained_of(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{REPAIR}: душ не работает")
    story.guest("complain/facilities: the shower has been repaired twice and is broken again")
    assert len(story.all(Complaint)) == 1


# A seat at the table.


@pytest.mark.parametrize(
    "line", ["on the terrace? no, too cold, inside", "на веранде? нет, там холодно, лучше внутри"]
)
def test_why_one_sits_elsewhere_is_no_cold_room(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("book_restaurant: столик на двоих сегодня в девять")
    story.guest(f"complain/temperature@0.74: {line}")
    assert story.all(Complaint) == []
    note = story.the("book_restaurant").note or ""
    assert "inside" in note or "внутри" in note


# Nobody is to come.


NOISE = "complain/noise: соседи топают и шумят"


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/quiet_hours@0.46: ну если после одиннадцати не перестанут, напишу. пока не надо никого",
        "deny@0.75: вы писали, что менеджер вызван. он мне не нужен, все нормально",
    ],
)
def test_nobody_is_called_when_nobody_is_wanted(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(NOISE)
    assert story.guest(line).keys == ["complaint_nobody_called"]
    assert story.all(Complaint)[0].acknowledge_by is None


@pytest.mark.parametrize("line", ["отмените тогда по шуму", "drop the noise thing please"])
def test_a_trouble_is_given_up_by_its_name(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("report_lost_item: кажется, я оставила серый шарф в ресторане")
    story.guest(NOISE)
    story.guest("request_item: два полотенца")
    answer = story.guest(f"cancel_request: {line}")
    assert answer.keys == ["complaint_withdrawn"]
    assert answer.told_staff()
    assert [one.state for one in story.all(Complaint)] == [ComplaintState.WITHDRAWN]
    assert {one.state for one in story.requests()} == {RequestState.SENT}


def test_whether_somebody_comes_is_told_of_the_complaint(opened: Open) -> None:
    story = guest(opened)
    story.guest(NOISE)
    story.guest("request_item: два полотенца")
    story.guest(NOISE.replace("шумят", "стучат"))
    answer = story.guest("ask_request_status: то есть дежурный все-таки придет или нет?")
    assert answer.keys == ["complaint_news"]
