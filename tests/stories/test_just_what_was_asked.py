"""A narrow question gets its narrow answer first; advice honours the wish, and says from when a place is open."""

import pytest

from tests.stories.conftest import Open

_NOON = "2027-03-11T16:00"
"""A Thursday."""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ask_hotel/pool: is there a lifeguard?", "no lifeguard"),
        ("ask_hotel/pool: можно ли в бассейн с малышом?", "until 20:00 with an adult"),
        ("ask_hotel/pool: what depth is it, is any part of it deep?", "50 cm deep"),
        ("ask_hotel/breakfast: есть на завтраке что-нибудь веганское?", "vegan"),
        ("ask_hotel/breakfast: we leave at five, could we get a packed one?", "breakfast box"),
        ("ask_hotel/parking: какая у вас высота въезда?", "2.4 m"),
        ("ask_hotel/wifi: is it fast enough for zoom?", "100 Mbit/s"),
        ("ask_hotel/room_amenities: ванна в номере или душ?", "from the deluxe room up there is a bath"),
        ("ask_hotel/gym: may one have a shower at the gym?", "use the gym showers"),
    ],
)
def test_the_narrow_answer_comes_first(opened: Open, line: str, told: str) -> None:
    answer = opened(_NOON).guest(line)
    assert answer.keys == ["hotel_fact"]
    assert told in answer.en.split("\n")[0]


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/pool: till when is the pool open?",
        "ask_hotel/breakfast: во сколько завтрак?",
        "ask_hotel/room_service_hours: how late can I order to the room?",
        "ask_hotel/airport_transfer: we have golf bags, what do you send to the airport?",
    ],
)
def test_a_general_question_gets_the_general_answer(opened: Open, line: str) -> None:
    answer = opened(_NOON).guest(line)
    assert answer.replies[0].facts["first"] is None


def test_a_narrow_question_behind_a_general_one_is_answered_too(opened: Open) -> None:
    answer = opened(_NOON).guest(
        "ask_hotel/pool: when is the pool open? || ask_hotel/pool: and can kids come?"
    )
    assert answer.en.count("The indoor pool") == 1
    assert "until 20:00 with an adult" in answer.en


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("somewhere with a good blues or jazz band", "Blue Lamp"),
        ("где послушать джаз?", "Blue Lamp"),
        ("it is pouring, what can we do with a three-year-old?", "Kaleidoscope"),
        ("льёт как из ведра, куда с пятилетней внучкой?", "Kaleidoscope"),
        ("a cheap pub where the students go", "Seven Barrels"),
        ("паб подешевле", "Seven Barrels"),
        ("where do I buy a little present to take home", "Souvenirs"),
        ("магнитики на память где взять?", "Souvenirs"),
    ],
)
def test_advice_honours_the_wish(opened: Open, words: str, place: str) -> None:
    answer = opened(_NOON).guest(f"ask_recommendation: {words}")
    assert place in answer.en.split("•")[1]


def test_what_opens_later_is_said_to(opened: Open) -> None:
    answer = opened(_NOON).guest("ask_recommendation: a bar with live music")
    assert "open 18:00–02:00 (opens at 18:00)" in answer.en
    assert "(откроется в 18:00)" in answer.ru


def test_nothing_is_recommended_on_its_day_off(opened: Open) -> None:
    answer = opened("2027-03-15T16:00").guest(
        "ask_recommendation: which museum would you recommend?"
    )  # a Monday
    closed, _, recommended = answer.en.partition("•")
    assert "Museum of local history: closed today" in closed
    assert "Museum" not in recommended


def test_where_to_buy_what_was_just_advised_needs_no_map(opened: Open) -> None:
    answer = opened(_NOON).guest(
        "ask_recommendation: which souvenir shall I bring home? || ask_directions: and where do I find it?"
    )
    assert answer.keys == ["recommendation"]
