"""What is late by its promise: the department is reminded, the duty manager told, the guest hears of it once."""

import pytest

from hotel import staff_desk
from hotel.records import RequestState
from tests.stories.answer import Answer
from tests.stories.conftest import Open
from tests.stories.story import Story


def _ordered(opened: Open, moment: str = "2027-03-15T08:20") -> Story:
    story = opened(moment)
    story.stays("Irina", "Lanskaya", "607")
    story.guest("order_room_service: one cappuccino")
    story.guest("affirm: yes")
    return story


def _hours(story: Story, hours: int) -> list[Answer]:
    return [story.wait(minutes=5) for _ in range(hours * 12)]


def test_an_order_nobody_takes_is_not_kept_from_the_guest(opened: Open) -> None:
    story = _ordered(opened)
    steps = _hours(story, 3)
    assert len([step for step in steps if step.told("kitchen")]) > 1
    assert any(step.told("level 2") for step in steps)
    (news,) = [text for step in steps for text in step.news]
    assert "late" in news
    assert "duty manager" in news


def test_an_order_taken_and_not_brought_is_asked_about_once_and_told(opened: Open) -> None:
    story = _ordered(opened)
    story.staff(staff_desk.take, story.the("order_room_service").id, "Pavel")
    steps = _hours(story, 3)
    (reminded,) = [step for step in steps if step.told("kitchen")]
    assert "taken by Pavel" in reminded.told("kitchen")
    assert len([step for step in steps if step.told("level 2")]) == 1
    assert len([text for step in steps for text in step.news]) == 1
    assert story.the("order_room_service").state is RequestState.ACCEPTED


def test_a_new_promise_begins_anew(opened: Open) -> None:
    story = _ordered(opened)
    order = story.the("order_room_service").id
    story.staff(staff_desk.take, order, "Pavel")
    story.wait(minutes=40)
    story.staff(staff_desk.take, order, "Pavel", minutes=60)
    assert not story.wait(minutes=55).pages
    assert story.wait(minutes=10).told("kitchen")


@pytest.mark.parametrize(
    "said", ["request_late_check_out: can I stay until 3 tomorrow", "book_spa: massage today at 10"]
)
def test_what_staff_have_still_to_agree_to_was_not_promised(opened: Open, said: str) -> None:
    story = opened("2027-03-15T08:20")
    story.stays("Irina", "Lanskaya", "607")
    story.guest(said)
    story.guest("affirm: yes")
    for request in story.requests():
        if request.state is RequestState.SENT:
            story.staff(staff_desk.approve, request.id, "Maria")
    news = [text for step in _hours(story, 3) for text in step.news]
    assert not [text for text in news if "late and" in text or "is late" in text]


def test_what_a_complaint_is_about_is_told_with_it_only(opened: Open) -> None:
    story = _ordered(opened)
    story.wait(minutes=40)
    story.guest("complain/waiting: where is my coffee, I have been waiting for ages")
    news = [text for step in _hours(story, 1) for text in step.news]
    assert not [text for text in news if "is late" in text]


def test_the_wish_to_cancel_what_is_on_its_way_stands_in_the_records(opened: Open) -> None:
    story = _ordered(opened)
    order = story.the("order_room_service")
    story.staff(staff_desk.take, order.id, "Pavel")
    story.staff(staff_desk.on_the_way, order.id, "Pavel")
    story.guest("cancel_request: please cancel the order, we are leaving")
    assert "we are leaving" in (story.the("order_room_service").note or "")
