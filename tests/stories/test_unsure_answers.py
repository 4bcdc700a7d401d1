"""Words that were hardly understood are an answer where they follow a question and it can use them."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

TAXI = "book_taxi"


def guest(opened: Open) -> Story:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    return story


def test_a_doubtful_question_after_a_read_back_is_the_answer_it_holds(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 7 am, just me")
    story.guest("ask_hotel/safe@0.44: yes. wait, make it 6.50 to be safe")
    assert story.wanted(TAXI) == "2027-03-12 06:50"


@pytest.mark.parametrize(
    "line", ["yes. wait, make it 6.50 to be safe", "oh and better at 6:50", "да, только в 6:50 лучше"]
)
def test_a_yes_with_another_hour_is_read_back_with_that_hour(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 7 am, just me")
    assert story.guest(f"nlu_fallback: {line}").keys == ["read_back"]
    assert story.wanted(TAXI) == "2027-03-12 06:50"
    story.guest("affirm: yes")
    assert story.wanted(TAXI) == "2027-03-12 06:50"


def test_words_that_answer_nothing_are_still_asked_about(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 7 am, just me")
    assert "read_back" not in story.guest("nlu_fallback: the green ones are fishy").keys


def test_a_doubtful_answer_to_two_drafts_answers_both(opened: Open) -> None:
    story = guest(opened)
    story.guest(
        f"request_late_check_out: late check-out till three || {TAXI}: a taxi to the airport at 4 pm then"
    )
    assert story.guest("inform@0.46: just me, 1 suitcase. fee is ok").keys == [
        "sent_for_agreement",
        "read_back",
    ]
