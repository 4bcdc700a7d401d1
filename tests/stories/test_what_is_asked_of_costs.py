"""What something costs is told of the very order that is asked about, with what is in it; the bill is another question."""

from decimal import Decimal

import pytest

from hotel.records import FolioLine
from tests.stories.conftest import Open
from tests.stories.story import Story


def _with_dinner(opened: Open) -> Story:
    story = opened("2027-03-14T12:00")
    story.stays("Laura", "Bennett", "304")
    story.guest("book_taxi: a taxi to the airport tomorrow at 7, just me")
    story.guest("affirm: yes")
    story.guest("order_room_service: a club sandwich and a cola")
    story.guest("affirm: yes")
    return story


@pytest.mark.parametrize(
    "said",
    [
        "ask_bill@0.9: how much do i owe for the food?",
        "ask_menu@0.61: how much does all my food come to?",
        "ask_bill: сколько я всего за еду должен?",
        "ask_bill@0.97: что именно вы заказали и на какую сумму?",
        "ask_directions@0.5: 870, what is that for?",
    ],
)
def test_the_order_is_told_with_its_sum_and_not_the_bill(opened: Open, said: str) -> None:
    answer = _with_dinner(opened).guest(said)
    assert answer.keys == ["held_in_request"]
    assert "Club sandwich" in answer.en
    assert "870" in answer.en
    assert "1,600" not in answer.en


def test_several_are_summed_up(opened: Open) -> None:
    answer = _with_dinner(opened).guest("ask_bill: how much is it for the taxi and the food?")
    assert answer.keys == ["held_in_request", "held_in_request", "sum_of_these"]
    assert "2,470" in answer.en


def test_the_bill_is_still_the_bill(opened: Open) -> None:
    assert _with_dinner(opened).guest("ask_bill: how much is my bill so far?").keys == ["bill"]


@pytest.mark.parametrize(
    "said",
    [
        "ask_bill: Сколько я всего за еду должен и можно ли записать на счёт номера?",
        "ask_bill: how much is my food, and can you put it on my room?",
    ],
)
def test_both_halves_are_answered(opened: Open, said: str) -> None:
    assert _with_dinner(opened).guest(said).keys == ["held_in_request", "charged_to_room"]


@pytest.mark.parametrize(
    ("said", "keys"),
    [
        ("ask_bill@0.46: will the sandwich be on the room bill?", ["held_in_request", "charged_to_room"]),
        ("complain/billing: fine. and am i being charged for that burger?", ["not_charged"]),
        ("complain/billing: а за бургер с меня возьмут деньги? с меня спишут за бургер?", ["not_charged"]),
    ],
)
def test_whether_it_is_charged_for_is_answered(opened: Open, said: str, keys: list[str]) -> None:
    assert _with_dinner(opened).guest(said).keys == keys


@pytest.mark.parametrize(
    "said",
    [
        "ask_bill@0.39: the laundry on the 23rd, what was that for? i don't remember",
        "ask_bill: а стирка, за что она?",
    ],
)
def test_a_line_of_the_bill_is_found_by_its_name(opened: Open, said: str) -> None:
    story = opened("2027-03-14T12:00")
    story.stays("Laura", "Bennett", "304")
    stay = story.conversation.stay_id
    with story.database.session() as session:
        for name, words in (("Laundry", "Стирка"), ("Parking", "Парковка")):
            session.add(
                FolioLine(
                    stay_id=stay,
                    posted_at=story.clock.now(),
                    description={"en": name, "ru": words},
                    amount=Decimal(700),
                )
            )
    answer = story.guest(said)
    assert answer.keys == ["bill_lines", "no_fact"]
    assert "Laundry" in answer.en
    assert "Parking" not in answer.en
