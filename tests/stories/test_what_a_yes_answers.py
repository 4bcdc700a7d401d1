"""What a yes, a thank-you and a mere "great" answer."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story


def guest(opened: Open, moment: str = "2027-03-11T20:05", locale: str = "en") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304", locale=locale)
    return story


def with_taxi(opened: Open) -> Story:
    story = guest(opened)
    story.guest("book_taxi: a taxi to the airport tomorrow at 6 am for two")
    assert story.the("book_taxi").state is RequestState.DRAFT
    return story


@pytest.mark.parametrize(
    "line",
    [
        "thank: да, спасибо большое",
        "thank: perfect, thank you!",
        "thank: ok thank you",
        "thank: thanks a lot, that's right",
        "affirm: всё верно, спасибо",
        "thank: спасибо, да",
        "affirm: great",
        "give_praise: супер",
        "chitchat: cool",
        "out_of_scope: brilliant",
        "thank: супер, жду",
        "complain/waiting: жду",
        "thank: awesome! thanks 👍",
        "give_praise: отлично, спасибо!",
    ],
)
def test_a_yes_with_thanks_is_a_yes_whatever_it_was_taken_for(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    story.guest(line)
    assert story.the("book_taxi").state is RequestState.SENT


@pytest.mark.parametrize("line", ["thank: thank you", "thank: спасибо большое", "thank: cheers"])
def test_bare_thanks_after_a_read_back_are_asked_about_once(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    answer = story.guest(line)
    assert answer.keys == ["not_sent_yet"]
    assert story.the("book_taxi").state is RequestState.DRAFT
    assert story.guest(line).keys == ["thank"]
    story.guest("affirm: yes")
    assert story.the("book_taxi").state is RequestState.SENT


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status: вы оформили?",
        "affirm: вы оформили?",
        "affirm: это точно?",
        "affirm: so it's booked, right?",
        "affirm: ok?",
        "ask_request_status: is it done?",
        "affirm: вы записали, да?",
    ],
)
def test_a_question_is_no_yes(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    assert "not_sent_yet" in story.guest(line).keys
    assert story.the("book_taxi").state is RequestState.DRAFT


@pytest.mark.parametrize("line", ["affirm: yes, can you send it?", "affirm: да, можно побыстрее?"])
def test_a_yes_that_asks_for_it_is_a_yes(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    story.guest(line)
    assert story.the("book_taxi").state is RequestState.SENT


@pytest.mark.parametrize(
    "line",
    [
        "ask_directions: great, and where can I get cash",
        "ask_hotel/pool: отлично, а бассейн с подогревом?",
        "ask_hotel/pool: Супер! А бассейн с подогревом?",
        "affirm: great || ask_hotel/pool: and is the pool heated?",
        "give_praise: nice || ask_hotel/breakfast: what time is breakfast",
        "request_item: great, bring extra pillows too",
        "ask_hotel/pool: perfect, thanks, and where is the pool?",
    ],
)
def test_a_mere_great_before_something_else_sends_nothing(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    answer = story.guest(line)
    assert story.the("book_taxi").state is RequestState.DRAFT
    assert "praise_recorded" not in answer.keys


@pytest.mark.parametrize(
    "line",
    [
        "affirm: yes || ask_hotel/pool: and is the pool heated?",
        "ask_hotel/pool: да, а бассейн с подогревом?",
        "ask_hotel/pool: yes, perfect. And is the pool heated?",
        "ask_hotel/breakfast: Да, спасибо. А когда завтрак?",
    ],
)
def test_a_clear_yes_before_something_else_sends(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    story.guest(line)
    assert story.the("book_taxi").state is RequestState.SENT


@pytest.mark.parametrize(
    "line",
    [
        "affirm: yes || request_item: send extra pillows",
        "request_item: да, и принесите ещё подушку",
        "request_item: yes and send extra pillows",
        "affirm: yes please || book_restaurant: also book a table for two at 8",
    ],
)
def test_a_card_that_was_answered_is_not_shown_again(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    answer = story.guest(line)
    assert story.the("book_taxi").state is RequestState.SENT
    shown = [one for one in answer.replies if one.key == "read_back" and one.facts["intent"] == "book_taxi"]
    assert shown == []


def test_a_mere_great_is_no_praise(opened: Open) -> None:
    story = guest(opened)
    assert story.guest("give_praise: отлично").keys == ["nothing_to_confirm"]
    answer = story.guest("give_praise: great || ask_hotel/pool: and is the pool heated?")
    assert "praise_recorded" not in answer.keys


@pytest.mark.parametrize(
    "line", ["deny: no, cancel that", "deny: нет, отмените", "deny: no, forget it", "deny: нет, не надо"]
)
def test_a_no_that_calls_it_off_drops_what_was_read_back(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    story.guest(line)
    assert [one.state for one in story.requests("book_taxi")] == [RequestState.CANCELLED]


@pytest.mark.parametrize("line", ["deny: no, cancel that", "deny: нет, отмените"])
def test_a_no_that_calls_it_off_cancels_what_was_sent_and_is_no_note_for_the_kitchen(
    opened: Open, line: str
) -> None:
    story = with_taxi(opened)
    story.guest("affirm: yes")
    story.guest(line)
    assert [one.state for one in story.requests("book_taxi")] == [RequestState.CANCELLED]
