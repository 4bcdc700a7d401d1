"""What was sent is changed where it stands, called off whole, and never said not to have been sent."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story
from tests.stories.test_two_of_a_kind import TABLE, TAXI

LATE = "request_late_check_out"


def with_taxi(opened: Open) -> Story:
    """Return the story of a guest whose taxi to the station, tonight at seven, was sent."""
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    story.guest(f"{TAXI}: a taxi to the station today at 7 pm, one person")
    story.guest("affirm: yes")
    return story


@pytest.mark.parametrize(
    "line",
    [
        f"{TAXI}: the taxi not to the station but to the airport",
        f"{TAXI}@0.5: такси лучше не на вокзал, а в аэропорт",
        "cancel_request@0.4: такси в аэропорт, а не на вокзал",
        f"{TAXI}: taksi luchshe ne na vokzal a v aeroport",
        "nlu_fallback: a taxi to the airport, not to the station",
        "deny@0.5: вместо вокзала в аэропорт",
    ],
)
def test_a_ride_that_was_sent_goes_elsewhere(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    assert story.guest(line).keys == ["change_read_back"]
    story.guest("affirm: yes")
    place = story.the(TAXI).place
    assert place is not None
    assert place.name["en"] == "Airport"


@pytest.mark.parametrize(
    "line",
    [
        "nlu_fallback: there are two of us, correct it please",
        "nlu_fallback: нас двое, исправьте",
        f"{TAXI}: такси на двоих, я ошиблась",
    ],
)
def test_for_so_many_after_all(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    story.guest(line)
    assert story.the(TAXI).party_size == 2


@pytest.mark.parametrize(
    "line",
    [
        "cancel_request@0.4: такси не на сегодня, а на завтра",
        f"{TAXI}: the taxi for tomorrow, not today",
        "do_not_disturb@0.4: не сегодня, а завтра",
    ],
)
def test_on_another_day_at_the_same_hour(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    assert story.guest(line).keys == ["changed"]
    assert story.wanted(TAXI) == "2027-03-12 19:00"


@pytest.mark.parametrize(
    "line",
    ["cancel_request: cancel the taxi, a friend drives us", "cancel_request: отмените такси, нас подвезут"],
)
def test_calling_off_a_ride_calls_off_more_than_the_change_that_waits(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    story.guest(f"{TAXI}: the taxi not to the station but to the airport")
    assert story.guest(line).keys == ["cancelled"]
    assert [one.state for one in story.requests(TAXI)] == [RequestState.CANCELLED]


def test_dropping_the_change_leaves_the_ride(opened: Open) -> None:
    story = with_taxi(opened)
    story.guest(f"{TAXI}: the taxi not to the station but to the airport")
    assert story.guest("cancel_request: cancel the change").keys == ["change_dropped"]
    assert story.the(TAXI).state is RequestState.SENT


def test_a_second_one_dropped_is_not_all_that_was_sent(opened: Open) -> None:
    story = with_taxi(opened)
    story.guest(f"{TAXI}: another taxi to the airport tomorrow at 9, one person")
    answer = story.guest("cancel_request: cancel the taxi, a friend drives us")
    assert answer.keys == ["draft_dropped_one_stands"]
    assert "19:00" in answer.en
    assert story.press("Cancel it").keys == ["cancelled"]


def test_a_change_that_waits_is_not_all_that_was_sent(opened: Open) -> None:
    story = with_taxi(opened)
    story.guest(f"{TAXI}: the taxi not to the station but to the airport")
    assert story.guest("ask_request_status: did you change it?").keys == ["change_not_sent_yet"]


@pytest.mark.parametrize(
    "line", [f"{LATE}@0.5: позднего выезда не нужно", f"{LATE}: no late check-out is needed"]
)
def test_what_is_said_to_be_needless_is_not_begun(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    assert story.guest(line).keys == ["as_you_wish"]
    assert story.requests(LATE) == []


@pytest.mark.parametrize(
    "line",
    [
        f"{TAXI}: нет, наверное всё-таки в такси по дороге",
        "deny: no, rather in the cab on our way here",
        "nlu_fallback: вспомнила, в ресторане за ужином",
    ],
)
def test_where_it_may_be_lost_is_told_to_those_who_look(opened: Open, line: str) -> None:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    story.guest("report_lost_item: I have lost an earring")
    answer = story.guest(line)
    assert answer.keys == ["change_passed_on"]
    assert line.split(": ")[1] in answer.told("reception")
    assert story.requests(TAXI) == []


def test_a_second_ride_is_still_one(opened: Open) -> None:
    story = with_taxi(opened)
    story.guest(f"{TAXI}: also a taxi to the airport tomorrow at 9, not to the station, one person")
    assert len(story.requests(TAXI)) == 2


def test_a_table_for_tomorrow_after_all(opened: Open) -> None:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    story.guest(f"{TABLE}: a table tonight at 7 for two")
    story.guest("cancel_request@0.4: столик не сегодня, а завтра")
    assert story.wanted(TABLE) == "2027-03-12 19:00"


@pytest.mark.parametrize(
    "words", ["не, я про шею, который 2400", "нет, шею", "the neck one please", "the 2400 one"]
)
def test_another_treatment_is_told_by_its_own_word_or_price(opened: Open, words: str) -> None:
    story = opened("2027-03-11T12:05")
    story.stays("Anna", "Weber", "304")
    story.guest("book_spa: a massage at 17:00 today")
    story.guest(f"change_request: {words}")
    service = story.the("book_spa").service
    assert service is not None
    assert service.slug == "massage_neck"


def test_those_two_are_no_number_of_dishes(opened: Open) -> None:
    story = opened("2027-03-11T12:05")
    story.stays("Anna", "Weber", "304")
    story.guest("order_room_service: a chicken soup and a burger")
    story.guest("affirm: yes go on with those two")
    assert story.lines() == {"Chicken soup": 1, "Beef burger": 1}
