"""Taxis, wake-ups, tables: which is meant, when it is, for how many; two of them told in any number of messages."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story
from tests.stories.test_two_of_a_kind import TABLE, TAXI, WAKE, anna, hours

LATE = "request_late_check_out"


def parties(story: Story, intent: str) -> list[int | None]:
    """Return for how many each request that stands is, in the order of asking."""
    return [one.party_size for one in story.requests(intent) if one.state is not RequestState.CANCELLED]


@pytest.mark.parametrize("intent", ["change_request", "inform", "change_booking", "request_item"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("table for two at 7pm tonight", "another for four tomorrow at 8pm, one of us is coeliac"),
        ("столик на двоих сегодня в 19:00", "и ещё один на четверых завтра в 20:00"),
        ("столик на двоих сегодня в 19:00", "и ещё на четверых завтра в 20:00"),
    ],
)
def test_another_table_leaves_the_first_as_it_is(opened: Open, intent: str, first: str, second: str) -> None:
    story = anna(opened)
    story.guest(f"{TABLE}: {first} || {intent}: {second}")
    assert hours(story, TABLE) == ["11 19:00", "12 20:00"]
    assert parties(story, TABLE) == [2, 4]


def test_another_at_an_earlier_hour_is_still_a_change(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{TABLE}: table for two at 8pm tonight")
    story.guest("change_request: move it to 7pm instead")
    assert hours(story, TABLE) == ["11 19:00"]


@pytest.mark.parametrize(
    "line",
    [
        "cancel_request: а мой отмените",
        "change_booking: cancel my one",
        "deny: please cancel mine",
        "cancel: отмените мой",
    ],
)
def test_mine_is_cancelled_and_not_the_husbands(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 6:30 and my husband at 7:45")
    assert story.guest(line).keys == ["cancelled"]
    assert hours(story, WAKE) == ["12 07:45"]


@pytest.mark.parametrize(
    "line", ["change_booking: cancel my wife's one", "inform: отмените жене", "out_of_scope: cancel hers"]
)
def test_somebodys_wake_up_is_cancelled_whatever_the_words_were_taken_for(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 6:30 and my wife at 7:45")
    assert story.guest(line).keys == ["cancelled"]
    assert hours(story, WAKE) == ["12 06:30"]


def test_of_two_asked_in_one_breath_it_is_asked_which_to_cancel(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 6:30 and my husband at 7:45")
    assert story.guest("cancel_request: cancel the wake-up").keys == ["ask_which_request"]
    assert len(hours(story, WAKE)) == 2


@pytest.mark.parametrize(
    "line",
    [
        f"{WAKE}: какие у меня будильники?",
        "ask_hotel/gym: what wake-ups do I have?",
        f"{WAKE}: на какое время у нас стоит будильник?",
        f"{WAKE}: which wake-up calls are set?",
    ],
)
def test_a_question_about_the_wake_ups_tells_them_and_begins_none(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 6:30 and my husband at 7:45")
    answer = story.guest(line)
    assert "06:30" in answer.en
    assert "07:45" in answer.en
    assert len(story.requests(WAKE)) == 2


def test_both_wake_ups_are_cancelled_and_nothing_else_is_named(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 6:30 and my husband at 7:45")
    story.guest(f"{WAKE}: какие у меня будильники?")
    answer = story.guest("cancel_request: отмените оба")
    assert answer.en.count("wake-up call") == 2
    assert hours(story, WAKE) == []


def test_without_any_wake_up_the_question_begins_none(opened: Open) -> None:
    story = anna(opened)
    assert story.guest(f"{WAKE}: какие у меня будильники?").keys == ["nothing_open"]
    assert story.requests(WAKE) == []


def test_each_taxi_takes_its_own_number_of_people(opened: Open) -> None:
    story = anna(opened)
    words = "такси завтра в 8 до вокзала одному и в 11 в аэропорт двоим"
    assert story.guest(f"{TAXI}: {words}").keys == ["read_back", "read_back"]
    assert parties(story, TAXI) == [1, 2]


@pytest.mark.parametrize("intent", [TABLE, TAXI, "inform", "complain", "rate_stay"])
@pytest.mark.parametrize(
    "words", ["я же всё написала: в 8 один, в 11 двое", "8 am - one person, at 11 two people"]
)
def test_drafts_are_answered_by_their_hours(opened: Open, intent: str, words: str) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: такси завтра в 8 до вокзала и в 11 в аэропорт")
    assert story.guest(f"{intent}: {words}").keys == ["read_back", "read_back"]
    assert hours(story, TAXI) == ["12 08:00", "12 11:00"]
    assert parties(story, TAXI) == [1, 2]
    assert story.requests(TABLE) == []


@pytest.mark.parametrize("words", ["в первом двое, во втором трое", "2 in the first and 3 in the second"])
def test_drafts_are_answered_by_their_places(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: такси завтра в 8 до вокзала и в 11 в аэропорт")
    assert story.guest(f"inform: {words}").keys == ["read_back", "read_back"]
    assert parties(story, TAXI) == [2, 3]


@pytest.mark.parametrize("words", ["на 6 отмените", "cancel the 6 am one", "отмените то, что в 6"])
def test_of_two_drafts_the_one_of_that_hour_is_dropped(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: такси на двоих завтра в 6 утра в аэропорт и в 9 на вокзал на троих")
    story.guest(f"cancel_request: {words}")
    assert hours(story, TAXI) == ["12 09:00"]


@pytest.mark.parametrize("words", ["cancel the one for six", "на шестерых отмените"])
def test_of_two_tables_the_one_for_six_is_cancelled(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{TABLE}: table for two at 7pm and one for six at 8pm tomorrow")
    story.guest(f"cancel_request: {words}")
    assert parties(story, TABLE) == [2]


def test_an_hour_of_a_day_said_before_is_in_the_morning(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow for two")
    story.guest("inform: 7:30")
    assert hours(story, TAXI) == ["12 07:30"]


@pytest.mark.parametrize(
    "line",
    [
        f"{TAXI}: tomorrow at 9 AM!! one passenger each",
        "inform: один человек в каждом",
        "inform: по одному",
        "change_request: both for one person",
    ],
)
def test_a_number_for_each_is_no_longer_asked_of_any(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: taxi to the airport at 6am tomorrow || {TAXI}: and one to the train station at 9")
    assert story.guest(line).keys == ["read_back", "read_back"]
    assert hours(story, TAXI) == ["12 06:00", "12 09:00"]
    assert parties(story, TAXI) == [1, 1]


@pytest.mark.parametrize(
    "line",
    [
        f"{TAXI}: taxi to the airport at 6am tomorrow || {TAXI}: and to the train station at 9",
        f"{TAXI}: такси в аэропорт завтра в 6 утра || {TAXI}: и на вокзал в 9",
    ],
)
def test_the_day_said_of_the_first_holds_for_the_second(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(line)
    assert hours(story, TAXI) == ["12 06:00", "12 09:00"]


def test_the_other_draft_goes_on_when_a_taxi_that_was_sent_is_cancelled(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: такси на вокзал завтра в 10 утра на одного")
    story.guest("affirm: да")
    story.guest(f"{TAXI}: и ещё одно такси в аэропорт завтра в 7 утра")
    assert story.guest("cancel_request: отмените такси в 10").keys == ["cancelled", "ask_party_size"]
    assert story.guest("inform: на двоих").keys == ["read_back"]


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("такси на вокзал завтра, поезд в 16:40, на двоих", "поезд в 16:40"),
        ("такси на вокзал для двоих завтра к поезду в 16:40", "поезду в 16:40"),
        ("a taxi to the airport tomorrow for two for my 9:40 flight", "9:40 flight"),
        ("a taxi to the airport tomorrow for two, our flight is at 9:40", "flight is at 9:40"),
        ("taxi for 2 to the airport tomorrow, we need to be there by 9", "be there by 9"),
    ],
)
def test_the_hour_of_a_train_is_noted_and_the_taxi_s_is_asked(opened: Open, words: str, note: str) -> None:
    story = anna(opened)
    assert story.guest(f"{TAXI}: {words}").keys == ["ask_time"]
    assert story.guest("inform: в 8 утра").keys == ["read_back"]
    assert hours(story, TAXI) == ["12 08:00"]
    assert story.the(TAXI).note == note


@pytest.mark.parametrize("words", ["wake me up tomorrow, flight at 9:40", "разбудите завтра, самолёт в 9:40"])
def test_the_hour_of_a_flight_wakes_nobody(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(f"{WAKE}: {words}").keys == ["ask_time"]


def test_the_number_of_people_is_no_hour_of_another_request(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: a taxi to the airport on Sunday at 1 pm || {LATE}: and a late check-out please")
    assert "People: 2" in story.guest("inform: for two").en
    assert story.guest("affirm: yes").keys == ["sent", "ask_time"]
    story.guest("inform: till 2pm")
    assert (parties(story, TAXI), story.wanted(TAXI)) == ([2], "2027-03-14 13:00")
    assert story.wanted(LATE) == "2027-03-14 14:00"


def test_a_read_back_is_shown_once_in_an_answer(opened: Open) -> None:
    story = anna(opened)
    story.guest("order_room_service: 2 cappuccinos")
    answer = story.guest("change_request: make it 3 || order_room_service: add a club sandwich")
    assert answer.text.count("Cappuccino") == 1
    assert story.lines() == {"Cappuccino": 3, "Club sandwich": 1}


@pytest.mark.parametrize("intent", ["order_room_service", "change_request"])
def test_a_second_change_joins_the_one_that_waits(opened: Open, intent: str) -> None:
    story = anna(opened)
    story.guest("order_room_service: 3 cappuccinos")
    story.guest("affirm: yes")
    story.guest("change_request: add a club sandwich")
    story.guest(f"{intent}: 4 cappuccinos, not 3")
    assert story.guest("affirm: yes").keys == ["changed"]
    assert story.lines() == {"Cappuccino": 4, "Club sandwich": 1}
    assert story.guest("affirm: yes").keys == ["nothing_to_confirm"]


def test_a_table_is_booked_for_its_hour_and_not_promised_by_it(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{TABLE}: table for two at 7pm tonight")
    answer = story.guest("ask_request_status: what about my table?")
    assert "for today, 19:00" in answer.en
    assert "promised" not in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "cancel: cancel the last one",
        "change_request: change the last one",
        "cancel: never mind the last one",
        "cancel_request: отмените последнее",
    ],
)
def test_the_last_of_nothing_is_nothing(opened: Open, line: str) -> None:
    story = anna(opened)
    assert set(story.guest(line).keys) <= {"nothing_open", "as_you_wish"}
