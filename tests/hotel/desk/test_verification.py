"""Proving a stay by room, surname and the key-card holder's code."""

from pathlib import Path

import pytest
from sqlalchemy import select

from actions.registry import HANDLERS
from hotel.desk.drafting import taking
from hotel.desk.guests import verification
from hotel.desk.guests.surnames import same_surname
from hotel.desk.house import front_office, hotel_facts
from hotel.desk.talking import answers, talk, yes_and_no
from hotel.records import (
    Conversation,
    HandledTurn,
    InboxMessage,
    Need,
    Question,
    RequestState,
    ServiceRequest,
    Stay,
    VerificationAttempt,
)
from tests.hotel.desk.demo_house import CODE, House, keys


@pytest.fixture
def house(tmp_path: Path) -> House:
    opened = House(tmp_path, "2027-03-12T22:15")
    opened.check_in("Tom", "Reilly", "412")
    opened.check_in("Daniel", "Kerr", "512", code="9038")
    return opened


def attempts(house: House) -> list[bool]:
    with house.database.session() as session:
        return list(session.scalars(select(VerificationAttempt.succeeded).order_by(VerificationAttempt.id)))


def order(house: House) -> None:
    replies = house.write(taking.take, "2 club sandwiches on room 512", "order_room_service")
    assert keys(replies) == ["identity_needed"]


def test_the_order_goes_on_by_itself_once_the_guest_is_known(house: House) -> None:
    order(house)

    replies = house.write(answers.inform, "Reilly 412 code 4471", "inform")

    assert keys(replies) == ["verified", "own_room_only", "read_back"]
    assert replies[2].facts["room"] == "412"
    assert attempts(house) == [True]


def test_a_failure_names_no_part_and_nobody(house: House) -> None:
    order(house)

    (reply,) = house.write(answers.inform, "Reilly, 512, 4471", "inform")

    assert reply.key == "identity_mismatch"
    assert not {"Kerr", "412", "Reilly", "512"} & {str(fact) for fact in reply.facts.values()}
    assert attempts(house) == [False]


@pytest.mark.parametrize(
    "words", ["Reilly, 512, 4471", "Kerr, 412, 4471", "Reilly, 412, 4470", "Novak 101 4471"]
)
def test_all_wrong_parts_are_answered_alike(house: House, words: str) -> None:
    order(house)

    (reply,) = house.write(answers.inform, words, "inform")

    assert (reply.key, list(reply.facts)) == ("identity_mismatch", ["phone"])


def test_the_bill_of_a_room_is_refused_to_the_unknown(house: House) -> None:
    order(house)

    replies = house.write(front_office.ask_bill, "whats the bill for 512 then", "ask_bill")

    assert keys(replies) == ["identity_needed"]


def test_parts_may_come_in_several_messages(house: House) -> None:
    order(house)
    replies = house.write(answers.inform, "Reilly, room 412", "inform")
    assert replies[0].facts["missing"] == ["code"]

    replies = house.write(answers.inform, "code 4471", "inform")

    assert keys(replies)[0] == "verified"


def test_a_corrected_room_asks_for_the_code_once_more(house: House) -> None:
    order(house)
    house.write(answers.inform, "Reilly, 512, 4471", "inform")

    replies = house.write(answers.inform, "sorry, im in 412", "inform")

    assert keys(replies) == ["identity_parts_needed"]
    assert replies[0].facts["missing"] == ["code"]


def test_parts_are_forgotten_after_a_quarter_of_an_hour(house: House) -> None:
    order(house)
    house.write(answers.inform, "Reilly, room 412", "inform")
    house.clock.push(minutes=16)

    replies = house.write(answers.inform, "code 4471", "inform")

    assert replies[0].facts["missing"] == ["room", "surname"]


def test_the_code_is_kept_in_no_question(house: House) -> None:
    order(house)
    house.write(answers.inform, "Reilly, 512, 4471", "inform")

    assert all(CODE not in (question.subject or "") for question in house.open_questions())


def test_the_third_failure_locks_this_conversation_and_tells_reception(house: House) -> None:
    order(house)
    answered = [keys(house.write(answers.inform, f"Reilly, 412, 100{n}", "inform")) for n in range(3)]
    assert answered == [["identity_mismatch"], ["identity_mismatch"], ["verification_locked"]]

    right = house.write(answers.inform, "Reilly 412 code 4471", "inform")

    assert keys(right) == ["verification_locked"]
    assert len(house.notices("verification_locked")) == 1


def test_the_real_guest_is_not_locked_out_by_a_guesser(house: House) -> None:
    order(house)
    for n in range(3):
        house.write(answers.inform, f"Reilly, 412, 100{n}", "inform")
    house.conversation_id = house.open_conversation("the real one")
    order(house)

    assert keys(house.write(answers.inform, "Reilly 412 code 4471", "inform"))[0] == "verified"


def test_the_lock_opens_after_its_time(house: House) -> None:
    order(house)
    for n in range(3):
        house.write(answers.inform, f"Reilly, 412, 100{n}", "inform")
    house.clock.push(minutes=16)

    assert keys(house.write(answers.inform, "Reilly 412 code 4471", "inform"))[0] == "verified"


def test_a_stay_that_is_over_proves_nothing(house: House) -> None:
    house.check_in("Eva", "Novak", "101", (-9, -2))
    order(house)

    assert keys(house.write(answers.inform, "Novak 101 code 4471", "inform")) == ["identity_mismatch"]


def test_what_was_asked_before_the_proof_is_answered_after_it(house: House) -> None:
    house.write(hotel_facts.ask_hotel, "what's the wifi password", "ask_hotel", topic="wifi")

    replies = house.write(answers.inform, "Reilly 412 code 4471", "inform")

    assert keys(replies) == ["verified", "hotel_fact"]
    assert replies[1].facts["verified_text"]


def test_all_that_was_asked_meanwhile_is_answered_but_what_is_another_rooms(house: House) -> None:
    order(house)
    house.write(front_office.ask_bill, "whats the bill for 512 then", "ask_bill")
    house.write(front_office.ask_loyalty, "and my points?", "ask_loyalty")

    replies = house.write(answers.inform, "Reilly 412 code 4471", "inform")

    assert keys(replies) == ["verified", "loyalty_none", "own_room_only", "read_back"]


def test_an_identity_nobody_asked_for_is_taken_too(house: House) -> None:
    assert keys(house.write(HANDLERS["inform"], "Reilly 412 code 4471", "inform")) == ["verified"]


def test_who_will_not_prove_the_stay_orders_nothing_but_can_have_a_person(house: House) -> None:
    order(house)

    replies = house.write(yes_and_no.deny, "no, I won't tell you that", "deny")

    assert keys(replies) == ["identity_declined"]
    assert replies[0].buttons[0].intent == "ask_human"
    with house.database.session() as session:
        assert session.scalars(select(ServiceRequest)).one().state is RequestState.CANCELLED


def test_the_personal_link_proves_the_stay_too(house: House) -> None:
    order(house)
    with house.database.session() as session:
        found = session.scalars(select(Stay).where(Stay.guest.has(surname="Reilly"))).one()
        conversation = session.get_one(Conversation, house.conversation_id)
        verification.attach(session, conversation, found, house.clock.now())

    assert keys(house.write(answers.inform, "done", "inform"))[-1] == "read_back"
    assert not [q for q in house.open_questions() if q.need is Need.IDENTITY]


@pytest.mark.parametrize(
    ("said", "recorded"),
    [
        ("sokolov", "Соколов"),
        ("СЕМЁНОВ", "Семенов"),
        ("Semyonov", "Семёнов"),
        ("Schmidt", "Шмидт"),
        ("Shcherbakova", "Щербакова"),
        ("Ирина Викторовна Ланская", "Ланская"),
        ("smith jones", "Smith-Jones"),
        ("Yuriev", "Юрьев"),
        ("Картер", "Carter"),
        ("Джонсон", "Johnson"),
        ("Райли", "Reilly"),
        ("Уилсон", "Wilson"),
        ("Вильсон", "Wilson"),
        ("Дэниел Мур", "Moore"),
        ("Шнайдер", "Schneider"),
        ("Гарсия", "García"),
        ("Tchaikovsky", "Чайковский"),
        ("Whitaker", "Уитакер"),
    ],
)
def test_a_surname_is_the_same_in_either_alphabet(said: str, recorded: str) -> None:
    assert same_surname(said, recorded)


@pytest.mark.parametrize(
    ("said", "recorded"),
    [
        ("Kerr", "Reilly"),
        ("Соколов", "Соколовский"),
        ("", "Кун"),
        ("Картер", "Curtis"),
        ("Иванов", "Ivanova"),
        ("Смит", "Schmidt"),
        ("Керр", "Kirova"),
        ("Carter", "Karter-Smith"),
    ],
)
def test_another_surname_is_another(said: str, recorded: str) -> None:
    assert not same_surname(said, recorded)


@pytest.mark.parametrize("intent", ["ask_about_guest", "greet", "chitchat", "nlu_fallback"])
def test_who_says_who_they_are_is_verified_whatever_it_was_taken_for(house: House, intent: str) -> None:
    assert keys(house.write(HANDLERS[intent], "I'm Reilly in room 412, code 4471", intent)) == ["verified"]


def test_the_code_does_not_stay_in_the_messages(house: House) -> None:
    order(house)
    house.write(answers.inform, "Reilly 412 code 4471", "inform")
    with house.database.session() as session:
        message = session.scalars(select(InboxMessage).order_by(InboxMessage.id.desc())).first()
        assert message is not None
        verification.hide_code(session, message)
        turn = session.scalars(select(HandledTurn).where(HandledTurn.message_id == message.id)).one()
        assert message.text == turn.text == "Reilly 412 code ••••"


def test_other_numbers_stay_as_they_were(house: House) -> None:
    house.write(talk.chitchat, "my flight in 2027 was fine", "chitchat")
    with house.database.session() as session:
        message = session.scalars(select(InboxMessage)).one()
        verification.hide_code(session, message)
        assert message.text == "my flight in 2027 was fine"


def test_what_the_hotel_asked_on_another_channel_may_be_answered_here(house: House) -> None:
    stay_id = house.check_in("Mia", "Koch", "303")
    elsewhere = house.open_conversation("elsewhere")
    with house.database.session() as session:
        session.get_one(Conversation, elsewhere).stay_id = stay_id
        session.add(Question(conversation_id=elsewhere, need=Need.FIXED, asked_at=house.clock.now()))
        session.flush()
        here, stay = session.get_one(Conversation, house.conversation_id), session.get_one(Stay, stay_id)
        verification.attach(session, here, stay, house.clock.now())
    assert [question.conversation_id for question in house.open_questions()] == [house.conversation_id]
