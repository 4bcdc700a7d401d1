"""Of what the hotel says on a topic the part that was asked is told, never the same text to another question."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def _guest(opened: Open) -> Story:
    story = opened("2026-11-23T12:50")
    story.stays("Anna", "Weber", "304", nights=(-2, 4))
    return story


@pytest.mark.parametrize(
    ("line", "told", "not_told"),
    [
        ("ask_hotel/pool@0.9: is the pool heated?", "28 °C", "07:00"),
        ("ask_hotel/pool@0.99: what are the pool hours?", "07:00–22:00", "28 °C"),
        ("ask_hotel/room_amenities@0.87: Есть утюг?", "lent free", "safe"),
        ("ask_hotel/children@0.49: Do you have a cot for our baby?", "cot", "pool"),
        ("ask_hotel/children@0.9: детская кроватка есть?", "cot", "babysitter"),
        ("ask_hotel/payment: можно ли заплатить картой?", "bank cards", "company"),
        ("ask_hotel/spa: do we need to bring anything to the spa, like robes?", "robes", "4,200"),
        ("ask_hotel/check_out_time@0.8: ключи отдать вечером или оставить утром в номере?", "key", "4,500"),
        ("check_out@0.52: куда сдать ключи при отъезде?", "key", "27 November"),
        ("ask_hotel/business_centre@0.93: есть ли тихое место поработать?", "desks", "page"),
        (
            "ask_hotel/restaurant@0.97: may a friend dine with us, she does not stay with you?",
            "welcome",
            "terrace",
        ),
    ],
)
def test_the_part_that_was_asked_is_told_alone(opened: Open, line: str, told: str, not_told: str) -> None:
    answer = _guest(opened).guest(line)
    assert told in answer.en
    assert not_told not in answer.en


def test_two_things_in_one_breath_are_both_told(opened: Open) -> None:
    answer = _guest(opened).guest("ask_hotel/parking: can a van get in, and how much is parking?")
    assert "2.4 m" in answer.en
    assert "600 RUB" in answer.en


def test_a_general_question_is_answered_wholly(opened: Open) -> None:
    answer = _guest(opened).guest("ask_hotel/pool: do you have a pool?")
    assert "28 °C" in answer.en
    assert "07:00" in answer.en


@pytest.mark.parametrize(
    "line", ["ask_hotel/luggage_storage: what about lockers?", "ask_hotel/luggage_storage: а шкафчики?"]
)
def test_a_few_words_go_on_about_the_fact_just_told(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("ask_hotel/pool: until when is the pool open?")
    assert story.guest(line).replies[0].facts["topic"] == "pool"


def test_the_same_detail_is_not_told_to_another_question(opened: Open) -> None:
    story = _guest(opened)
    assert story.guest("ask_hotel/restaurant: do you have a children's menu?").keys == ["hotel_fact"]
    assert story.guest("ask_hotel/restaurant@0.66: and what's on the children's menu?").keys == ["no_fact"]


def test_what_the_answer_has_is_told_again(opened: Open) -> None:
    story = _guest(opened)
    story.guest("ask_hotel/spa: сколько всё вместе, халаты дают?")
    assert story.guest("ask_hotel/spa@0.93: халаты с собой или нет?").keys == ["hotel_fact"]


def test_another_topic_that_is_named_is_answered(opened: Open) -> None:
    story = _guest(opened)
    story.guest("ask_hotel/room_service_hours: is there room service late at night?")
    answer = story.guest("ask_hotel/minibar@0.99: Is there a minibar in the room and is it free?")
    assert answer.replies[0].facts["topic"] == "minibar"


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("ask_bill@0.65: Счёт можно закрыть сегодня вечером?", ["hotel_fact"]),
        ("ask_bill@0.69: can I pay the bill the evening before?", ["hotel_fact"]),
        (
            "ask_bill@0.96: Хотим рассчитаться сегодня вечером, сколько мы должны?",
            ["hotel_fact", "bill_empty"],
        ),
        ("ask_bill: what do I owe so far?", ["bill_empty"]),
    ],
)
def test_when_it_may_be_paid_is_no_question_of_the_sum(opened: Open, line: str, keys: list[str]) -> None:
    assert _guest(opened).guest(line).keys == keys
