"""A small word is not taken alone: "don't forget" asks, "ok" opens, "now" is another order, and kin are no danger."""

import pytest

from hotel.records import Complaint, ComplaintState, RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

DISHES, TAXI, TABLE, THINGS = "order_room_service", "book_taxi", "book_restaurant", "request_item"


def guest(opened: Open, at: str = "2027-03-11T15:05") -> Story:
    story = opened(at)
    story.stays("James", "Carter", "304")
    return story


# Of whom what was noted is true: no danger is told of.


@pytest.mark.parametrize(
    ("noted", "words"),
    [
        ("nut allergy please", "its my daughter not me!! mia, shes 4"),
        ("nut allergy please", "it's for my son, he's two"),
        ("nut allergy please", "my wife's, not mine"),
        ("у меня аллергия на орехи", "это не у меня, у дочки, ей 4"),
        ("аллергия на орехи", "это у сына, Миша, ему два года"),
    ],
)
def test_who_it_is_alarms_nobody(opened: Open, noted: str, words: str) -> None:
    story = guest(opened)
    story.guest(f"state_preference: {noted}")
    answer = story.guest(f"emergency@0.57 or inform: {words}")
    assert answer.keys == ["preference_remembered"]
    assert story.all(Complaint) == []


@pytest.mark.parametrize(
    "words",
    [
        "my daughter, mia, she's choking",
        "its my daughter, she is turning blue and cold",
        "это дочка, она не дышит",
        "сын задыхается, ему 4",
    ],
)
def test_kin_in_danger_are_an_alarm(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("state_preference: nut allergy please")
    assert "emergency" in story.guest(f"emergency@0.57 or inform: {words}").keys


@pytest.mark.parametrize("words", ["my daughter!!! mia!!!", "моя дочка! дочка!"])
def test_a_cry_out_of_the_blue_is_heard(opened: Open, words: str) -> None:
    assert guest(opened).guest(f"emergency@0.57 or inform: {words}").keys == ["emergency"]


# What was called off comes back for a new danger only.


def called_off(opened: Open) -> Story:
    story = guest(opened)
    story.guest("emergency: there is a fire in the corridor!")
    story.guest("cancel_request: false alarm, call them off")
    story.guest(f"{DISHES}: one chicken soup please")
    story.guest("affirm: yes")
    return story


@pytest.mark.parametrize(
    "words", ["how long will it be", "hurry up please", "сколько ещё ждать", "побыстрее можно?"]
)
def test_the_soup_is_waited_for_and_no_help(opened: Open, words: str) -> None:
    story = called_off(opened)
    answer = story.guest(f"ask_request_status: {words}")
    assert "emergency_awaited" not in answer.keys
    assert "EMERGENCY" not in answer.told_staff()


@pytest.mark.parametrize("words", ["how long will it be", "сколько ещё ждать"])
def test_help_that_was_not_called_off_is_waited_for(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("emergency: there is a fire in the corridor!")
    assert story.guest(f"ask_request_status: {words}").keys == ["emergency_awaited"]


@pytest.mark.parametrize("words", ["and the fries to that", "ну где там"])
def test_a_doubted_word_brings_no_alarm_back(opened: Open, words: str) -> None:
    story = called_off(opened)
    assert "emergency_passed_on" not in story.guest(f"emergency@0.55 or inform: {words}").keys


@pytest.mark.parametrize("words", ["now there is smoke in our room!", "в номере дым!"])
def test_a_new_danger_brings_the_alarm_back(opened: Open, words: str) -> None:
    story = called_off(opened)
    answer = story.guest(f"emergency@0.7 or inform: {words}")
    assert "emergency_passed_on" in answer.keys
    assert story.all(Complaint)[0].state is ComplaintState.OPEN


# "Don't forget" asks for it.


@pytest.mark.parametrize(
    "words",
    [
        "and the 2 child seats, dont forget",
        "don't forget the child seats",
        "please do not forget the two child seats",
        "и детские кресла не забудьте",
        "не забудьте про 2 детских кресла",
    ],
)
def test_what_is_not_to_be_forgotten_stays_noted_once(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 8:30, four people, 2 child seats")
    assert story.the(TAXI).note == "2 child seats"
    story.guest(f"change_request: {words}")
    assert story.the(TAXI).note == "2 child seats"


@pytest.mark.parametrize("words", ["forget the 2 child seats", "drop the 2 child seats please"])
def test_what_is_given_up_goes(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 8:30, four people, 2 child seats")
    story.guest(f"change_request: {words}")
    assert story.the(TAXI).note is None


@pytest.mark.parametrize(
    "words", ["and the fries, don't forget", "don't forget the fries", "и картошку фри не забудьте"]
)
def test_a_dish_is_not_forgotten(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: a chicken soup and fries")
    story.guest(f"{DISHES}: {words}")
    assert story.lines() == {"Chicken soup": 1, "Fries": 1}


@pytest.mark.parametrize("words", ["and don't forget the fries", "и не забудьте картошку фри"])
def test_a_dish_that_was_not_there_is_put_there(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: a chicken soup")
    story.guest(f"{DISHES}: {words}")
    assert story.lines() == {"Chicken soup": 1, "Fries": 1}


# For now beside what comes later: an order of its own.


def breakfast(opened: Open) -> Story:
    story = guest(opened, "2027-03-11T02:55")
    story.guest(f"{DISHES}: an omelette and a porridge for 8:30")
    story.guest("affirm: yes")
    return story


def other_than_breakfast(story: Story) -> dict[str, int]:
    found = [
        one
        for one in story.requests(DISHES)
        if one.wanted_at is None and one.state is not RequestState.CANCELLED
    ]
    return {line.name["en"]: line.quantity for one in found for line in one.lines}


@pytest.mark.parametrize(
    "line",
    [
        f"{DISHES}: also the kids are hungry, chicken soup and fries now pls",
        f"{DISHES}: chicken soup and fries too, right away please",
        f"{DISHES}: another thing: chicken soup and fries, separate order",
        "deny@0.7: no, chicken soup and fries NOW, separate order, breakfast stays",
        "change_request: chicken soup and fries as a new order",
        f"{DISHES}: ещё куриный суп и картошку фри прямо сейчас",
        f"{DISHES}: ещё куриный суп и картошку фри отдельным заказом",
        "deny@0.7: нет, куриный суп и картошку фри сейчас, завтрак оставьте",
    ],
)
def test_what_is_wanted_now_is_an_order_of_its_own(opened: Open, line: str) -> None:
    story = breakfast(opened)
    assert story.guest(line).keys == ["read_back"]
    assert other_than_breakfast(story) == {"Chicken soup": 1, "Fries": 1}


@pytest.mark.parametrize(
    "line",
    [
        f"{DISHES}: add fries to my order",
        f"{DISHES}: add a coffee to the breakfast, americano, now that I think of it",
        f"{DISHES}: добавьте к заказу картошку фри",
    ],
)
def test_what_is_added_goes_with_the_breakfast(opened: Open, line: str) -> None:
    story = breakfast(opened)
    assert story.guest(line).keys != ["read_back"]
    assert other_than_breakfast(story) == {}


@pytest.mark.parametrize(
    "words",
    [
        "no, soup and fries NOW, separate order, breakfast stays",
        "нет, отдельным заказом, завтрак не трогайте",
    ],
)
def test_a_change_becomes_an_order_of_its_own(opened: Open, words: str) -> None:
    story = breakfast(opened)
    asked = story.guest(f"{DISHES}: add a chicken soup and fries to my order")
    assert asked.keys == ["change_read_back"]
    assert story.guest(f"deny@0.7: {words}").keys == ["read_back"]
    assert other_than_breakfast(story) == {"Chicken soup": 1, "Fries": 1}


# "Ok" opens the next wish.


@pytest.mark.parametrize(
    "words",
    [
        "ok dinner now. table for 4 tonight at 6 with a high chair?",
        "right, a table for 4 at 6 pm then",
        "ладно, теперь столик на четверых на 18:00",
    ],
)
def test_an_ok_before_another_wish_agrees_to_nothing(opened: Open, words: str) -> None:
    story = guest(opened, "2027-03-11T10:05")
    story.guest(f"{THINGS}: a high chair and 2 towels please")
    assert story.guest("ask_request_status: did you put kids size on the towels?").keys == [
        "detail_not_noted"
    ]
    assert "words_passed_on" not in story.guest(f"{TABLE}: {words}").keys
    assert story.the(THINGS).note is None
    assert story.the(TABLE).party_size == 4


# What was asked for is put right, and nothing more of it brought.


@pytest.mark.parametrize("words", ["children's size I mean, for the robes"])
def test_how_it_was_meant_goes_with_what_was_asked_for(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest(f"{THINGS}: 2 bathrobes please")
    story.guest(f"{THINGS}: {words}")
    assert story.lines(THINGS) == {"Bathrobe": 2}
    assert story.the(THINGS).note == words


@pytest.mark.parametrize("words", ["one more bathrobe, I mean three in all", "ещё один халат"])
def test_one_more_is_one_more(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest(f"{THINGS}: 2 bathrobes please")
    story.guest(f"{THINGS}: {words}")
    assert sum(line.quantity for one in story.requests(THINGS) for line in one.lines) >= 3


@pytest.mark.parametrize(
    "line",
    [
        f"deny: no i meant breakfast || {DISHES}: 2 omelettes for 8am",
        f"deny: нет, я имел в виду завтрак || {DISHES}: два омлета на 8 утра",
    ],
)
def test_a_correction_is_no_goodbye(opened: Open, line: str) -> None:
    story = guest(opened, "2027-03-11T06:00")
    assert story.guest(line).keys == ["read_back"]


@pytest.mark.parametrize(
    "line", ["my daughter is chokign", "our son collapsd", "дочка задыхаеца", "she swels up"]
)
def test_a_danger_is_heard_however_it_is_typed_after_an_allergy(opened: Open, line: str) -> None:
    story = opened("2027-03-11T09:05")
    story.stays("Anna", "Weber", "304")
    story.guest("state_preference: nut allergy please")
    answer = story.guest(f"emergency@0.7: {line}")
    assert any("emergency" in key for key in answer.keys)
    assert answer.pages
