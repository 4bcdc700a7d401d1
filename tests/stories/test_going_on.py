"""Words that name nothing go on about what was just spoken of."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

LATE, SPA, TAXI = "request_late_check_out", "book_spa", "book_taxi"


def guest(opened: Open, moment: str = "2027-03-11T16:00") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    "line",
    [
        "out_of_scope@0.3: how much is it?",
        "ask_bill: and what does it cost",
        "ask_hotel/children@0.4: а сколько стоит?",
        "out_of_scope@0.2: сколько это будет стоить",
        "nlu_fallback: ok, so how much?",
    ],
)
def test_the_price_asked_next_is_that_of_what_was_told(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("ask_hotel/spa: do you have a sauna and massages?")
    answer = story.guest(line)
    assert answer.keys == ["hotel_fact"]
    assert "4,200" in answer.en


@pytest.mark.parametrize(
    "line", ["nlu_fallback: until when", "ask_hotel/bar@0.4: when is it open?", "inform: а до скольки?"]
)
def test_the_hours_asked_next_are_those_of_what_was_told(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("ask_hotel/pool: is there a pool?")
    answer = story.guest(line)
    assert answer.keys == ["open_hours"]
    assert "22:00" in answer.en


@pytest.mark.parametrize(
    "line", ["ask_hotel/children@0.9: can kids use it", "ask_hotel/children@0.9: а детям туда можно?"]
)
def test_who_may_use_it_is_asked_of_what_was_told(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("ask_hotel/pool: is there a pool?")
    assert "20:00" in story.guest(line).en


def test_a_question_of_another_topic_is_answered_as_such(opened: Open) -> None:
    story = guest(opened)
    story.guest("ask_hotel/pool: is there a pool?")
    assert story.guest("ask_hotel/parking: how much is the parking?").replies[0].facts != {}
    assert "18 m" not in story.guest("ask_hotel/pets: is it ok to bring my dog in here?").en


@pytest.mark.parametrize(
    "line", ["ask_bill: how much will that be", "out_of_scope@0.3: а сколько это будет стоить?"]
)
def test_the_price_of_what_is_read_back_is_told_and_it_still_waits(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 10, two of us")
    assert story.guest(line).keys == ["price_of_it", "back_to"]
    assert story.guest("affirm: yes").keys == ["sent"]


def test_the_price_of_what_was_sent_is_told(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 10, two of us")
    story.guest("affirm: yes")
    assert story.guest("ask_bill: how much is it again?").keys == ["price_of_it"]


def test_things_are_free(opened: Open) -> None:
    story = guest(opened)
    story.guest("request_item: two more towels please")
    assert story.guest("ask_bill: is that free?").keys == ["free_of_charge"]


@pytest.mark.parametrize(
    ("line", "hour"),
    [
        ("inform: till three then", "15:00"),
        ("inform: до трёх", "15:00"),
        ("affirm: ok let's do 4 pm", "16:00"),
    ],
)
def test_an_hour_after_leaving_late_was_told_is_for_that(opened: Open, line: str, hour: str) -> None:
    story = guest(opened)
    story.guest("request_item: two more towels please")
    story.guest("ask_hotel/check_out_time: when do we have to leave, and may we stay a bit longer?")
    story.guest(line)
    assert story.wanted(LATE) == f"2027-03-14 {hour}"


@pytest.mark.parametrize(
    "line", ["inform: давайте на завтра на 7 вечера", "request_wake_up_call@0.4: let's do tomorrow at 7 pm"]
)
def test_an_hour_after_the_spa_was_told_moves_no_taxi(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 10, two of us")
    story.guest("affirm: yes")
    story.guest("ask_hotel/spa: do you do massages?")
    story.guest(line)
    assert story.wanted(TAXI) == "2027-03-12 10:00"
    assert story.wanted(SPA) == "2027-03-12 19:00"


def test_a_mere_ok_after_a_fact_begins_nothing(opened: Open) -> None:
    story = guest(opened)
    story.guest("ask_hotel/check_out_time: when do we have to leave?")
    story.guest("affirm: ok")
    assert story.requests(LATE) == []


def test_an_answer_to_what_is_asked_is_no_going_on(opened: Open) -> None:
    story = guest(opened)
    story.guest("request_wake_up_call: wake me tomorrow please")
    story.guest("ask_hotel/spa: when does the spa open?")
    story.guest("inform: at 7")
    assert story.requests(SPA) == []
    assert story.wanted("request_wake_up_call") == "2027-03-12 07:00"


def test_the_price_of_a_room_asked_for_is_told_to_a_visitor(opened: Open) -> None:
    story = opened("2027-03-11T16:00")
    story.guest("book_room: a deluxe room for two from 19 to 21 March, name of Weber please")
    answer = story.guest("ask_bill: how much in total?")
    assert "18,800" in answer.en
    assert "identity_needed" not in answer.keys
