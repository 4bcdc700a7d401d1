"""A visitor's chat is erased at their word; a guest's data only for who has proved to be that guest."""

from pathlib import Path

import pytest

from hotel.desk.desk import Desk
from hotel.desk.memory.forgetting import forget_preferences
from hotel.desk.troubles.complaint_answers import erase, keep_data
from hotel.desk.troubles.complaints import complain
from hotel.records import (
    Guest,
    HandledTurn,
    InboxMessage,
    OutboxMessage,
    Photo,
    RequestState,
    ServiceRequest,
)
from tests.hotel.desk.demo_house import House, keys
from tests.hotel.desk.guest_and_staff import all_of, answered_by, the_complaint


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path, "2027-03-11T16:30")


def chats(desk: Desk) -> None:
    desk.say("hello")


def shows(house: House, number: str) -> None:
    photo = {"width": 1, "height": 1, "jpeg": b"", "received_at": house.clock.now()}
    house.add(Photo(id=number, external_id=number, conversation_id=house.conversation_id, **photo))


def books(house: House, state: RequestState) -> None:
    house.add(
        ServiceRequest(
            property_id=house.property_id,
            conversation_id=house.conversation_id,
            intent="book_restaurant",
            department="restaurant",
            state=state,
            words="a table for Ingrid Holm",
            guest_name="Ingrid Holm",
            locale="en",
            created_at=house.clock.now(),
        )
    )


@pytest.mark.parametrize("words", ["delete my data", "удалите всю переписку"])
def test_a_visitor_is_asked_once_and_proves_nothing(house: House, words: str) -> None:
    house.write(chats, "my name is Ingrid Holm", "greet")
    assert keys(house.write(forget_preferences, words, "forget_preferences")) == ["ask_erase_chat"]
    assert "my name is Ingrid Holm" in [message.text for message in all_of(house, InboxMessage)]
    assert keys(house.write(answered_by(keep_data), "no", "deny")) == ["data_kept"]
    assert "my name is Ingrid Holm" in [message.text for message in all_of(house, InboxMessage)]


def test_the_messages_and_photos_of_the_chat_are_erased_and_nobody_elses(house: House) -> None:
    mine, other = house.conversation_id, house.open_conversation("another")
    house.write(chats, "my name is Ingrid Holm", "greet")
    shows(house, "mine")
    house.conversation_id = other
    house.write(chats, "I am somebody else", "greet")
    shows(house, "theirs")
    house.conversation_id = mine
    house.write(forget_preferences, "delete my data", "forget_preferences")
    assert keys(house.write(answered_by(erase), "yes", "affirm")) == ["chat_erased"]
    texts = {(one.conversation_id, one.text) for one in all_of(house, InboxMessage)}
    assert texts == {(mine, ""), (mine, "yes"), (other, "I am somebody else")}
    assert [one.text for one in all_of(house, HandledTurn)] == ["", "I am somebody else", "", "yes"]
    assert [one.text for one in all_of(house, OutboxMessage)] == ["", "hello", "", "chat_erased"]
    assert [one.id for one in all_of(house, Photo)] == ["theirs"]


def test_what_staff_still_owe_stays_and_is_said(house: House) -> None:
    books(house, RequestState.SENT)
    books(house, RequestState.CLOSED)
    house.write(complain, "the lobby is freezing", "complain", category="temperature")
    (asked,) = house.write(forget_preferences, "delete my data", "forget_preferences")
    (done,) = house.write(answered_by(erase), "yes", "affirm")
    assert asked.facts["still_open"] == done.facts["still_open"] == 2
    requests = [(one.words, one.guest_name) for one in all_of(house, ServiceRequest)]
    assert requests == [("a table for Ingrid Holm", "Ingrid Holm"), ("", None)]
    assert the_complaint(house).words == "the lobby is freezing"


def test_a_yes_after_proving_a_stay_erases_no_more_than_was_asked_about(house: House) -> None:
    stay = house.check_in("Laura", "Bennett", "304")
    house.write(forget_preferences, "delete my data", "forget_preferences")
    house.verify(stay)
    assert keys(house.write(answered_by(erase), "yes", "affirm")) == ["chat_erased"]
    (guest,) = all_of(house, Guest)
    assert (guest.given_name, guest.erased_at) == ("Laura", None)


def test_a_visitor_who_names_one_thing_is_asked_who_they_are(house: House) -> None:
    replies = house.write(forget_preferences, "forget about the pillows", "forget_preferences")
    assert keys(replies) == ["identity_needed"]
