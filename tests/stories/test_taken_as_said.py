"""What is said is neither replaced nor taken for something else: dates that never come, rooms, crowds, questions back."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.test_two_of_a_kind import TABLE, TAXI, anna

STAY = "extend_stay"


@pytest.mark.parametrize(
    "words",
    [
        "a table for two on 31 February at 8 pm",
        "столик на двоих 31 апреля в 8 вечера",
        "a table for two on 30.02 at 8 pm",
        "a table for two on 29 February 2027 at 8 pm",
    ],
)
def test_a_date_that_never_comes_is_asked_about(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(f"{TABLE}: {words}").keys == ["no_such_date"]
    story.guest("inform: 28 March at 8 pm")
    assert story.wanted(TABLE) == "2027-03-28 20:00"


def test_a_stay_from_a_date_that_never_comes_is_asked_about(opened: Open) -> None:
    story = opened("2027-03-11T18:10")
    words = "a room from 31 April to 3 May for two, my name is Ivan Petrov"
    assert story.guest(f"book_room: {words}").keys == ["no_such_date"]
    story.guest("inform: from 30 April to 3 May")
    request = story.the("book_room")
    assert [str(request.date_from), str(request.date_to)] == ["2027-04-30", "2027-05-03"]


def test_a_table_is_not_moved_to_a_date_that_never_comes(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{TABLE}: table for two tomorrow at 8pm")
    assert story.guest("change_request: move it to 31 April").keys == ["no_such_date"]
    assert [story.local(one.wanted_at) for one in story.requests(TABLE) if one.amends_id is None] == [
        "2027-03-12 20:00"
    ]


def test_the_29th_of_february_comes(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{TABLE}: a table for two on 29 February at 8 pm")
    assert story.wanted(TABLE) == "2028-02-29 20:00"


@pytest.mark.parametrize("words", ["room 304, I'd like to stay 2 more nights", "номер 304, ещё 2 ночи"])
def test_the_number_of_the_room_is_no_number_of_nights(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{STAY}: {words}")
    assert str(story.the(STAY).date_to) == "2027-03-16"


def test_nobody_stays_for_ever(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{STAY}: I'd like to stay longer")
    assert "ask_dates" in story.guest("inform: 99999 more nights").keys
    assert story.the(STAY).date_to is None


def test_the_number_of_the_room_is_no_number_of_people(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: taxi to the airport at 7 tomorrow")
    story.guest("inform: room 304, three")
    assert story.the(TAXI).party_size == 3


@pytest.mark.parametrize("said", ["table for 150 at 8 pm", "столик на 150 человек в 20:00"])
def test_a_crowd_is_questioned_and_then_passed_to_a_person(opened: Open, said: str) -> None:
    story = anna(opened)
    assert story.guest(f"{TABLE}: {said}").keys == ["crowd_unlikely"]
    answer = story.guest("affirm: yes")
    assert answer.keys == ["crowd_passed_on"]
    assert "150" in answer.told("restaurant")
    assert story.the(TABLE).state is RequestState.TO_PERSON


@pytest.mark.parametrize("kind", [f"{TABLE}: a table at 8 pm", f"{TAXI}: taxi to the airport at 7 tomorrow"])
def test_a_slip_of_the_number_is_put_right(opened: Open, kind: str) -> None:
    story = anna(opened)
    story.guest(kind)
    assert story.guest("inform: 5000").keys == ["crowd_unlikely"]
    story.guest("inform: sorry, 5")
    assert [one.party_size for one in story.requests()] == [5]


@pytest.mark.parametrize(
    "line",
    ["inform: what?", "inform: why", "affirm: ok sure fine", "inform: куда?", "inform: а зачем вам это?"],
)
def test_a_question_back_is_no_place_to_go_to(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: a taxi please")
    assert "ask_place" in story.guest(line).keys
    assert story.the(TAXI).place_said is None
    story.guest("inform: Green street 5")
    assert story.the(TAXI).place_said == "Green street 5"


@pytest.mark.parametrize("line", ["inform: tomorrow at 7pm", "inform: завтра в 19:00"])
def test_a_moment_is_no_wish_for_an_occasion(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest("arrange_occasion: it's my wife's birthday")
    assert story.guest(line).keys == ["ask_detail"]
    story.guest("inform: could you do balloons?")
    assert story.lines("arrange_occasion") == {"Balloons": 1}
    assert story.wanted("arrange_occasion") == "2027-03-12 19:00"


@pytest.mark.parametrize(
    "line",
    ["affirm: why do you need it", "inform: why do you need it?", "inform: зачем вам имя", "inform: what"],
)
def test_a_question_back_is_no_name(opened: Open, line: str) -> None:
    story = opened("2027-03-11T18:10")
    story.guest(f"{TABLE}: table for two at 8 pm")
    assert "ask_name" in story.guest(line).keys
    story.guest("inform: John Smith")
    assert story.the(TABLE).guest_name == "John Smith"


@pytest.mark.parametrize(
    ("line", "hour"),
    [
        ("book_taxi: такси завтра в аэропорт в 7, я один", "2027-03-12 07:00"),
        ("book_taxi: taxi tomorrow to the airport at 7 for one", "2027-03-12 07:00"),
        ("book_taxi: завтра на вокзал в 10, нас двое", "2027-03-12 10:00"),
        ("book_restaurant: tomorrow a table for two at 8", "2027-03-12 20:00"),
        ("book_restaurant: завтра столик на двоих в 8", "2027-03-12 20:00"),
        ("book_taxi: tomorrow a cab to the airport at 3 pm for one", "2027-03-12 15:00"),
    ],
)
def test_a_bare_hour_means_the_same_however_far_its_day_is_said(opened: Open, line: str, hour: str) -> None:
    story = opened("2027-03-11T15:20")
    story.stays("Laura", "Bennett", "304", locale="en")
    story.guest(line)
    assert story.wanted(line.split(":", maxsplit=1)[0]) == hour
