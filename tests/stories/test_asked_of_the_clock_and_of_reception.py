"""What time it is, what is still booked, what reception was asked, and what has become of a complaint."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def guest(opened: Open) -> Story:
    story = opened("2027-03-11T02:35")
    story.stays("Emily", "Wright", "304")
    return story


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status@0.87: What time is it now?",
        "chitchat@0.36: а сколько сейчас времени у вас?",
        "chitchat: который час?",
        "out_of_scope@0.4: what day is it today",
        "nlu_fallback: какое сегодня число?",
    ],
)
def test_the_clock_is_read(opened: Open, line: str) -> None:
    answer = guest(opened).guest(line)
    assert answer.keys == ["time_now"]
    assert "02:35" in answer.en


def test_what_is_asked_beside_the_clock_is_answered(opened: Open) -> None:
    story = guest(opened)
    story.guest("request_item: two towels please")
    answer = story.guest("ask_request_status: What time is it now, and are the towels coming?")
    assert answer.keys == ["time_now", "status"]


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/breakfast: what time is it, the breakfast?",
        "ask_hotel/pool: what time is the pool open",
        "ask_hotel/breakfast: во сколько завтрак?",
        "ask_hotel/transport: сколько времени ехать до аэропорта?",
        "ask_hotel/spa: массаж сколько времени?",
        "ask_hotel/breakfast: what time is it, 7 or 8?",
    ],
)
def test_other_hours_are_no_clock(opened: Open, line: str) -> None:
    assert "time_now" not in guest(opened).guest(line).keys


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status@0.9: what have I got booked with you altogether?",
        "ask_hotel@0.4: what have i booked with you",
        "ask_request_status: which orders are still left?",
        "ask_request_status: какие заказы остались?",
        "ask_request_status: какие у меня ещё есть заявки?",
    ],
)
def test_all_that_stands_is_told(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("request_item: two towels please")
    story.guest("request_cleaning: please clean the room at 10")
    assert story.guest(line).keys == ["all_held"]


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status@0.62: Did you ask reception about staying till Saturday?",
        "extend_stay@0.5: have you checked with the front desk about the extra nights?",
        "ask_request_status: вы спросили на ресепшене про продление до субботы?",
    ],
)
def test_what_nobody_asked_reception_is_offered(opened: Open, line: str) -> None:
    story = guest(opened)
    assert story.guest(line).keys == ["not_asked_yet"]
    assert story.guest("affirm: yes please").keys == ["question_passed_on"]
    assert story.guest(line).keys == ["answer_awaited"]


@pytest.mark.parametrize(
    "line", ["ask_request_status: when will i hear back?", "ask_request_status: ответ когда ждать?"]
)
def test_an_answer_is_awaited_and_no_towels(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("request_item: two towels please")
    assert "answer_awaited" not in story.guest(line).keys
    story.guest("ask_request_status: did you ask reception about a boat trip?")
    story.guest("affirm: yes")
    assert story.guest(line).keys == ["answer_awaited"]


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status: по уборке жалобе что слышно?",
        "ask_request_status: any news on my complaint about the cleaning?",
    ],
)
def test_a_complaint_asked_after_is_no_cleaning(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("complain/cleanliness: номер вчера не убрали, уборка плохая, hair in the bath, bad cleaning")
    story.guest("request_cleaning: please clean the room at 10")
    assert story.guest(line).keys == ["complaint_news"]
    assert story.guest("ask_request_status: когда будет уборка? when is the cleaning?").keys == ["status"]


def test_hair_in_the_bath_is_no_word_of_the_lamp_there(opened: Open) -> None:
    story = guest(opened)
    story.guest("report_fault: в ванной свет мигает")
    answer = story.guest("complain/cleanliness: номер вчера не убрали нормально, волосы в ванной, пыль")
    assert not any(reply.facts.get("earlier") for reply in answer.replies)
