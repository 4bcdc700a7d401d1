"""A "no" to an offer refuses the offer; who wants nobody called, or drops a complaint, is taken at their word."""

import pytest

from hotel.records import Complaint, ComplaintState, RequestState, ServiceRequest
from tests.stories.conftest import Open
from tests.stories.story import Story


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T15:30")
    story.stays("Grace", "Wright", "304")
    return story


def offered_to_ask(opened: Open) -> Story:
    """A tea is on its way, and it is offered to ask reception what a ticket costs."""
    story = anna(opened)
    story.guest("order_room_service: a black tea")
    story.guest("affirm: yes")
    answer = story.guest("ask_hotel/none@0.9: do you rent out bicycles for children?")
    assert any(button.value == "question" for reply in answer.replies for button in reply.buttons)
    return story


@pytest.mark.parametrize(
    "words",
    [
        "cancel_request@0.6: Не надо, спасибо. || ask_hotel/first_aid: а градусник есть?",
        "cancel_request@0.7: no need to ask || ask_hotel/breakfast: when is breakfast?",
        "cancel: нет, не надо, на месте узнаем",
        "cancel_request: no, don't bother",
        "deny: no thanks, I'll ask them myself",
        "change_request@0.5: не нужно спрашивать",
    ],
)
def test_a_no_to_an_offer_to_ask_cancels_nothing(opened: Open, words: str) -> None:
    story = offered_to_ask(opened)
    answer = story.guest(words)
    assert not {"cancelled", "change_passed_on", "ask_which_request"} & {*answer.keys}
    (order,) = story.all(ServiceRequest)
    assert order.state is RequestState.SENT
    assert order.note is None


def test_what_is_named_is_cancelled_all_the_same(opened: Open) -> None:
    story = offered_to_ask(opened)
    assert "cancelled" in story.guest("cancel_request: no, cancel the tea").keys


def rude(opened: Open) -> Story:
    story = anna(opened)
    story.guest("complain/staff: the waiter at dinner was really rude to us")
    return story


@pytest.mark.parametrize(
    "words",
    [
        "deny: no need to make a big thing of it, I don't want him in trouble",
        "ask_human@0.6: please don't call the general manager",
        "cancel: it's nothing serious about the waiter",
        "deny: менеджера не надо",
        "cancel: не надо раздувать, я не хочу, чтобы его наказали",
    ],
)
def test_who_wants_nobody_called_is_taken_at_their_word(opened: Open, words: str) -> None:
    story = rude(opened)
    story.guest(words)
    (complaint,) = story.all(Complaint)
    assert complaint.state is ComplaintState.OPEN
    assert complaint.acknowledge_by is None


@pytest.mark.parametrize(
    "words",
    [
        "deny: please don't call the general manager! its fine, || cancel@0.36: drop it, really",
        "deny: oh just let it go",
        "cancel: забудьте, не надо менеджера",
        "deny: снимаю жалобу",
    ],
)
def test_a_complaint_that_is_dropped_is_withdrawn_and_said_to_be(opened: Open, words: str) -> None:
    story = rude(opened)
    story.guest("ask_request_status: and what about the complaint?")
    answer = story.guest(words)
    assert answer.keys[0] == "complaint_withdrawn"
    (complaint,) = story.all(Complaint)
    assert complaint.state is ComplaintState.WITHDRAWN


@pytest.mark.parametrize("words", ["complain/food: and my complaint?", "complain/food: а моя жалоба?"])
def test_a_question_for_a_complaint_is_no_more_of_it(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest("complain/food: the sandwich last night was cold")
    answer = story.guest(words)
    assert answer.keys == ["complaint_news"]


def test_cold_food_of_last_night_does_not_come_back(opened: Open) -> None:
    answer = anna(opened).guest("complain/food: the sandwich last night was cold")
    assert answer.keys == ["complaint_of_past"]
    assert "come back" not in answer.en
