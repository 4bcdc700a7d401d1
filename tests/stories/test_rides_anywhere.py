"""A taxi goes anywhere: a place that no list has is where the guest says it is, and its price is honest."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T16:05")
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("a taxi to Gatwick North at 5 am for two", "Gatwick North"),
        ("we need a cab to ikea tomorrow at noon, three of us", "ikea"),
        ("car to the ferry terminal tomorrow at 14:15 for two", "ferry terminal"),
        ("drive us to the exhibition grounds tomorrow at 9, four people", "exhibition grounds"),
        ("taxi tomorrow at 8 for 2 to the fair at the expo centre", "fair at the expo centre"),
        ("cab to 14 King's Road tomorrow at 7pm for two", "14 King's Road"),
        ("такси в аэропорт Внуково завтра на 5 утра, двое", "в аэропорт Внуково"),
        ("машину до Савёловского вокзала завтра в 10, нас трое", "до Савёловского вокзала"),
        ("такси в икею завтра в 12 на двоих", "в икею"),
        ("на ул. Садовая 7 завтра к 18:00 такси на одного человека", "на ул. Садовая 7"),
    ],
)
def test_a_place_of_no_list_is_where_the_taxi_goes(opened: Open, words: str, where: str) -> None:
    story = anna(opened)
    answer = story.guest(f"book_taxi: {words}")
    assert answer.keys == ["read_back"], answer.text
    assert story.the("book_taxi").place is None
    assert f"Where to: {where}\n" in answer.en
    assert "by the meter, 35 RUB a kilometre" in answer.en
    assert "оплата по счётчику, 35 ₽ за километр" in answer.ru
    assert where in story.guest("affirm: yes").told("concierge")


@pytest.mark.parametrize(
    "words",
    [
        "taxi to the main railway station tomorrow at 9 for two",
        "a cab to the train station for 2 tomorrow at 9",
        "такси на главный вокзал завтра в 9 утра, двое",
    ],
)
def test_a_place_of_the_list_keeps_its_price(opened: Open, words: str) -> None:
    answer = anna(opened).guest(f"book_taxi: {words}")
    assert "Where to: Railway station" in answer.en
    assert "350" in answer.en


def test_a_terminal_of_the_airport_is_told_to_the_driver(opened: Open) -> None:
    answer = anna(opened).guest("book_taxi: taxi to terminal 2 tomorrow at 9 for two")
    assert "Where to: Airport\n" in answer.en
    assert "terminal 2" in answer.en


@pytest.mark.parametrize(
    "words",
    [
        "a taxi to take us around at 8 tomorrow",
        "I want to order a cab for tomorrow at 9",
        "could you get us a car at 8 tomorrow",
        "такси на завтра на 9 утра на троих",
        "машину к главному входу завтра в 8",
    ],
)
def test_without_a_place_it_is_asked_where_to(opened: Open, words: str) -> None:
    assert anna(opened).guest(f"book_taxi: {words}").keys == ["ask_place"]


def test_what_is_said_beside_the_number_of_people_moves_no_ride(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_taxi: taxi to the airport tomorrow at 9")
    answer = story.guest("inform: two, we are off to a wedding")
    assert "Where to: Airport" in answer.en


def test_the_goal_may_be_changed_to_a_place_of_no_list(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_taxi: taxi to the airport tomorrow at 9 for two")
    answer = story.guest("change_request: make it to Stansted instead")
    assert "Where to: Stansted" in answer.en
    assert "Total" not in answer.en


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("pick us up from ikea tomorrow at 21:00, four people", "ikea → Alder House Hotel"),
        ("taxi from Luton to the hotel tomorrow at 13:00 for two", "Luton → Alder House Hotel"),
        ("трансфер из Внуково в отель завтра в 13:00 на двоих", "из Внуково → Отель «Ольховый дом»"),
    ],
)
def test_who_is_fetched_from_a_place_of_no_list_comes_home(opened: Open, words: str, way: str) -> None:
    answer = anna(opened).guest(f"book_taxi: {words}")
    assert way in answer.text


def test_there_is_the_place_just_recommended(opened: Open) -> None:
    story = anna(opened)
    answer = story.guest(
        "ask_directions: how do I get to the zoo? || book_taxi: and a cab there tomorrow at 11 for two"
    )
    assert "Where to: Small zoo" in answer.en


def test_there_in_the_next_message_is_that_place_as_well(opened: Open) -> None:
    story = anna(opened)
    story.guest("ask_directions: как пройти в зоопарк?")
    answer = story.guest("book_taxi: тогда такси туда завтра в 11, нас трое")
    assert "Where to: Small zoo" in answer.en


@pytest.mark.parametrize(
    ("words", "car", "price"),
    [
        ("a car for six to the airport tomorrow at 9", "Minivan taxi", "2,300"),
        ("такси в аэропорт завтра в 9, нас пятеро", "Minivan taxi", "2,300"),
        ("a minivan to the airport tomorrow at 9, three people", "Minivan taxi", "2,300"),
        ("taxi to the airport tomorrow at 9 for four", None, "1,600"),
    ],
)
def test_the_number_of_people_decides_the_car_and_its_price(
    opened: Open, words: str, car: str | None, price: str
) -> None:
    story = anna(opened)
    answer = story.guest(f"book_taxi: {words}")
    assert f"Total: {price} RUB" in answer.en
    assert (f"What: {car}" in answer.en) is (car is not None)


def test_one_more_who_goes_along_needs_the_bigger_car(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_taxi: taxi to the airport tomorrow at 9 for four")
    assert "2,300" in story.guest("change_request: there will be five of us").en


def test_more_than_any_car_takes_are_told_so(opened: Open) -> None:
    answer = anna(opened).guest("book_taxi: taxi for nine people to the airport tomorrow at 9")
    assert "more than one car" in answer.en
    assert "Total" not in answer.en


def test_what_the_driver_must_know_does_not_repeat_the_message(opened: Open) -> None:
    answer = anna(opened).guest("book_taxi: a car for two with three suitcases to the airport tomorrow at 9")
    assert "Note: with three suitcases\n" in answer.en


def test_a_seat_for_a_child_is_no_child(opened: Open) -> None:
    answer = anna(opened).guest("book_taxi: taxi to the airport for two tomorrow at 7 with a child seat")
    assert "People: 2\nNote: with a child seat\n" in answer.en


@pytest.mark.parametrize(
    "words",
    [
        "taxi to the ferry terminal at 18:15 tomorrow for two",
        "a cab to the train station for 18:15 tomorrow, two people",
        "такси на паромный терминал завтра к 18:15, двое",
    ],
)
def test_the_hour_behind_a_station_is_that_of_the_taxi(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(f"book_taxi: {words}").keys == ["read_back"]
    assert story.wanted("book_taxi") == "2027-03-12 18:15"


def test_the_number_of_a_terminal_is_no_hour(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_taxi: taxi to terminal 2 tomorrow at 9 am for two")
    assert story.wanted("book_taxi") == "2027-03-12 09:00"


def test_a_place_ends_where_the_guest_goes_on_in_another_language(opened: Open) -> None:
    story = anna(opened)
    answer = story.guest("book_taxi: машину to the airport на семь утра завтра, мы вдвоём")
    assert answer.keys == ["read_back"]
    request = story.the("book_taxi")
    assert (request.place is not None, request.place_said) == (True, None)
