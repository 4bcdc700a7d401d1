"""A stock answer is given only where nothing stands, was asked or told: else the words are about that."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

TAXI = "book_taxi"


def _guest(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-14T12:00")
    story.stays("Laura", "Bennett", "304", locale=locale)
    return story


def _with_taxi_read_back(opened: Open) -> Story:
    story = _guest(opened)
    story.guest("book_taxi: a taxi to the airport tomorrow at 7, just me")
    return story


@pytest.mark.parametrize("said", ["affirm@0.56: great, and?", "affirm@0.6: отлично, и?"])
def test_a_yes_that_asks_on_sends_nothing_and_is_shown_what_waits(opened: Open, said: str) -> None:
    story = _with_taxi_read_back(opened)
    answer = story.guest(said)
    assert answer.keys == ["not_sent_yet"]
    assert "Airport" in answer.en
    assert "1,600" in answer.en
    assert story.the(TAXI).state is RequestState.DRAFT


@pytest.mark.parametrize(
    "said",
    [
        "deny@0.46: 1,600 is a lot. No thank you, we'll leave it at that after dinner",
        "deny: нет, спасибо, дороговато",
    ],
)
def test_thanks_with_a_no_declines_and_asks_for_no_change(opened: Open, said: str) -> None:
    story = _with_taxi_read_back(opened)
    assert "draft_dropped" in story.guest(said).keys


@pytest.mark.parametrize(
    "said",
    [
        "affirm@0.81: fine, i'll wait. || order_room_service: a club sandwich to the room",
        "affirm@0.81: хорошо, подожду. || order_room_service: a club sandwich в номер",
    ],
)
def test_a_yes_to_nothing_beside_a_request_gets_no_answer_of_its_own(opened: Open, said: str) -> None:
    assert _guest(opened).guest(said).keys == ["read_back"]


@pytest.mark.parametrize(
    "said",
    [
        "change_room: could we get a room on a higher floor, and would it cost extra?",
        "change_room: а номер подальше от лифта есть? и сколько это будет стоить",
    ],
)
def test_what_a_wish_costs_is_answered_beside_it(opened: Open, said: str) -> None:
    assert _guest(opened).guest(said).keys == ["sent_for_agreement", "no_fact"]


def test_a_price_that_is_shown_is_not_answered_twice(opened: Open) -> None:
    said = "book_taxi: a taxi to the airport tomorrow at 7, just me, and how much is it?"
    assert _guest(opened).guest(said).keys == ["read_back"]


@pytest.mark.parametrize(
    "said",
    [
        "affirm@0.99: да, передайте. || ask_request_status: а плед где?",
        "affirm@0.99: yes, please do. || ask_request_status: and where is the blanket?",
    ],
)
def test_a_yes_goes_to_what_was_asked_last_though_an_older_question_is_open(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("emergency/illness: my son has a fever of 38.9")
    story.guest("request_item: a blanket please")
    story.guest("order_room_service: a tea with lemon")
    story.guest("ask_hotel/first_aid: should we have a doctor, and what does he cost?")
    answer = story.guest(said)
    assert "emergency_passed_on" in answer.keys
    assert "status" in answer.keys


@pytest.mark.parametrize(
    "said",
    [
        "ask_hotel/check_in_time: if we come down after midnight, is anyone at the desk?",
        "ask_hotel/check_in_time: а ночью на ресепшене кто-то дежурит?",
    ],
)
def test_whether_somebody_is_at_reception_is_told(opened: Open, said: str) -> None:
    assert "Somebody is at the reception desk" in _guest(opened).guest(said).en


@pytest.mark.parametrize(
    "said",
    [
        "ask_recommendation: what can we see nearby with a child if the weather is bad?",
        "ask_recommendation: что посмотреть рядом с ребёнком, если погода плохая?",
    ],
)
def test_in_bad_weather_places_under_a_roof_are_named(opened: Open, said: str) -> None:
    answer = _guest(opened).guest(said)
    assert answer.keys == ["recommendation"]
    assert "Park" not in answer.en
