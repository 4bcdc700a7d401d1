"""What is being spoken of is told to the understanding, so that the next words are heard in its light."""

import pytest

from bot.front_desk.expecting import expectations
from hotel.records import Conversation
from tests.stories.conftest import Open
from tests.stories.story import Story


def expected(story: Story) -> tuple[str, ...]:
    with story.database.session() as session:
        return expectations(session, session.get_one(Conversation, story.conversation_id), story.clock.now())


def guest(opened: Open) -> Story:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    return story


def test_nothing_is_expected_at_first(opened: Open) -> None:
    assert expected(guest(opened)) == ()


def test_the_topic_told_last_is_spoken_of_for_ten_minutes(opened: Open) -> None:
    story = guest(opened)
    story.guest("ask_hotel/pool: is there a pool?")
    assert expected(story) == ("about:ask_hotel/pool",)
    story.wait(minutes=11)
    assert expected(story) == ()


def test_a_draft_is_spoken_of_until_it_is_sent(opened: Open) -> None:
    story = guest(opened)
    story.guest("book_taxi: a taxi to the airport tomorrow at 7")
    story.guest("ask_hotel/bar: when does the bar open?")
    assert expected(story) == ("party_size", "about:ask_hotel/bar", "about:book_taxi")


def test_a_complaint_and_a_danger_are_spoken_of_too(opened: Open) -> None:
    story = guest(opened)
    story.guest("complain/noise: it is loud here")
    assert "about:complain/noise" in expected(story)
    story.guest("emergency: my husband has chest pain")
    assert "about:emergency" in expected(story)


@pytest.mark.parametrize(
    "line", ["thank: thanks", "change_request: make it three", "affirm: yes", "ask_request_status: when?"]
)
def test_words_that_name_no_subject_leave_the_one_before(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("request_item: two towels please")
    story.guest(line)
    assert "about:request_item" in expected(story)
