from pathlib import Path

import pytest

from hotel.desk.desk import Handler
from hotel.desk.memory.forgetting import forget_preferences
from hotel.desk.memory.preferences import ask_preferences, state_preference
from hotel.desk.troubles.complaint_answers import erase, keep_data
from hotel.records import (
    Guest,
    InboxMessage,
    Preference,
    PreferenceKind,
    RequestState,
    ServiceRequest,
)
from tests.hotel.desk.demo_house import House, keys
from tests.hotel.desk.guest_and_staff import all_of, answered_by, house_with_guest, told_staff


@pytest.fixture
def house(tmp_path: Path) -> House:
    return house_with_guest(tmp_path)


def known(house: House) -> list[Preference]:
    return [one for one in all_of(house, Preference) if one.forgotten_at is None]


@pytest.mark.parametrize(
    ("text", "kind", "subject", "companion"),
    [
        ("I don't drink sparkling water", PreferenceKind.DISLIKE, "sparkling_water", None),
        ("я люблю номер повыше и подальше от лифта", PreferenceKind.LIKE, None, None),
        ("I love a high floor", PreferenceKind.LIKE, None, None),
        ("I'm vegan", PreferenceKind.DIET, "vegan", None),
        ("I have a nut allergy", PreferenceKind.ALLERGY, "nuts", None),
        ("аллергия на кунжут у друга", PreferenceKind.ALLERGY, "sesame", "друга"),
        ("my daughter is allergic to nuts", PreferenceKind.ALLERGY, "nuts", "daughter"),
        ("I should say my wife is vegetarian", PreferenceKind.DIET, "vegetarian", "wife"),
        ("у меня непереносимость молока", PreferenceKind.ALLERGY, "milk", None),
    ],
)
def test_what_is_said_is_remembered_as_what_it_is(
    house: House, text: str, kind: PreferenceKind, subject: str | None, companion: str | None
) -> None:
    replies = house.write(state_preference, text, "state_preference")
    (kept,) = known(house)
    assert keys(replies) == ["preference_remembered"]
    assert (kept.kind, kept.companion, kept.words) == (kind, companion, text)
    if subject is not None:
        assert kept.subject == subject


def test_two_allergens_are_two_preferences(house: House) -> None:
    house.write(state_preference, "I am allergic to nuts and sesame", "state_preference")
    assert {one.subject for one in known(house)} == {"nuts", "sesame"}


@pytest.mark.parametrize(
    "text", ["only this time, weak coffee please", "Только в этот приезд кофе мне некрепкий"]
)
def test_for_this_stay_only_ends_with_the_stay(house: House, text: str) -> None:
    (reply,) = house.write(state_preference, text, "state_preference")
    (kept,) = known(house)
    assert kept.stay_id is not None
    assert kept.valid_until is not None
    assert reply.facts["this_stay"] is True


def test_an_allergy_of_nobody_in_particular_is_kept_and_asked_about(house: House) -> None:
    (reply,) = house.write(state_preference, "sesame allergy", "state_preference")
    assert reply.facts["owner_unclear"] is True


def test_a_correction_forgets_what_it_corrects(house: House) -> None:
    house.write(state_preference, "I love cola", "state_preference")
    (reply,) = house.write(state_preference, "actually I hate cola", "state_preference")
    (kept,) = known(house)
    assert kept.kind is PreferenceKind.DISLIKE
    assert reply.facts["forgotten"]


def test_the_same_allergy_twice_is_one(house: House) -> None:
    house.write(state_preference, "I have a nut allergy", "state_preference")
    house.write(state_preference, "I am allergic to nuts", "state_preference")
    assert len(known(house)) == 1


def test_an_allergy_told_during_an_order_reaches_the_kitchen(house: House) -> None:
    order = ServiceRequest(
        property_id=house.property_id,
        conversation_id=house.conversation_id,
        intent="order_room_service",
        department="kitchen",
        state=RequestState.SENT,
        words="a cake",
        locale="en",
        created_at=house.clock.now(),
    )
    house.add(order)
    house.write(state_preference, "I have a nut allergy", "state_preference")
    assert len(told_staff(house, "allergy_told")) == 1


def test_everything_remembered_is_shown(house: House) -> None:
    assert keys(house.write(ask_preferences, "what do you know about me?", "ask_preferences")) == [
        "no_preferences"
    ]
    house.write(state_preference, "I'm vegan", "state_preference")
    (reply,) = house.write(ask_preferences, "what do you know about me?", "ask_preferences")
    shown = reply.facts["preferences"]
    assert isinstance(shown, list)
    assert (reply.key, len(shown)) == ("preferences", 1)


@pytest.mark.parametrize("handler", [state_preference, ask_preferences, forget_preferences])
def test_an_unknown_visitor_is_asked_who_they_are(tmp_path: Path, handler: Handler) -> None:
    house = House(tmp_path, "2027-03-11T16:30")
    replies = house.write(handler, "feather pillows make me sneeze", "state_preference")
    assert keys(replies) == ["identity_needed"]
    assert all_of(house, Preference) == []


def test_only_what_is_named_is_forgotten(house: House) -> None:
    house.write(state_preference, "I like hard pillows", "state_preference")
    house.write(state_preference, "I'm vegan", "state_preference")
    replies = house.write(forget_preferences, "forget about the pillows", "forget_preferences")
    assert keys(replies) == ["preferences_forgotten"]
    assert [one.subject for one in known(house)] == ["vegan"]


def test_what_nobody_knew_cannot_be_forgotten(house: House) -> None:
    replies = house.write(forget_preferences, "забудьте про подушки", "forget_preferences")
    assert keys(replies) == ["nothing_to_forget"]


def test_a_correction_keeps_the_new_fact_as_well(house: House) -> None:
    house.write(state_preference, "I'm vegan", "state_preference")
    replies = house.write(forget_preferences, "I'm no longer vegan, I eat fish now", "forget_preferences")
    assert keys(replies) == ["preference_corrected"]
    assert [one.kind for one in known(house)] == [PreferenceKind.LIKE]


def test_all_data_is_erased_only_after_a_yes(house: House) -> None:
    house.write(state_preference, "I'm vegan", "state_preference")
    (asked,) = house.write(forget_preferences, "delete my data", "forget_preferences")
    assert asked.key == "ask_erase"
    assert known(house)
    (done,) = house.write(answered_by(erase), "yes", "affirm")
    (guest,) = all_of(house, Guest)
    assert done.key == "data_erased"
    assert (guest.given_name, guest.surname) == ("", "")
    assert guest.erased_at is not None
    assert all_of(house, Preference) == []
    assert [message.text for message in all_of(house, InboxMessage)] == ["", "", "yes"]


def test_a_no_keeps_everything(house: House) -> None:
    house.write(state_preference, "I'm vegan", "state_preference")
    house.write(forget_preferences, "удалите все мои данные", "forget_preferences")
    assert keys(house.write(answered_by(keep_data), "no", "deny")) == ["data_kept"]
    assert known(house)


def test_a_diet_taken_for_a_wish_to_forget_is_remembered(house: House) -> None:
    assert keys(house.write(forget_preferences, "I'm vegetarian btw", "forget_preferences")) == [
        "preference_remembered"
    ]
    assert keys(house.write(forget_preferences, "delete that I'm vegetarian", "forget_preferences")) == [
        "preferences_forgotten"
    ]
