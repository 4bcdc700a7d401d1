"""Words about something that no record holds are no dead end: an order is begun, or the department hears of it."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def anna(opened: Open, moment: str = "2027-03-11T16:05") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("ask_request_status: where is my burger?", "kitchen"),
        ("ask_request_status: где моё такси?", "concierge"),
        ("ask_request_status: when do the towels come?", "housekeeping"),
        ("cancel_request: please cancel my massage", "spa"),
        ("cancel_request: отмените столик", "restaurant"),
        ("change_request: move the sauna to seven", "spa"),
        ("change_request: можно латте вместо капучино?", "kitchen"),
    ],
)
def test_what_the_chat_does_not_know_goes_to_its_department(opened: Open, line: str, who: str) -> None:
    story = anna(opened)
    answer = story.guest(line)
    assert answer.keys == ["not_in_this_chat"]
    assert answer.readers == [who]
    assert line.split(": ")[1] in answer.told(who)


def test_at_night_reception_hears_of_it(opened: Open) -> None:
    answer = anna(opened, "2027-03-11T23:30").guest("cancel_request: cancel my massage tomorrow")
    assert answer.readers == ["reception"]


@pytest.mark.parametrize("words", ["add a cola to my order", "добавьте к заказу колу"])
def test_an_addition_to_nothing_begins_an_order(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(f"change_request: {words}").keys == ["begins_anew", "read_back"]
    assert story.lines() == {"Cola": 1}


def test_what_was_called_off_is_known(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_taxi: a taxi to the airport tomorrow at 7 for two")
    story.guest("affirm: yes")
    story.guest("cancel_request: cancel the taxi")
    assert story.guest("ask_request_status: is my taxi coming?").keys == ["nothing_open"]


def test_where_nothing_is_named_nothing_is_passed_on(opened: Open) -> None:
    answer = anna(opened).guest("cancel_request: cancel it please")
    assert (answer.keys, answer.pages) == (["nothing_open"], [])


def test_a_visitor_is_told_of_nothing(opened: Open) -> None:
    answer = opened("2027-03-11T16:05").guest("cancel_request: cancel my table")
    assert (answer.keys, answer.pages) == (["nothing_open"], [])


def test_a_change_of_one_thing_does_not_change_another(opened: Open) -> None:
    story = anna(opened)
    story.guest("change_room: could we have a quieter room?")
    assert story.guest("change_request: move the massage to six").keys == ["not_in_this_chat"]
    assert story.the("change_room").wanted_at is None


@pytest.mark.parametrize("words", ["Change of plans!", "у нас поменялись планы"])
def test_a_change_of_plan_is_no_change_of_room(opened: Open, words: str) -> None:
    story = anna(opened)
    answer = story.guest(f"change_room: {words} || extend_stay: we stay until Monday")
    assert answer.keys == ["read_back"]
    assert story.requests("change_room") == []
