"""A line of the bill that is questioned is told; one that is wanted off it is a matter of reception's."""

from decimal import Decimal

import pytest

from hotel.records import Complaint, FolioLine, RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

LINES = ((600, "Parking", "Парковка"), (840, "Room service", "Обслуживание в номере"))


def guest(opened: Open) -> Story:
    story = opened("2027-03-14T12:00")
    story.stays("Laura", "Bennett", "304")
    stay = story.conversation.stay_id
    with story.database.session() as session:
        for amount, name, words in LINES:
            session.add(
                FolioLine(
                    stay_id=stay,
                    posted_at=story.clock.now(),
                    description={"en": name, "ru": words},
                    amount=Decimal(amount),
                )
            )
    return story


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/parking: парковка за что? я без машины",
        "request_parking@0.6: parking? what for, I have no car",
        "ask_hotel/parking: why parking? we came by train",
        "complain/billing@0.4: откуда парковка, у меня нет машины",
        "ask_bill: 600 это за что?",
    ],
)
def test_a_line_just_shown_is_questioned(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("book_taxi: a taxi to the airport at 18:00 for two")
    story.guest("ask_bill: what is on my bill")
    answer = story.guest(line)
    assert answer.keys == ["bill_lines", "no_fact"]
    assert "600" in answer.en
    assert "840" not in answer.en
    assert story.requests("request_parking") == []
    assert story.the("book_taxi").state is RequestState.DRAFT


@pytest.mark.parametrize(
    "line",
    [
        "cancel_request@0.7: про парковку 600 р, у меня нет машины, уберите из счета",
        "complain/billing@0.6: the parking, 600 - i have no car, take it off my bill",
        "request_parking@0.5: парковки не должно быть в счете, уберите её из счета",
        "ask_bill: please remove the parking from our bill, we have no car",
    ],
)
def test_a_line_wanted_off_the_bill_cancels_nothing_else(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("book_taxi: a taxi to the airport at 18:00 for two")
    story.guest("affirm: yes")
    answer = story.guest(line)
    assert answer.keys == ["complaint_recorded"]
    assert [one.category for one in story.all(Complaint)] == ["billing"]
    assert story.the("book_taxi").state is RequestState.SENT


@pytest.mark.parametrize(
    "line", ["ask_hotel/parking: is there parking?", "ask_hotel/parking: а парковка есть?"]
)
def test_a_question_of_the_house_is_no_question_of_the_bill(opened: Open, line: str) -> None:
    assert guest(opened).guest(line).keys == ["hotel_fact"]


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/payment: and the taxi is off, yes? i don't want to pay for a taxi we don't take",
        "deny@0.6: такси отменили? не хочу платить за такси, на котором не поеду",
    ],
)
def test_what_is_not_to_be_paid_for_and_still_to_come_is_no_complaint(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("book_taxi: a taxi to the airport at 18:00 for two")
    story.guest("affirm: yes")
    story.guest("complain/noise: the music in the bar was dreadful")
    assert "charge_wish_passed_on" not in story.guest(line).keys
