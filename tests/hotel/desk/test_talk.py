"""Talk, and what happens when the words were not understood."""

from pathlib import Path

import pytest
from sqlalchemy import select

from hotel.desk.desk import Desk, Handler
from hotel.desk.drafting import taking
from hotel.desk.house import hotel_facts
from hotel.desk.talking import answers, talk
from hotel.records import (
    Need,
    OutboxMessage,
    Question,
    RequestState,
    ServiceRequest,
    StaffMember,
    Timer,
)
from hotel.turn import Reply
from tests.hotel.desk.demo_house import House, keys


@pytest.fixture
def house(tmp_path: Path) -> House:
    opened = House(tmp_path, "2027-03-12T10:00")
    opened.verify(opened.check_in("Laura", "Bennett", "304"))
    return opened


def unsure(house: House, text: str = "mumble", *likeliest: str) -> list[Reply]:
    return house.write(talk.unsure, text, "inform", alternatives=likeliest)


def wake_up(house: House) -> None:
    """Let a wake-up of this guest ring now."""
    house.write(taking.take, "wake me at 11", "request_wake_up_call")
    with house.database.session() as session:
        request = session.scalars(select(ServiceRequest)).one()
        session.add(
            Timer(
                property_id=house.property_id,
                kind="wake_up_unanswered",
                request_id=request.id,
                facts={},
                due_at=house.clock.now(),
            )
        )
        session.add(
            Question(
                conversation_id=house.conversation_id,
                need=Need.WAKE_UP,
                request_id=request.id,
                asked_at=house.clock.now(),
            )
        )


def test_a_guest_is_greeted_by_name_once(house: House) -> None:
    first = house.write(talk.greet, "hi", "greet")
    second = house.write(talk.greet, "hello?", "greet")

    assert (keys(first), first[0].facts["name"], first[0].facts["open"]) == (["greet"], "Laura", [])
    assert keys(second) == ["greet_again"]


def test_the_greeting_mentions_what_is_open(house: House) -> None:
    house.write(taking.take, "clean the room please", "request_cleaning")

    (reply,) = house.write(talk.greet, "good morning", "greet")

    assert "request_cleaning" in str(reply.facts["open"])


def test_a_greeting_before_a_request_is_short(house: House) -> None:
    assert keys(house.write(talk.greet, "hi", "greet", of=2)) == ["greet_short"]
    assert keys(house.write(talk.greet, "hi", "greet", of=2)) == []


@pytest.mark.parametrize(
    ("handler", "key"),
    [
        (talk.goodbye, "goodbye"),
        (talk.thank, "thank"),
        (talk.ask_capabilities, "capabilities"),
        (talk.bot_challenge, "bot_challenge"),
        (talk.chitchat, "chitchat"),
        (talk.out_of_scope, "out_of_scope"),
        (talk.nothing_to_confirm, "nothing_to_confirm"),
        (talk.as_you_wish, "as_you_wish"),
        (talk.too_late_for_button, "button_too_late"),
    ],
)
def test_small_talk_gets_one_answer(house: House, handler: Handler, key: str) -> None:
    assert keys(house.write(handler, "words", "chitchat")) == [key]


def test_repeat_says_the_last_answer_with_its_buttons(house: House) -> None:
    before = house.write(talk.ask_capabilities, "what can you do", "ask_capabilities")

    assert house.write(talk.repeat, "say that again", "repeat") == before


def test_repeat_says_news_as_it_stood(house: House) -> None:
    house.write(talk.greet, "hi", "greet")
    house.add(
        OutboxMessage(conversation_id=house.conversation_id, text="On its way!", created_at=house.clock.now())
    )

    (reply,) = house.write(talk.repeat, "what?", "repeat")

    assert (reply.key, reply.facts) == ("repeat", {"text": "On its way!"})


def test_nothing_said_yet_cannot_be_repeated(house: House) -> None:
    assert keys(house.write(talk.repeat, "again?", "repeat")) == ["nothing_to_repeat"]


@pytest.mark.parametrize(
    ("words", "key", "locale"),
    [
        ("in Russian please", "language_changed", "ru"),
        ("can we speak german", "language_not_offered", "en"),
        ("another language please", "which_language", "en"),
    ],
)
def test_the_language_changes_where_there_is_one(house: House, words: str, key: str, locale: str) -> None:
    assert keys(house.write(talk.change_language, words, "change_language")) == [key]
    assert house.conversation().locale == locale


def test_a_person_takes_over_and_sees_the_last_messages(house: House) -> None:
    house.write(talk.greet, "my kettle sings", "greet")

    (reply,) = house.write(talk.ask_human, "a real person please", "ask_human")

    assert (reply.key, reply.facts["name"]) == ("handed_to_person", {"en": "Maria", "ru": "Мария"})
    assert house.conversation().with_staff_since == house.clock.now()
    (notice,) = house.notices("guest_wants_person")
    assert (notice.department, notice.facts["room"]) == ("reception", "304")
    assert "my kettle sings" in str(notice.facts["messages"])


def test_the_code_of_the_key_card_holder_is_not_passed_on(house: House) -> None:
    house.write(talk.chitchat, "Reilly 412 code 4471", "inform")

    house.write(talk.ask_human, "a person please", "ask_human")

    assert "4471" not in str(house.notices("guest_wants_person")[0].facts)


def test_a_visitor_gets_a_person_too(house: House) -> None:
    house.conversation_id = house.open_conversation("somebody")

    assert keys(house.write(talk.ask_human, "human!", "ask_human")) == ["handed_to_person"]


def test_nobody_on_duty_is_said_and_the_bot_stays(house: House) -> None:
    with house.database.session() as session:
        for member in session.scalars(select(StaffMember)):
            member.active = False

    assert keys(house.write(talk.ask_human, "human!", "ask_human")) == ["nobody_on_duty"]
    assert house.conversation().with_staff_since is None
    assert len(house.notices("guest_wants_person")) == 1


def test_a_request_in_the_way_of_something_goes_to_the_person(house: House) -> None:
    house.write(taking.take, "40 club sandwiches", "order_room_service")
    with house.database.session() as session:
        request_id = session.scalars(select(ServiceRequest.id)).one()

    house.write(talk.ask_human, "a person", "ask_human", choice_request_id=request_id)

    with house.database.session() as session:
        assert session.get_one(ServiceRequest, request_id).state is RequestState.TO_PERSON
    assert house.notices("guest_wants_person")[0].request_id == request_id


def test_unsure_offers_the_two_likeliest_meanings(house: House) -> None:
    (reply,) = unsure(house, "the car thing", "inform", "book_taxi", "request_parking", "ask_hotel")

    assert reply.key == "unsure"
    assert [button.intent for button in reply.buttons] == ["book_taxi", "request_parking", "ask_human"]
    assert [question.need for question in house.open_questions()] == [Need.MEANING]


@pytest.mark.parametrize(
    ("words", "heard", "alternatives"),
    [
        ("order to the room, yes", "affirm", ()),
        ("well, sent up here", "inform", ("ask_hotel", "order_room_service")),
    ],
)
def test_one_of_the_two_is_meant_by_words_that_name_it_or_may_be_taken_for_it(
    house: House, words: str, heard: str, alternatives: tuple[str, ...]
) -> None:
    unsure(house, "we would dine on the club sandwich", "order_room_service", "book_restaurant")

    replies = house.write(answers.inform, words, heard, alternatives=alternatives)

    assert keys(replies) == ["read_back"]
    assert house.open_questions()[0].need is Need.CONFIRM


@pytest.mark.parametrize("words", ["yes", "no, no order", "the other thing"])
def test_a_bare_yes_or_a_no_names_none_of_the_two(house: House, words: str) -> None:
    unsure(house, "we would dine on the club sandwich", "order_room_service", "book_restaurant")

    assert keys(house.write(answers.inform, words, "affirm")) == ["handed_over_not_understood"]


def test_the_second_time_in_a_row_a_person_answers(house: House) -> None:
    unsure(house, "mumble", "book_taxi", "book_spa")

    assert keys(house.write(answers.inform, "mumble mumble", "inform")) == ["handed_over_not_understood"]
    assert len(house.notices("not_understood")) == 1


def test_misunderstandings_with_an_answer_between_them_do_not_add_up(house: House) -> None:
    unsure(house)
    house.write(talk.thank, "thanks", "thank")

    assert keys(unsure(house)) == ["unsure_open"]


def test_an_answer_that_is_none_is_asked_for_again(house: House) -> None:
    house.write(taking.take, "a taxi to the airport please", "book_taxi")

    replies = house.write(answers.inform, "hm", "inform")

    assert keys(replies) == ["ask_again", "ask_time"]


def test_any_word_of_a_woken_guest_means_awake(house: House) -> None:
    wake_up(house)

    assert keys(house.write(answers.inform, "im up im up", "inform")) == ["awake"]
    with house.database.session() as session:
        assert session.scalars(select(ServiceRequest)).one().state is RequestState.DONE
        assert all(timer.cancelled_at for timer in session.scalars(select(Timer)))


def test_good_morning_means_awake_too(house: House) -> None:
    wake_up(house)

    assert keys(house.write(talk.greet, "morning", "greet")) == ["awake"]


def in_passing(desk: Desk) -> None:
    hotel_facts.ask_hotel(desk)
    talk.return_to_draft(desk)


def test_after_an_answer_in_passing_the_open_question_comes_back(house: House) -> None:
    house.write(taking.take, "2 club sandwiches please", "order_room_service")

    replies = house.write(in_passing, "when does the pool close?", "ask_hotel", topic="pool")

    assert keys(replies) == ["hotel_fact", "back_to"]
    assert replies[1].facts["need"] == "confirm"
    assert [button.intent for button in replies[1].buttons] == ["affirm", "deny", "cancel"]


def test_without_a_draft_nothing_comes_back(house: House) -> None:
    assert keys(house.write(in_passing, "pool?", "ask_hotel", topic="pool")) == ["hotel_fact"]


def test_an_old_draft_is_left_alone(house: House) -> None:
    house.write(taking.take, "2 club sandwiches please", "order_room_service")
    house.clock.push(minutes=45)

    assert keys(house.write(in_passing, "pool?", "ask_hotel", topic="pool")) == ["hotel_fact"]


@pytest.mark.parametrize("words", ["the first one, till 2 pm", "первое, до двух дня"])
def test_one_of_the_meanings_offered_is_named_by_its_place(house: House, words: str) -> None:
    unsure(house, "and the last day?", "request_late_check_out", "ask_hotel")
    (reply,) = house.write(answers.inform, words, "inform")
    assert reply.key == "read_back"
    (request,) = _requests(house)
    assert request.intent == "request_late_check_out"


def _requests(house: House) -> list[ServiceRequest]:
    with house.database.session() as session:
        return list(session.scalars(select(ServiceRequest)))
