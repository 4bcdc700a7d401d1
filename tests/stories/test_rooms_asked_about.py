"""How many a room takes, two names of one room, when a room is ready, and figures as people say them."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def visitor(opened: Open) -> Story:
    return opened("2027-03-11T16:05")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("how many people does the lux suite sleep?", "up to 4 people, plus an extra bed"),
        ("на сколько человек рассчитан делюкс?", "up to 3 people, plus an extra bed"),
        ("is there a family room, we are five?", "For 5 people that is: Lux suite, with an extra bed"),
        ("поместимся вчетвером в люкс?", "For 4 people that is: Lux suite."),
        ("do you have a room for a family of six?", "No one room of these takes 6 people"),
    ],
)
def test_how_many_a_room_takes_is_told(opened: Open, words: str, told: str) -> None:
    answer = visitor(opened).guest(f"ask_hotel/room_types: {words}")
    assert answer.keys == ["room_capacity"]
    assert told in answer.en


def test_the_kinds_of_room_are_told_as_before(opened: Open) -> None:
    answer = visitor(opened).guest("ask_hotel/room_types: what kinds of rooms do you have?")
    assert answer.keys == ["hotel_fact"]


@pytest.mark.parametrize(
    "words", ["show me the deluxe and the superior", "покажите делюкс и улучшенный номер"]
)
def test_two_names_of_one_room_are_told_to_be_one(opened: Open, words: str) -> None:
    assert "one and the same" in visitor(opened).guest(f"show_virtual_tour: {words}").en


def test_two_rooms_are_two(opened: Open) -> None:
    answer = visitor(opened).guest("show_virtual_tour: show me the standard and the lux")
    assert "one and the same" not in answer.en
    assert answer.en.count("/tour/") == 2


@pytest.mark.parametrize(("hour", "fee"), [("11:00", "2,500"), ("13:00", "1,000")])
def test_who_announces_an_early_hour_hears_when_rooms_are_ready(opened: Open, hour: str, fee: str) -> None:
    answer = visitor(opened).guest(f"announce_arrival: we arrive tomorrow at {hour}, my name is Peter Lang")
    assert "ready from 15:00" in answer.en
    assert fee in answer.en


def test_who_comes_in_time_hears_nothing_of_it(opened: Open) -> None:
    answer = visitor(opened).guest("announce_arrival: we arrive tomorrow at 18:00, my name is Peter Lang")
    assert "15:00" not in answer.en


@pytest.mark.parametrize(
    "words", ["my gold card says check-out at 4 pm, please note it", "выезд по карте в 16:00, учтите"]
)
def test_a_later_hour_said_of_check_out_is_asked_of_reception(opened: Open, words: str) -> None:
    story = visitor(opened)
    story.stays("Anna", "Weber", "304")
    assert story.guest(f"ask_hotel/check_out_time: {words}").keys == ["read_back"]
    assert story.wanted("request_late_check_out") == "2027-03-14 16:00"


def test_what_a_late_check_out_costs_is_answered(opened: Open) -> None:
    story = visitor(opened)
    story.stays("Anna", "Weber", "304")
    asked = story.guest("ask_hotel/check_out_time: how much is it to leave at 16:00?")
    assert "read_back" not in asked.keys


def test_nobody_is_sent_to_the_airport_on_foot(opened: Open) -> None:
    answer = visitor(opened).guest("ask_directions: how do I get to the airport?")
    assert "28 km." in answer.en
    assert "28 км." in answer.ru
    assert "foot" not in answer.en


def test_two_days_are_no_minutes(opened: Open) -> None:
    answer = visitor(opened).guest("ask_hotel/laundry_service: how much is dry cleaning of a coat?")
    assert "2 days" in answer.en
    assert "2 дня" in answer.ru
