"""Who asked for a person, and is left alone, is not left in silence."""

import pytest

from hotel import staff_house
from tests.stories.conftest import Open
from tests.stories.story import Story


@pytest.fixture
def waiting(opened: Open) -> Story:
    """A guest who has been given to reception, and writes on."""
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    assert story.guest("ask_human: I want to talk to a person").keys == ["handed_to_person"]
    assert story.guest("request_item: two pillows please").keys == []
    return story


def _is_told(story: Story, minutes: int) -> bool:
    return any("I am here again" in row.text for row in story.wait(minutes=minutes).rows)


def test_after_five_minutes_without_a_word_the_bot_is_back_and_the_duty_manager_knows(waiting: Story) -> None:
    assert not _is_told(waiting, minutes=4)
    assert _is_told(waiting, minutes=1)
    [notice] = waiting.house.notices("talk_unanswered")
    assert notice.level == 2
    assert "two pillows please" in str(notice.facts["messages"])
    assert waiting.guest("request_item: so, two pillows please").keys == ["sent"]


def test_whom_somebody_writes_to_stays_with_that_person(waiting: Story) -> None:
    waiting.wait(minutes=3)
    waiting.staff(staff_house.write, waiting.conversation_id, "Denis", "I am bringing them myself")
    waiting.wait(minutes=10)
    assert waiting.house.notices("talk_unanswered") == []
    assert waiting.guest("thank: thanks").keys == []


def test_a_conversation_handed_back_meanwhile_is_left_alone(waiting: Story) -> None:
    waiting.staff(staff_house.hand_back, waiting.conversation_id)
    waiting.wait(minutes=10)
    assert waiting.house.notices("talk_unanswered") == []


def test_who_asks_for_a_person_again_waits_from_then_on(waiting: Story) -> None:
    waiting.wait(minutes=3)
    waiting.staff(staff_house.hand_back, waiting.conversation_id)
    waiting.guest("ask_human: a person please")
    assert not _is_told(waiting, minutes=3)
    assert _is_told(waiting, minutes=2)


# Who asked for nobody and was only not understood is told of a person, and served on.


def _not_understood(story: Story) -> None:
    assert story.guest("nlu_fallback@0.2: the thing by the thing").keys == ["unsure_open"]
    assert story.guest("nlu_fallback@0.2: you know, that one").keys == ["handed_over_not_understood"]


@pytest.fixture
def puzzling(opened: Open) -> Story:
    """A guest whose words reception has because nobody understood them."""
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    _not_understood(story)
    return story


def test_who_was_not_understood_is_served_on(puzzling: Story) -> None:
    assert puzzling.house.notices("not_understood")
    assert puzzling.guest("request_item: two pillows please").keys == ["sent"]


def test_what_is_not_understood_again_is_told_too_and_promises_nothing_twice(puzzling: Story) -> None:
    puzzling.guest("nlu_fallback@0.2: the round one")
    assert puzzling.guest("nlu_fallback@0.2: no, rounder").keys == ["handed_over_as_well"]
    assert len(puzzling.house.notices("not_understood")) == 2
    puzzling.wait(minutes=6)
    assert len(puzzling.house.notices("talk_unanswered")) == 1


def test_where_nobody_answers_it_the_duty_manager_knows_and_the_guest_too(puzzling: Story) -> None:
    told = [row.text for row in puzzling.wait(minutes=5).rows]
    assert any("has written to you yet" in text for text in told)
    assert [notice.level for notice in puzzling.house.notices("talk_unanswered")] == [2]


def test_once_a_person_writes_the_bot_is_silent_and_nobody_is_reminded(puzzling: Story) -> None:
    puzzling.staff(staff_house.write, puzzling.conversation_id, "Denis", "The round pillow?")
    assert puzzling.guest("request_item: two pillows please").keys == []
    puzzling.wait(minutes=10)
    assert puzzling.house.notices("talk_unanswered") == []
