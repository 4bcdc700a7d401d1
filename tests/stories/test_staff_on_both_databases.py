"""Staff and guests act on the same records, on SQLite and on PostgreSQL: one after another, whoever is first."""

import copy
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Thread

import pytest
from sqlalchemy import select

from actions.registry import HANDLERS
from hotel import staff_desk
from hotel.records import FolioLine, MenuItem, RequestState, ServiceRequest, Stay
from hotel.staff_errors import WrongStateError
from tests.hotel.desk.demo_house import House, keys
from tests.stories.conftest import Open
from tests.stories.story import Story

_A_WHILE = 0.3
"""Seconds in which somebody who does not wait would long be done."""


@pytest.fixture
def story(opened_on_both: Open) -> Story:
    story = opened_on_both("2027-03-11T16:30")
    story.stays("Laura", "Bennett", "304")
    return story


def _ordered(story: Story) -> int:
    story.guest("order_room_service: a club sandwich please")
    story.guest("affirm: yes")
    return story.the("order_room_service").id


def test_an_order_is_taken_brought_and_on_the_bill(story: Story) -> None:
    number = _ordered(story)
    assert "Olga" in story.staff(staff_desk.take, number, "Olga", 20).news[0]
    assert story.staff(staff_desk.on_the_way, number, "Olga").news
    assert story.staff(staff_desk.done, number, "Olga").news
    assert story.the("order_room_service").state is RequestState.DONE
    assert [line.request_id for line in story.all(FolioLine)] == [number]


def test_what_is_declined_is_there_for_others(story: Story) -> None:
    _count(story.house, "club_sandwich", 1)
    number = _ordered(story)
    assert _left(story.house, "club_sandwich") == 0
    assert "no bread" in story.staff(staff_desk.decline, number, "Olga", "no bread").news[0]
    assert _left(story.house, "club_sandwich") == 1


def test_what_was_asked_for_goes_with_the_guest_to_another_room(story: Story) -> None:
    story.guest("request_item: two towels please")
    moved = story.staff(staff_desk.move_room, 1, "305", "Maria")
    assert "305" in moved.told("housekeeping")


def test_what_was_asked_for_ends_with_the_stay(story: Story) -> None:
    story.guest("request_item: two towels please")
    out = story.staff(staff_desk.check_out, 1, "Maria")
    assert "CANCELLED" in out.told("housekeeping")
    (stay,) = story.all(Stay)
    assert stay.checked_out_at is not None
    with pytest.raises(WrongStateError, match="over"):
        story.staff(staff_desk.check_out, 1, "Maria")


def test_a_late_check_out_is_approved(story: Story) -> None:
    story.guest("request_late_check_out: can I keep the room till 15:00")
    story.guest("affirm: yes")
    story.staff(staff_desk.approve, story.the("request_late_check_out").id, "Maria")
    assert story.the("request_late_check_out").state is RequestState.ACCEPTED


def test_a_complaint_is_taken_answered_and_marked_done(story: Story) -> None:
    story.guest("complain/noise: the people next door are shouting")
    assert story.staff(staff_desk.complaint_take, 1, "Viktor").news
    assert story.staff(staff_desk.complaint_offer, 1, "Viktor", "room 415").news
    assert story.staff(staff_desk.complaint_done, 1, "Viktor").news


def test_a_wake_up_rings_and_reception_hears_that_nobody_answered(story: Story) -> None:
    story.guest("request_wake_up_call: wake me up at 18:00 please")
    rung = story.wait(minutes=91)
    assert rung.news
    assert "reception" in story.wait(minutes=11).readers


def test_what_goes_out_while_the_guest_cancels_is_not_cancelled(story: Story) -> None:
    for words, intent in (("a club sandwich please", "order_room_service"), ("yes", "affirm")):
        _writes(story.house, words, intent)
    number, answers = story.the("order_room_service").id, list[str]()
    cancels = Thread(target=lambda: answers.extend(_writes(story.house, "cancel my order", "cancel_request")))
    with story.database.session() as session:
        staff_desk.on_the_way(session, story.clock, number, "Olga")
        session.flush()
        cancels.start()
        cancels.join(_A_WHILE)
        assert cancels.is_alive()
    cancels.join(20)
    assert answers == ["too_late_to_cancel"]
    assert story.the("order_room_service").state is RequestState.ON_THE_WAY


def test_what_the_guest_cancels_is_brought_by_nobody(story: Story) -> None:
    number = _ordered(story)
    assert story.guest("cancel_request: cancel my order").keys == ["cancelled"]
    with pytest.raises(WrongStateError, match="cancelled and cannot become on_the_way"):
        story.staff(staff_desk.on_the_way, number, "Olga")


def test_the_last_one_goes_to_one_of_two_guests_who_say_yes_at_once(story: Story) -> None:
    _count(story.house, "cheesecake", 1)
    house = story.house
    houses = [house, _another_guest(house)]
    for one in houses:
        _writes(one, "a cheesecake please", "order_room_service")
    together = Barrier(2, timeout=8)

    def agrees(one: House) -> list[str]:
        together.wait()
        return _writes(one, "yes", "affirm")

    with ThreadPoolExecutor(2) as guests:
        answers = sorted(guests.map(agrees, houses))
    assert answers == [["sent"], ["sold_out"]]
    assert _left(house, "cheesecake") == 0
    states = [one.state for one in story.all(ServiceRequest)]
    assert sorted(states) == [RequestState.DRAFT, RequestState.SENT]


def _another_guest(house: House) -> House:
    """Return the same house as Mark Osei, in 305, writes to it."""
    other = copy.copy(house)
    other.conversation_id = other.open_conversation("mark")
    other.verify(other.check_in("Mark", "Osei", "305"))
    return other


def _writes(house: House, text: str, intent: str) -> list[str]:
    return keys(house.write(HANDLERS[intent], text, intent))


def _count(house: House, slug: str, stock: int) -> None:
    with house.database.session() as session:
        session.scalars(select(MenuItem).where(MenuItem.slug == slug)).one().stock = stock


def _left(house: House, slug: str) -> int | None:
    with house.database.session() as session:
        return session.scalars(select(MenuItem.stock).where(MenuItem.slug == slug)).one()
