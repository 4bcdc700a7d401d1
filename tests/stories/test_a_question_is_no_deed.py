"""Whether, when, how much: a question cancels nothing, checks nobody out, books, sends and changes nothing."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story


def _guest(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-14T12:00")
    story.stays("Laura", "Bennett", "304", locale=locale)
    return story


@pytest.mark.parametrize(
    "said",
    [
        "cancel_request@0.89: Мастер может зайти без нас, если мы уйдём?",
        "cancel_request@0.8: а без нас зайдут?",
        "cancel_request@0.8: can he come in while nobody is there?",
        "cancel_request@0.7: will the plumber manage without me?",
    ],
)
def test_a_question_about_a_visit_cancels_none(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("report_fault: the washbasin is blocked")
    answer = story.guest(said)
    assert story.the("report_fault").is_open
    assert said.split(": ")[1] in answer.told("engineering")


def test_what_a_question_would_give_up_is_asked_about(opened: Open) -> None:
    story = _guest(opened)
    story.guest("book_restaurant: a table for two tomorrow at 8 pm")
    assert story.guest("cancel_request@0.9: could we do without the table?").keys == ["ask_which_request"]
    assert story.the("book_restaurant").is_open


@pytest.mark.parametrize("said", ["не надо ничего отменять", "не нужно никого отменять"])
def test_who_denies_a_cancellation_cancels_nothing(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("request_item: two towels please")
    story.guest(f"deny@0.97: {said}")
    assert story.the("request_item").is_open


def test_after_all_is_not_all(opened: Open) -> None:
    story = _guest(opened)
    story.guest("book_restaurant: a table for two tomorrow at 8 pm")
    story.guest("request_item: an iron please")
    story.guest("cancel_request: no iron after all")
    assert story.the("book_restaurant").is_open
    assert story.requests("request_item")[0].state is RequestState.CANCELLED


@pytest.mark.parametrize(
    "said",
    [
        "hang on, do we check out today?? we thought tuesday",
        "is it today that we have to leave?",
        "мы разве сегодня выезжаем?",
        "нам сегодня надо съезжать?",
    ],
)
def test_whether_one_checks_out_is_told_and_not_done(opened: Open, said: str) -> None:
    story = _guest(opened)
    answer = story.guest(f"check_out@0.99: {said}")
    assert "Wednesday 17 March" in answer.en
    assert story.requests("check_out") == []


@pytest.mark.parametrize("said", ["can we check out now?", "можно нас выписать?", "check us out please"])
def test_who_asks_to_be_checked_out_is(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest(f"check_out@0.99: {said}")
    assert story.the("check_out").is_open


def test_who_says_not_to_be_checked_out_is_not_and_hears_the_day(opened: Open) -> None:
    story = _guest(opened)
    story.guest("check_out: check out please")
    answer = story.guest("check_out@0.25: no stop, don't check us out. i'm asking what day our booking ends")
    assert answer.keys == ["cancelled", "last_day"]


@pytest.mark.parametrize(
    "intent", ["request_luggage_help@0.48", "request_late_check_out@0.65", "check_out@0.6"]
)
@pytest.mark.parametrize(
    "said",
    [
        "Can we leave our suitcases with you until the evening? Our train is at 9 pm",
        "Можно оставить у вас чемоданы до вечера? Поезд в 21:00",
    ],
)
def test_bags_asked_to_be_left_are_not_fetched(opened: Open, intent: str, said: str) -> None:
    story = _guest(opened)
    assert story.guest(f"{intent}: {said}").keys == ["hotel_fact"]
    assert story.requests() == []


@pytest.mark.parametrize(
    "said",
    [
        "request_late_check_out@0.68: Is it free until noon, and 1,500 for two hours?",
        "out_of_scope@0.98: How is the 1,500 calculated?",
        "request_late_check_out@0.68: и бесплатно это до двенадцати, а потом 1500 за два часа?",
        "ask_request_status: из чего складывается эта сумма?",
    ],
)
def test_the_terms_are_told_and_the_hour_stays(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("request_late_check_out: can we check out around 2 pm on our last day?")
    answer = story.guest(said)
    assert "16:00" in answer.en
    assert "3,000" in answer.en
    assert story.wanted("request_late_check_out") == "2027-03-17 14:00"


def test_another_hour_that_is_asked_the_price_of_is_priced(opened: Open) -> None:
    story = _guest(opened)
    story.guest("request_late_check_out: can we check out around 2 pm on our last day?")
    assert "3,000" in story.guest("request_late_check_out@0.68: and how much until four?").en


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (
            "inform@0.41: В три, если есть время. А сколько он длится?",
            "affirm@0.51: Да. Это 60 минут, правильно?",
        ),
        ("inform@0.5: at three. how long is it?", "affirm@0.5: yes. that is 60 minutes, right?"),
    ],
)
def test_a_length_asked_beside_an_answer_is_told(opened: Open, first: str, then: str) -> None:
    story = _guest(opened)
    story.guest("book_spa: a classic massage tomorrow afternoon")
    assert story.guest(first).keys == ["lasts", "read_back"]
    assert story.guest(then).keys == ["lasts", "sent"]
    assert story.wanted("book_spa") == "2027-03-15 15:00"


def test_rooms_that_are_compared_are_told_of(opened: Open) -> None:
    story = opened("2027-03-14T12:00")
    story.guest("book_room: What rooms do you have for a weekend, Friday to Sunday, two adults?")
    answer = story.guest(
        "book_room@0.53: Friday to Sunday, this week. Difference between standard and deluxe?"
    )
    assert answer.keys[0] == "hotel_fact"
    assert story.the("book_room").state is RequestState.DRAFT
    assert not story.the("book_room").note


@pytest.mark.parametrize(
    "said",
    [
        "ask_hotel/spa@0.51: I only ask how much it costs and how long it takes",
        "ask_hotel/spa@0.51: я просто спрашиваю, сколько стоит и сколько ехать",
    ],
)
def test_price_and_length_of_a_ride_are_told(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("book_taxi: a taxi to the airport on Thursday at 5 am?")
    assert story.guest(said).keys[:2] == ["way_takes", "price_of_it"]
