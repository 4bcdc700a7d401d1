"""Nothing is called off by mistake, and what was is put back at a word."""

import pytest

from hotel.records import Complaint, RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

OPEN, GONE = RequestState.SENT, RequestState.CANCELLED


def anna(opened: Open, moment: str = "2027-03-11T21:05") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304")
    return story


def with_taxi(opened: Open) -> Story:
    story = anna(opened)
    story.guest("book_taxi: a taxi to the airport tomorrow at 6:50 for one")
    story.guest("affirm: yes")
    assert states(story) == [OPEN]
    return story


def with_three(opened: Open) -> Story:
    story = anna(opened)
    story.guest("order_room_service: a club sandwich and a cola to my room")
    story.guest("affirm: yes")
    story.guest("request_item: two bath towels please")
    story.guest("request_cleaning: please clean my room tomorrow at 11")
    assert states(story) == [OPEN, OPEN, OPEN]
    return story


def states(story: Story) -> list[RequestState]:
    return [one.state for one in story.requests()]


@pytest.mark.parametrize(
    "line",
    [
        "cancel_request: NO dont cancel the taxi! i need it",
        "cancel_request: i never cancelled the taxi",
        "deny: don't cancel it, i need it",
        "deny: I didn't ask to cancel that",
        "cancel: undo that",
        "change_request: bring it back please, i need the taxi",
        "cancel_request: restore my taxi",
        "inform: i still need the taxi",
        "nlu_fallback: that was a mistake, keep the taxi please",
        "repeat: верните",
        "cancel_request: верните такси",
        "deny: я не отменял",
        "cancel_request: я не отменяла такси",
        "deny: не отменяйте, мне нужно",
        "deny: я не просил отменять",
        "out_of_scope: зачем вы отменили? || book_taxi: мне нужно такси",
        "book_taxi: мне нужно это такси",
    ],
)
def test_a_cancellation_that_was_not_meant_is_undone(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    story.guest("cancel_request: cancel the taxi")
    assert states(story) == [GONE]
    back = story.guest(line)
    assert back.keys == ["stands_again"]
    assert states(story) == [OPEN]
    assert "06:50" in back.text
    assert "STANDS AFTER ALL" in back.told_staff()


def test_only_what_is_named_comes_back(opened: Open) -> None:
    story = with_three(opened)
    for one in ("the order", "the towels", "the cleaning"):
        story.guest(f"cancel_request: cancel {one}")
    back = story.guest("cancel_request: no no i still want the food and the towels!!")
    assert back.keys == ["stands_again"]
    assert states(story) == [OPEN, OPEN, GONE]
    assert "Club sandwich" in back.text


def test_what_comes_back_in_the_second_part_comes_back_once(opened: Open) -> None:
    story = with_three(opened)
    story.guest("cancel_request: cancel the towels")
    back = story.guest("deny: нет-нет, не отменяйте || request_item: полотенца нужны")
    assert back.keys == ["stands_again"]
    assert states(story) == [OPEN, OPEN, OPEN]


def test_a_wake_up_that_stands_again_rings(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_wake_up_call: wake me at 6:30 tomorrow")
    story.guest("cancel_request: cancel the wake-up call")
    story.guest("deny: i did not cancel it")
    assert states(story) == [OPEN]
    assert any("06:30" in one or "morning" in one.lower() for one in story.wait(hours=10).news)


@pytest.mark.parametrize(
    "line",
    [
        "cancel_request: NO don't cancel the taxi",
        "cancel_request: did you cancel my taxi?",
        "cancel_request: have you cancelled the taxi",
        "ask_hotel/check_out_time: вы такси отменили или нет",
        "cancel_request: не отменяйте такси",
        "deny: i did not cancel anything",
    ],
)
def test_where_nothing_was_cancelled_what_stands_is_told(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    answer = story.guest(line)
    assert answer.keys == ["nothing_cancelled"]
    assert states(story) == [OPEN]
    assert "06:50" in answer.text


def test_what_is_cancelled_is_told_as_such(opened: Open) -> None:
    story = with_taxi(opened)
    story.guest("cancel_request: cancel the taxi")
    assert story.guest("cancel_request: did you cancel my taxi?").keys == ["is_cancelled"]
    assert states(story) == [GONE]


@pytest.mark.parametrize(
    "line",
    [
        "cancel_request: taxi never showed up. missed my flight. unbelievable",
        "cancel_request: you cancelled it AFTER it didn't come?? i want the manager now",
        "cancel_request: такси так и не приехало, я опоздал на рейс",
    ],
)
def test_what_never_came_is_complained_of_and_not_cancelled(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    story.wait(hours=11)
    story.guest(line)
    assert states(story)[0] is OPEN
    assert len(story.all(Complaint)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "cancel_request: cancel the taxi",
        "cancel_request: don't forget to cancel the taxi",
        "cancel_request: is it possible to cancel my taxi?",
        "cancel_request: how do I cancel the taxi?",
        "cancel_request: не забудьте отменить такси",
        "cancel_request: можно отменить такси?",
    ],
)
def test_what_is_to_be_cancelled_is(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    story.guest(line)
    assert states(story) == [GONE]


def test_what_is_named_beside_is_not_given_up(opened: Open) -> None:
    story = with_taxi(opened)
    story.guest("request_cleaning: please clean my room tomorrow at 11")
    answer = story.guest("cancel_request: forget the tv. the TAXI || request_wake_up_call: at 6.50")
    assert answer.keys == ["status"]
    assert states(story) == [OPEN, OPEN]


@pytest.mark.parametrize(
    "line",
    [
        "cancel_request: cancel the cleaning. the taxi must come on time",
        "cancel_request: отмените уборку. такси в силе?",
        "cancel_request: drop the cleaning. is my taxi coming?",
    ],
)
def test_only_what_its_own_sentence_gives_up_is_cancelled(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    story.guest("request_cleaning: please clean my room tomorrow at 11")
    story.guest(line)
    assert states(story) == [OPEN, GONE]


@pytest.mark.parametrize(
    "line", ["cancel_request: cancel the taxi. and the cleaning", "cancel_request: отмените такси. и уборку"]
)
def test_what_is_joined_to_it_is_given_up_too(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    story.guest("request_cleaning: please clean my room tomorrow at 11")
    story.guest(line)
    assert states(story) == [GONE, GONE]


@pytest.mark.parametrize("line", ["cancel_request: cancel both", "cancel: отмените оба"])
def test_both_of_more_than_two_are_asked_about(opened: Open, line: str) -> None:
    story = with_three(opened)
    story.guest(line)
    assert states(story) == [OPEN, OPEN, OPEN]


def test_both_room_requests_are_these_two(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_item: two bath towels please")
    story.guest("change_room: i want another room")
    story.guest("book_room: a room from Tuesday please")
    story.guest("cancel_request: cancel the room request. both")
    assert states(story) == [OPEN, GONE, GONE]


@pytest.mark.parametrize(
    ("line", "yes"), [("cancel_request: cancel everything", "yes"), ("cancel: отмените все заказы", "да")]
)
def test_more_than_two_are_cancelled_only_after_a_question(opened: Open, line: str, yes: str) -> None:
    story = with_three(opened)
    asked = story.guest(line)
    assert asked.keys == ["ask_cancel_all"]
    assert "Club sandwich" in asked.en
    assert states(story) == [OPEN, OPEN, OPEN]
    assert story.guest("deny: no").keys == ["as_you_wish"]
    assert states(story) == [OPEN, OPEN, OPEN]
    story.guest(line)
    assert story.press(yes).keys == ["cancelled_several"]
    assert states(story) == [GONE, GONE, GONE]
    assert story.guest("deny: no no, bring it all back").keys == ["stands_again"]
    assert states(story) == [OPEN, OPEN, OPEN]


def test_one_of_those_listed_can_be_named(opened: Open) -> None:
    story = with_three(opened)
    story.guest("cancel_request: cancel everything")
    story.guest("inform: just the towels")
    assert states(story) == [OPEN, GONE, OPEN]


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("cancel_request: cancel today's high chair", [GONE, OPEN]),
        ("cancel_request: стульчик сегодня отмените", [GONE, OPEN]),
        ("cancel_request: cancel the high chair tomorrow", [OPEN, GONE]),
        ("cancel: завтрашний стульчик не нужен", [OPEN, GONE]),
        ("cancel_request: отмените стульчик на завтра", [OPEN, GONE]),
        ("cancel_request: cancel the 8 am high chair", [OPEN, GONE]),
    ],
)
def test_the_day_says_which_is_cancelled(opened: Open, line: str, after: list[RequestState]) -> None:
    story = anna(opened, "2027-03-11T09:45")
    story.guest("request_item: a high chair please")
    story.guest("request_item: and one more high chair for tomorrow at 8 am")
    story.guest(line)
    assert states(story) == after


@pytest.mark.parametrize(
    "line",
    [
        "request_wake_up_call: and turn off that 6.50 wakeup, i'm awake",
        "request_wake_up_call: switch the alarm off, we are up",
        "request_wake_up_call: выключите будильник на 6:50, я уже проснулся",
    ],
)
def test_a_call_turned_off_is_cancelled(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest("request_wake_up_call: wake me at 6:50 tomorrow")
    story.guest(line)
    assert states(story) == [GONE]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("no need, it's fine", "nothing_cancelled"),
        ("не нужно, всё хорошо", "nothing_cancelled"),
        ("no, I am fine, thanks", "as_you_wish"),
        ("not asking that", "as_you_wish"),
        ("нет, спасибо", "as_you_wish"),
    ],
)
def test_a_bare_no_cancels_nothing_and_is_no_note_for_staff(opened: Open, words: str, told: str) -> None:
    story = opened("2027-03-11T12:05")
    story.stays("Anna", "Weber", "304")
    story.guest("book_taxi: a taxi to the airport tomorrow at 7 for two")
    story.guest("affirm: yes")
    answer = story.guest(f"deny: {words}")
    assert answer.keys == [told]
    assert answer.told_staff() == ""
    assert story.the("book_taxi").state is RequestState.SENT


@pytest.mark.parametrize(
    "line",
    [
        "cancel_request: Ничего отменять не надо!",
        "deny: Ничего отменять не надо!",
        "cancel_request: отменять ничего не нужно",
        "cancel_request: nothing needs cancelling",
    ],
)
def test_who_wants_nothing_cancelled_keeps_it(opened: Open, line: str) -> None:
    story = opened("2027-03-11T12:05")
    story.stays("Anna", "Weber", "304")
    story.guest("book_taxi: a taxi to the airport tomorrow at 7 for two")
    story.guest("affirm: yes")
    assert "cancelled" not in story.guest(line).keys
    assert story.the("book_taxi").state is RequestState.SENT
