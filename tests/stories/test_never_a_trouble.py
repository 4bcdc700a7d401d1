"""A complaint that the guest calls no trouble ends, and whoever asks hears so; who disturbs is spoken to by staff."""

import pytest

from hotel.records import Complaint, ComplaintState
from tests.stories.conftest import Open
from tests.stories.story import Story

WITHDRAWN = ComplaintState.WITHDRAWN


def _guest(opened: Open) -> Story:
    story = opened("2027-03-14T12:00")
    story.stays("Laura", "Bennett", "304")
    return story


@pytest.mark.parametrize(
    "line",
    [
        "give_praise@0.6: please don't call managers over the temperature, nothing was wrong with the room!",
        "ask_hotel/children@0.24: and forget the temperature, the room was never a problem",
        "deny: it's not the room",
        "complain/temperature@0.9: при чём тут номер",
        "inform: забудьте про температуру, с номером всё в порядке",
    ],
)
def test_what_was_never_a_trouble_is_withdrawn_and_climbs_no_further(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("complain/temperature: it is boiling hot here")
    answer = story.guest(line)
    assert answer.keys[0] == "complaint_withdrawn"
    assert [one.state for one in story.all(Complaint)] == [WITHDRAWN]
    assert not story.wait(minutes=30).told("level 2")


def test_what_is_forgotten_is_only_what_was_complained_of(opened: Open) -> None:
    story = _guest(opened)
    story.guest("complain/noise: they drill next door")
    assert "complaint_withdrawn" not in story.guest("cancel: forget the food").keys


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/pool@0.38: um, that wasn't praise. is that noise thing closed now?",
        "complain/noise@0.73: is the complaint about the noise closed now?",
        "complain/facilities@0.53: а жалоба на шум закрыта?",
    ],
)
def test_who_asks_whether_it_is_closed_hears_how_it_stands(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("complain/noise: they drill next door")
    assert story.guest(line).keys == ["complaint_news"]
    story.guest("complain/noise@0.9: forget the noise, it was never a problem")
    answer = story.guest(line)
    assert answer.keys == ["complaint_settled"]
    assert "they drill next door" in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "book_room@0.43: no need for another room, could someone just have a word with them before tonight",
        "ask_request_status@0.89: so will you talk to them?",
        "ask_human@0.99: can someone talk to them please",
        "change_room: другой номер не нужен, просто скажите им, чтоб потише",
        "ask_hotel/pets@0.53: вы с ними поговорите?",
    ],
)
def test_who_disturbs_is_spoken_to_by_staff(opened: Open, line: str) -> None:
    story = _guest(opened)
    first = story.guest("complain/noise: the people next door had music on till 2, i barely slept")
    assert first.keys == ["complaint_recorded"]
    answer = story.guest(line)
    assert answer.keys == ["complaint_added"]
    assert answer.told("complaint staff")
    assert not story.requests()


def test_a_word_to_the_plumber_is_no_complaint_though_nobody_is_loud(opened: Open) -> None:
    story = _guest(opened)
    story.guest("report_fault: the shower drips")
    line = "complain/staff@0.32: нет, никто не шумит. передайте мастеру, чтоб не стучал, а позвонил"
    assert story.guest(line).keys == ["words_passed_on"]
    told = story.says(
        "это не жалоба, это просьба к мастеру: позвонить перед приходом",
        "complain/staff@0.88: это просьба к мастеру: позвонить перед приходом",
    )
    assert told.keys[-1] == "words_passed_on"
    assert not story.all(Complaint)


def test_a_dish_not_brought_yet_is_not_complained_of(opened: Open) -> None:
    story = _guest(opened)
    story.guest("order_room_service: fries please")
    story.guest("affirm: yes")
    story.guest("complain/food@0.98: that is for the kitchen, the fries without salt")
    assert not story.all(Complaint)


def test_an_overdue_notice_says_what_was_complained_of_in_the_guests_words(opened: Open) -> None:
    story = _guest(opened)
    story.guest("complain/temperature: the shower is barely warm")
    told = " ".join(row.text for row in story.wait(minutes=30).rows)
    assert "“the shower is barely warm”" in told
    assert "the temperature" not in told
