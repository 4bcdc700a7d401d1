"""Small things guests noticed: until when, on which day, for whom, how many, how much."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def anna(opened: Open, moment: str = "2027-03-11T16:05") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    "words", ["can I keep the room until 2 pm?", "a late check-out until 2 please", "поздний выезд до двух"]
)
def test_a_late_check_out_is_on_the_day_of_departure(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"request_late_check_out: {words}")
    assert story.wanted("request_late_check_out") == "2027-03-14 14:00"


def test_luggage_is_kept_until_then_and_fetched_now(opened: Open) -> None:
    story = anna(opened, "2027-03-11T11:05")
    answer = story.guest("request_luggage_help: could you store my luggage until 6?")
    request = story.the("request_luggage_help")
    assert (story.wanted("request_luggage_help"), story.local(request.wanted_until)) == (
        None,
        "2027-03-11 18:00",
    )
    assert "kept until today, 18:00" in answer.en
    assert "Until: today, 18:00" in answer.told("porter")


def test_a_visitor_is_asked_for_whom_the_table_is(opened: Open) -> None:
    story = opened("2027-03-11T16:05")
    assert story.guest("book_restaurant: a table for two tomorrow at 8 pm").keys == ["ask_name"]
    assert "Name: Ivan Petrov" in story.guest("inform: Ivan Petrov").told("restaurant")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a table for two tomorrow at 8 pm, my name is Laura Bennett", "Laura Bennett"),
        ("столик на двоих завтра в 20:00 на имя Иванов", "Иванов"),
        ("a table under the name Smith for two tomorrow at 8 pm", "Smith"),
    ],
)
def test_a_name_said_at_once_is_not_asked_for(opened: Open, words: str, name: str) -> None:
    story = opened("2027-03-11T16:05")
    assert story.guest(f"book_restaurant: {words}").keys == ["sent"]
    assert story.the("book_restaurant").guest_name == name


def test_a_guest_of_the_house_is_known(opened: Open) -> None:
    assert anna(opened).guest("book_restaurant: a table for two tomorrow at 8 pm").keys == ["sent"]


def test_suitcases_are_no_destination(opened: Open) -> None:
    story = anna(opened)
    assert story.guest("book_taxi: a taxi for two tomorrow at 7, we have three suitcases").keys == [
        "ask_place"
    ]
    answer = story.guest("inform: 12 Long Lane").en
    assert "Where to: 12 Long Lane\n" in answer
    assert "Note: we have three suitcases" in answer


def test_one_of_several_that_were_sent_is_taken_off(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_item: four towels please")
    assert story.guest("cancel_request: cancel one of the towels").keys == ["changed"]
    assert story.lines("request_item") == {"Bath towel": 3}


def test_nothing_to_pay_is_said_in_words(opened: Open) -> None:
    story = anna(opened)
    story.guest("order_room_service: a club sandwich please")
    story.press("Yes")
    bill = story.guest("ask_bill: my bill please").en
    assert "nothing to pay so far" in bill
    assert "Total" not in bill


def test_curtains_are_closed_and_not_off(opened: Open) -> None:
    assert "curtains closed" in anna(opened).guest("control_room: close the curtains").en


def test_what_is_disliked_is_listed_as_that(opened: Open) -> None:
    story = anna(opened)
    story.guest("state_preference: I hate feather pillows")
    answer = story.guest("ask_preferences: what do you know about me?")
    assert "Dislikes: “feather pillows”" in answer.en
    assert "Не нравится" in answer.ru


def test_the_year_of_an_offer_is_named_where_it_is_another(opened: Open) -> None:
    assert "31 December 2028" in anna(opened).guest("ask_offers: any offers?").en


def test_news_of_a_complaint_say_what_it_was_about(opened: Open) -> None:
    story = anna(opened)
    story.guest("complain/noise: the neighbours are far too loud")
    assert "far too loud" in story.wait(minutes=12).news[0]


def test_a_taste_that_was_told_comes_first(opened: Open) -> None:
    story = anna(opened)
    story.guest("state_preference: I love Italian food")
    answer = story.guest("ask_recommendation: where could we have dinner tonight?")
    assert answer.en.splitlines()[1].startswith("• Trattoria Limone")
