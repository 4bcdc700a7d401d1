"""A yes counts only where nothing in the words speaks against it; what was refused is not sent later."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story


def with_cheesecake(opened: Open, dish: str = "a cheesecake") -> Story:
    story = opened("2027-03-11T20:05")
    story.stays("Anna", "Weber", "304")
    story.guest(f"order_room_service: {dish} to my room please")
    assert story.the("order_room_service").state is RequestState.DRAFT
    return story


def states(story: Story, intent: str = "order_room_service") -> list[RequestState]:
    return [one.state for one in story.requests(intent)]


@pytest.mark.parametrize(
    "line",
    [
        "cancel: ok cancel that order",
        "affirm: yes, cancel everything",
        "affirm: sure, just scrap it",
        "cancel: all right, let's not",
        "affirm: great, but I changed my mind",
        "deny: okay then don't send it",
        "cancel_request: fine, drop the whole order",
        "affirm: да, отменяйте",
        "cancel: ладно, не надо ничего",
        "affirm: хорошо, уже не хочу",
        "cancel: ну ок, отбой",
        "affirm: давайте отменим всё",
        "inform: ладно, не несите",
    ],
)
def test_a_nod_before_a_refusal_drops_what_was_read_back(opened: Open, line: str) -> None:
    story = with_cheesecake(opened)
    assert story.guest(line).keys == ["draft_dropped"]
    assert states(story) == [RequestState.CANCELLED]


@pytest.mark.parametrize(
    "line",
    [
        "affirm: yes || cancel: cancel it",
        "affirm: ok wait",
        "affirm: yes, hold on",
        "affirm: да, погодите",
        "affirm: yes no",
        "affirm: да нет",
        "complain/billing: yes. no, that is a rip-off, forget it",
    ],
)
def test_a_yes_with_something_against_it_sends_nothing(opened: Open, line: str) -> None:
    story = with_cheesecake(opened)
    story.guest(line)
    assert RequestState.SENT not in states(story)


@pytest.mark.parametrize(
    "line",
    [
        "deny: yes, no need for cutlery",
        "affirm: да, салфетки не нужны",
        "deny: yes, don't cancel it",
        "affirm: нет, всё верно, отправляйте",
        "affirm: yes, can't wait",
    ],
)
def test_a_yes_that_says_what_is_not_needed_sends(opened: Open, line: str) -> None:
    story = with_cheesecake(opened)
    story.guest(line)
    assert states(story) == [RequestState.SENT]


def test_a_nod_before_both_drops_both(opened: Open) -> None:
    story = with_cheesecake(opened)
    story.guest("book_taxi: and a taxi to the airport tomorrow at 6 am for two")
    story.guest("cancel: ok cancel both")
    assert states(story) == states(story, "book_taxi") == [RequestState.CANCELLED]


def test_a_part_called_off_leaves_the_rest_waiting(opened: Open) -> None:
    story = with_cheesecake(opened, "a cheesecake and fries")
    story.guest("cancel_request: ok, but cancel the fries")
    assert story.lines() == {"Cheesecake": 1}
    assert states(story) == [RequestState.DRAFT]


def test_what_was_sent_stays_when_a_draft_is_called_off(opened: Open) -> None:
    story = with_cheesecake(opened)
    story.guest("affirm: yes")
    story.guest("book_taxi: a taxi to the airport tomorrow at 6 am for two")
    story.guest("cancel: ok forget it all")
    assert states(story) == [RequestState.SENT]
    assert states(story, "book_taxi") == [RequestState.CANCELLED]


@pytest.mark.parametrize("line", ["cancel: ok cancel it", "affirm: да, отмените"])
def test_what_was_just_sent_is_cancelled_by_a_nod_and_a_cancel(opened: Open, line: str) -> None:
    story = with_cheesecake(opened)
    story.guest("affirm: yes")
    story.guest(line)
    assert states(story) == [RequestState.CANCELLED]


@pytest.mark.parametrize("line", ["affirm: yes, cancel that", "affirm: ок, не надо"])
def test_a_yes_that_calls_off_erases_nothing(opened: Open, line: str) -> None:
    story = with_cheesecake(opened)
    story.guest("cancel: never mind")
    story.guest("forget_preferences: delete all my data")
    assert story.guest(line).keys == ["as_you_wish"]


@pytest.mark.parametrize("line", ["deny: no, not now", "deny: no thanks", "deny: нет, не сейчас"])
def test_a_no_for_now_closes(opened: Open, line: str) -> None:
    story = with_cheesecake(opened)
    assert story.guest(line).keys == ["draft_dropped"]


@pytest.mark.parametrize("no", ["no", "нет"])
def test_a_plain_no_asks_once_and_then_closes(opened: Open, no: str) -> None:
    story = with_cheesecake(opened)
    assert story.guest(f"deny: {no}").keys == ["what_to_change"]
    assert story.guest(f"deny: {no}").keys == ["draft_dropped"]


@pytest.mark.parametrize("line", ["one cola and fries", "одну колу и картошку фри"])
def test_what_was_refused_takes_no_new_dishes(opened: Open, line: str) -> None:
    story = with_cheesecake(opened)
    story.guest("deny: no")
    assert story.guest(f"order_room_service: {line}").keys == ["draft_dropped", "read_back"]
    assert story.lines() == {"Cola": 1, "Fries": 1}


def test_what_was_refused_is_read_back_before_a_later_yes_sends_it(opened: Open) -> None:
    story = with_cheesecake(opened)
    story.guest("deny: no")
    assert story.guest("affirm: yes").keys == ["read_back"]
    story.guest("affirm: yes")
    assert states(story) == [RequestState.SENT]


def test_what_was_refused_can_still_be_put_right(opened: Open) -> None:
    story = with_cheesecake(opened)
    story.guest("deny: no")
    story.guest("change_request: add a cola")
    assert story.lines() == {"Cheesecake": 1, "Cola": 1}
