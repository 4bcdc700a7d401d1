"""What is heard as a complaint with no word of discontent in it is served as the question or the wish that it is."""

import pytest

from hotel.records import Complaint
from tests.stories.conftest import Open
from tests.stories.story import Story


def _guest(opened: Open) -> Story:
    story = opened("2027-03-14T12:00")
    story.stays("Laura", "Bennett", "304")
    return story


@pytest.mark.parametrize(
    "said",
    [
        "complain/food@0.77: the club sandwich has no nuts?",
        "complain/food@0.6: is there gluten in the club sandwich",
        "complain/food@0.6: в клаб-сэндвиче есть орехи?",
        "complain/food@0.55: does the club sandwich contain eggs",
    ],
)
def test_a_question_of_a_dish_is_answered(opened: Open, said: str) -> None:
    story = _guest(opened)
    assert story.guest(said).keys[0] == "dish_contents"
    assert not story.all(Complaint)


@pytest.mark.parametrize(
    "said", ["complain/food@0.54: I mean has it nuts", "complain/food@0.5: я про орехи, есть там?"]
)
def test_a_question_of_what_was_just_told_is_answered(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("ask_menu: is there gluten in the club sandwich?")
    answer = story.guest(said)
    assert answer.keys[0] == "dish_contents"
    assert not story.all(Complaint)


def test_a_question_cut_out_of_the_message_without_its_mark_is_one(opened: Open) -> None:
    story = _guest(opened)
    story.says(
        "the club sandwich has no nuts? ok one of those and fries",
        "complain/food@0.77: the club sandwich has no nuts || order_room_service: ok one of those and fries",
    )
    assert not story.all(Complaint)


@pytest.mark.parametrize(
    "said",
    [
        "complain/room@0.48: no i mean the price for the room, two nights",
        "complain/room@0.5: я про цену номера на двоих",
        "complain/billing@0.6: what is the price of the deluxe room",
    ],
)
def test_a_visitor_who_asks_the_price_of_a_room_is_told(opened: Open, said: str) -> None:
    story = opened("2027-03-14T12:00")
    answer = story.guest(said)
    assert "room_prices" in answer.keys
    assert not story.all(Complaint)


@pytest.mark.parametrize(
    "said",
    [
        "complain/facilities@0.6: is the pool open on sundays?",
        "complain/food@0.6: завтрак входит в стоимость?",
        "complain/facilities@0.5: how much is the parking",
    ],
)
def test_a_question_of_the_house_is_answered(opened: Open, said: str) -> None:
    story = _guest(opened)
    assert story.guest(said).keys[0] in {"hotel_fact", "prices"}
    assert not story.all(Complaint)


@pytest.mark.parametrize(
    "said",
    [
        "complain/booking@0.65: I don't have a car yet, I am renting. Book a taxi to the airport",
        "complain/booking@0.6: у меня нет машины. закажите такси в аэропорт",
    ],
)
def test_a_wish_beside_a_plain_statement_is_served(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest(said)
    assert story.requests("book_taxi")
    assert not story.all(Complaint)


@pytest.mark.parametrize(
    "said",
    [
        "complain/food@0.6: is it normal that the soup is cold?",
        "complain/room@0.6: why is the price of the room so high?",
        "complain/food@0.6: there were nuts in my salad",
        "complain/food@0.6: в супе есть волос!",
        "complain/facilities@0.6: is the pool always this dirty?",
        "complain/billing@0.6: you charged me the price twice",
        "complain/booking@0.6: the room is not what I booked. Send the manager",
    ],
)
def test_what_complains_stays_a_complaint(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest(said)
    assert len(story.all(Complaint)) == 1
