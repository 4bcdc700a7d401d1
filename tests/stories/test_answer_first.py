"""An answer said before something else is taken, and the rest is served."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

TAXI, TABLE = "book_taxi", "book_restaurant"


def guest(opened: Open) -> Story:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    return story


def test_a_number_before_a_question_is_the_answer(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 7")
    answer = story.guest("ask_hotel/airport_transfer@0.77: just me. how long does it take at that hour?")
    assert answer.keys == ["hotel_fact", "read_back"]
    assert [one.party_size for one in story.requests(TAXI)] == [1]


def test_what_is_still_missing_is_asked_after_the_rest(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{TAXI}: a taxi to the airport")
    answer = story.guest("ask_hotel/breakfast: tomorrow at 8. is breakfast open then?")
    assert answer.keys[0] == "hotel_fact"
    assert len(answer.keys) == 2
    assert story.wanted(TAXI) == "2027-03-12 08:00"
    story.guest("inform: two of us")
    assert [one.party_size for one in story.requests(TAXI)] == [2]


def test_a_suitcase_in_the_answer_calls_no_porter_and_the_yes_behind_it_counts(opened: Open) -> None:
    story = guest(opened)
    story.guest(
        f"request_late_check_out: late check-out tomorrow till 3 pm? || {TAXI}: then a taxi to the airport at 4 pm"
    )
    answer = story.guest("request_luggage_help@0.72: just me, 1 suitcase. fee is ok")
    assert answer.keys == ["sent_for_agreement", "read_back"]
    assert story.requests("request_luggage_help") == []
    assert [one.party_size for one in story.requests(TAXI)] == [1]


@pytest.mark.parametrize("line", ["repeat@0.19: я же написала на двоих", "complain/other@0.4: I said two"])
def test_what_was_said_before_is_an_answer_still(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{TABLE}: a table at 7 pm tonight")
    story.guest(line)
    assert [one.party_size for one in story.requests(TABLE)] == [2]


def test_a_danger_is_no_rest_of_an_answer(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 7")
    assert story.guest("emergency: two. there is smoke in the corridor!").keys[0].startswith("emergency")
