"""A question praises nobody, an hour is no score, and what was no score is taken back."""

import pytest

from hotel.records import Complaint, ComplaintState, Feedback
from tests.stories.conftest import Open
from tests.stories.story import Story


def grace(opened: Open) -> Story:
    story = opened("2027-03-11T15:30")
    story.stays("Grace", "Wright", "304")
    return story


@pytest.mark.parametrize(
    "words",
    [
        "give_praise@0.61: my mother is in town on Friday, can she have dinner with us in your restaurant?",
        "give_praise@0.6: приедет мама, может она поужинать с нами в ресторане?",
    ],
)
def test_a_question_is_no_praise(opened: Open, words: str) -> None:
    story = grace(opened)
    assert "praise_recorded" not in story.guest(words).keys
    assert story.all(Feedback) == []


@pytest.mark.parametrize(
    "words", ["rate_stay@0.9: 8, good", "rate_stay@0.98: на 8, хорошо", "rate_stay: 7, perfect"]
)
def test_an_hour_is_no_score(opened: Open, words: str) -> None:
    story = grace(opened)
    story.guest("book_restaurant: a table for two at 20:00")
    story.guest("ask_request_status: what time is my table?")
    story.guest(words)
    assert story.all(Feedback) == []


@pytest.mark.parametrize(
    "words", ["deny: that wasn't a rating, I meant 8 o'clock", "deny: это была не оценка"]
)
def test_a_score_that_was_none_is_taken_back(opened: Open, words: str) -> None:
    story = grace(opened)
    story.guest("rate_stay: 8 out of 10")
    assert story.guest(words).keys == ["rating_taken_back"]
    assert story.all(Feedback) == []


@pytest.mark.parametrize(
    "words",
    [
        "deny@0.6: no, that was not a complaint, it was thanks to Dmitry!",
        "deny@0.6: нет, это не жалоба, а благодарность Дмитрию!",
    ],
)
def test_thanks_that_were_added_to_a_complaint_leave_it_standing(opened: Open, words: str) -> None:
    story = grace(opened)
    story.guest("complain/billing: there is a charge for parking, we have no car")
    story.guest(
        "complain/billing@0.9: and the waiter Dmitry in the restaurant helped a lot, thank him, still waiting"
    )
    answer = story.guest(words)
    assert answer.keys == ["words_taken_off_complaint", "praise_recorded"]
    assert all(one.state is ComplaintState.OPEN for one in story.all(Complaint))
