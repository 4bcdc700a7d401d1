"""What the house has is told of the house, places only of the town; what nobody knows is offered to be asked, and is."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

_MONDAY = "2026-11-23T09:00"
_KIDS = "ask_recommendation@0.99: where could we go with the kids in the rain?"


def _guest(opened: Open) -> Story:
    story = opened(_MONDAY)
    story.stays("James", "Carter", "304")
    return story


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("ask_recommendation@0.63: а если остаться в отеле, есть детская комната?", "children"),
        ("ask_hotel/children@0.95: а в самом отеле есть детская игровая?", "children"),
        ("ask_recommendation@0.77: is there anything for children inside the hotel?", "children"),
        ("ask_recommendation@0.6: what is there to do in the house tonight?", "entertainment"),
    ],
)
def test_what_the_house_has_brings_no_place_of_the_town(opened: Open, line: str, topic: str) -> None:
    story = _guest(opened)
    story.guest(_KIDS)
    answer = story.guest(line)
    assert answer.keys == ["hotel_fact"]
    assert answer.replies[0].facts["topic"] == topic


@pytest.mark.parametrize(
    "line",
    [
        "ask_recommendation@0.9: where can we eat out near the hotel?",
        "ask_recommendation@0.9: где поесть рядом с отелем?",
    ],
)
def test_near_the_hotel_is_the_town(opened: Open, line: str) -> None:
    assert _guest(opened).guest(line).keys == ["recommendation"]


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/restaurant@0.84: is the restaurant still open?",
        "ask_hotel/restaurant@0.8: ресторан ещё открыт?",
    ],
)
def test_one_word_of_a_name_is_not_the_place_that_is_called_so(opened: Open, line: str) -> None:
    story = _guest(opened)
    told = story.guest("ask_recommendation@0.99: where can we have lunch in town with the kids?")
    assert "Restaurant Vinograd" in told.en
    assert story.guest(line).replies[0].facts["topic"] == "restaurant"


@pytest.mark.parametrize(
    "line",
    [
        "ask_recommendation@0.78: the first one sounds good. what does it cost for the four of us?",
        "ask_recommendation@0.62: а первое сколько стоит на четверых?",
    ],
)
def test_the_price_of_the_first_told_is_asked_of_reception(opened: Open, line: str) -> None:
    story = _guest(opened)
    assert story.guest(_KIDS).en.index("Kaleidoscope") < story.guest(_KIDS).en.index("Mall Galereya")
    answer = story.guest(line)
    assert answer.keys == ["prices_not_known"]
    assert "Kaleidoscope" in answer.en
    assert "Mall Galereya" not in answer.en
    passed = story.guest("affirm@0.92: yes ask please || ask_recommendation: and where do we have lunch?")
    assert passed.keys == ["question_passed_on", "recommendation"]
    assert len(story.house.notices("guest_asks")) == 1


def test_the_same_fact_is_no_answer_to_another_question(opened: Open) -> None:
    story = _guest(opened)
    story.guest("ask_hotel/pool: until when is the pool open?")
    assert story.guest("ask_hotel/pool: are towels given there?").keys == ["hotel_fact"]
    assert story.guest("ask_hotel/pool: can one buy goggles there?").keys == ["no_fact"]


@pytest.mark.parametrize("line", ["ask_hotel/pool: when does it open on Sunday?", "repeat: again please"])
def test_what_a_fact_speaks_of_is_told_again(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("ask_hotel/pool: until when is the pool open?")
    assert "no_fact" not in story.guest(line).keys


@pytest.mark.parametrize(
    ("line", "passed"),
    [
        ("show_virtual_tour@0.4: Yes, please ask where it is.", True),
        ("ask_human@0.5: пусть уточнят", True),
        ("cancel@0.64: I'll ask at the desk then. Thank you.", False),
        ("affirm@0.6: хорошо, спрошу сам на месте", False),
    ],
)
def test_an_offer_to_ask_is_carried_out_where_it_is_taken(opened: Open, line: str, passed: bool) -> None:
    story = _guest(opened)
    story.guest("ask_hotel/spa: is there a jacuzzi?")
    assert ("question_passed_on" in story.guest(line).keys) is passed
    assert bool(story.house.notices("guest_asks")) is passed


@pytest.mark.parametrize(
    "line",
    [
        "ask_directions@0.32: where do we meet?",
        "book_excursion@0.56: no, i mean the walking tour of the old town tomorrow. where should we be at 10:30?",
        "ask_hotel/safe@0.53: а куда подойти на экскурсию?",
    ],
)
def test_what_is_written_of_a_tour_is_told_to_whoever_asks_where_it_meets(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("book_excursion: the walking tour tomorrow for the two of us")
    story.guest("affirm: yes")
    answer = story.guest(line)
    assert answer.keys == ["service_told", "no_fact"]
    assert "From the hotel door" in answer.en
    assert len(story.requests("book_excursion")) == 1


def test_a_yes_after_a_fact_sends_what_was_read_back(opened: Open) -> None:
    story = _guest(opened)
    story.guest("book_taxi: a taxi to the airport tomorrow at 9 for two")
    story.guest("ask_hotel/check_out_time: until when is check-out?")
    story.guest("ask_hotel/spa: until when is the spa open?")
    assert story.guest("affirm: yes, book it").keys[0] == "sent"
