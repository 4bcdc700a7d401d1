"""A place of the town that is named or just spoken of is answered with what was asked: that day's hours, a price."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

_MONDAY = "2026-11-23T12:50"
_TO_MUSEUM = "book_taxi: такси в музей завтра в 11, нас четверо"


def _guest(opened: Open) -> Story:
    story = opened(_MONDAY)
    story.stays("Anna", "Weber", "304", nights=(-2, 4))
    return story


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ask_hotel/gym@0.74: Я про музей. Во сколько он завтра открывается?", "24 November, 10:00–18:00"),
        ("ask_hotel/pool@0.53: is the farmers' market open on Wednesday?", "25 November, 08:00–18:00"),
        ("ask_hotel/beach@0.66: what time does Lake Park open on Tuesday?", "24 November, 06:00–23:00"),
        ("ask_recommendation@0.78: when is the museum open?", "closed today; open again tomorrow"),
    ],
)
def test_a_place_that_is_named_is_told_with_the_hours_of_that_day(opened: Open, line: str, told: str) -> None:
    answer = _guest(opened).guest(line)
    assert answer.keys == ["place_hours"]
    assert told in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "affirm: да || ask_request_status@0.84: а он завтра точно открыт?",
        "affirm: yes || ask_request_status@0.6: is it open then for sure?",
    ],
)
def test_where_the_ride_goes_is_what_may_be_closed(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest(_TO_MUSEUM)
    answer = story.guest(line)
    assert answer.keys == ["sent", "place_hours"]
    assert "Museum of local history" in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "request_luggage_help@0.54: is it open on Tuesday as well? can we take a pushchair?",
        "ask_directions@0.7: а во вторник он открыт? с коляской можно?",
    ],
)
def test_what_is_not_known_of_it_is_said_beside_its_hours(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("ask_directions: how do I get to Lake Park?")
    answer = story.guest(line)
    assert answer.keys == ["place_hours", "no_fact"]
    assert "24 November, 06:00–23:00" in answer.en


@pytest.mark.parametrize(
    "line",
    ["deny@0.5: no, Lake Park, that is what I mean", "deny@0.5: нет, я про Озёрный парк"],
)
def test_which_place_was_meant_asks_the_same_again(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("ask_directions: how do I get to Lake Park?")
    story.guest("nlu_fallback: and that other one, is that open on Wednesday?")
    answer = story.guest(line)
    assert answer.keys == ["place_hours"]
    assert "25 November" in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "ask_directions@0.91: Как пройти в музей и сколько детский билет?",
        "ask_directions@0.9: how do we get to the museum and what is a child's ticket?",
    ],
)
def test_the_other_half_of_the_question_is_answered_too(opened: Open, line: str) -> None:
    story = _guest(opened)
    assert story.guest(line).keys == ["directions", "prices_not_known"]
    again = story.guest("ask_hotel/airport_transfer@0.61: and the price of a ticket, you don't know it?")
    assert again.keys == ["prices_not_known"]
    assert "Museum of local history" in again.en


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("ask_hotel/pets@0.99: can we take a dog there?", "place_suits"),
        ("ask_hotel/pets@0.96: а туда с собакой пускают?", "place_suits"),
        ("ask_hotel/payment@0.6: is it expensive there?", "place_free"),
        ("ask_hotel/accessibility@0.9: can a wheelchair get in there?", "no_fact"),
    ],
)
def test_the_way_just_told_is_not_told_again(opened: Open, line: str, key: str) -> None:
    story = _guest(opened)
    story.guest("ask_directions: how do I get to Lake Park?")
    assert story.guest(line).keys == [key]


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/children@0.79: is there a playground or a park near for the little one?",
        "deny@0.93: no, || ask_hotel/children@0.97: a park with trees where children can play",
        "ask_hotel/children@0.9: а парк для прогулок с малышом рядом есть?",
    ],
)
def test_where_to_walk_with_a_child_is_no_matter_of_the_house(opened: Open, line: str) -> None:
    answer = _guest(opened).guest(line)
    assert answer.keys[-1] == "recommendation"
    assert "Lake Park" in answer.en


@pytest.mark.parametrize(
    "line", ["ask_hotel/parking: where can I park?", "ask_hotel/parking: где запарковаться?"]
)
def test_a_car_is_parked_in_no_park(opened: Open, line: str) -> None:
    assert _guest(opened).guest(line).replies[0].facts["topic"] == "parking"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("book_taxi: такси завтра в 6:30, не в аэропорт, на вокзал, я один", "Railway station"),
        (
            "book_taxi: a taxi tomorrow at 6:30, not to the airport, to the train station, just me",
            "Railway station",
        ),
    ],
)
def test_what_a_place_is_said_not_to_be_is_no_goal(opened: Open, line: str, place: str) -> None:
    answer = _guest(opened).guest(line)
    assert answer.keys == ["read_back"]
    assert place in answer.en


@pytest.mark.parametrize(
    ("ride", "asks", "hour"),
    [
        (
            "book_taxi: такси завтра на двоих, поезд в 7:40",
            "ask_hotel/check_out_time@0.95: во сколько лучше выехать?",
            "inform@0.95: давайте к 7",
        ),
        (
            "book_taxi: we need a taxi tomorrow, our train is at 7:40, two of us",
            "ask_hotel/check_out_time@0.99: when should we leave then?",
            "affirm@0.32: ok, at 7",
        ),
    ],
)
def test_when_to_leave_counts_from_the_train_told_with_the_ride(
    opened: Open, ride: str, asks: str, hour: str
) -> None:
    story = _guest(opened)
    assert story.guest(ride).keys == ["ask_time"]
    answer = story.guest(asks)
    assert answer.keys == ["when_to_leave", "back_to"]
    assert "24 November at 06:55" in answer.en
    read_back = story.guest(hour)
    assert read_back.keys == ["read_back"]
    assert "07:00" in read_back.en


def test_the_hours_are_those_of_the_day_of_the_ride(opened: Open) -> None:
    story = _guest(opened)
    story.guest("book_taxi: a taxi to the zoo tomorrow at 10, two of us")
    answer = story.guest("ask_request_status@0.48: is it open then?")
    assert answer.keys[:1] == ["place_hours"]
    assert "24 November" in answer.en


@pytest.mark.parametrize(
    "line", ["ask_hotel/children@0.77: can children come along?", "ask_hotel/children@0.8: а с детьми можно?"]
)
def test_whom_a_tour_suits_is_asked_of_the_tour(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("book_excursion: museum tour wednesday at 3, 4 people")
    answer = story.guest(line)
    assert answer.keys[:2] == ["service_told", "no_fact"]
