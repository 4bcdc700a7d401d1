"""The day one leaves, who comes into the room, what a charge is for, what tomorrow holds: each is answered for itself."""

from decimal import Decimal

import pytest

from hotel.records import FolioLine
from tests.stories.conftest import Open
from tests.stories.story import Story


def _guest(opened: Open) -> Story:
    story = opened("2026-11-23T09:00")
    story.stays("Emily", "Wright", "304")
    return story


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status@0.97: When is our check-out date, please?",
        "ask_request_status@0.71: Until what date is my room booked?",
        "ask_bill@0.44: how long is the room ours?",
        "ask_hotel/check_out_time@0.85: а мы когда выезжаем по брони?",
        "ask_request_status@0.8: до какого числа номер за нами?",
    ],
)
def test_the_day_of_leaving_is_no_question_of_what_waits(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("book_taxi: a taxi to the airport on Wednesday at 5:30 am, two people")
    answer = story.guest(line)
    assert answer.keys[0] == "last_day"
    assert answer.replies[0].facts["departs"] == "2026-11-26"
    assert story.the("book_taxi").sent_at is None


@pytest.mark.parametrize(
    "line", ["ask_hotel/spa@0.9: what day is the spa closed?", "ask_hotel: на какой день экскурсия?"]
)
def test_another_day_is_not_the_day_of_leaving(opened: Open, line: str) -> None:
    assert "last_day" not in _guest(opened).guest(line).keys


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/check_in_time@0.4: do we need to be there or does he have a key",
        "nlu_fallback@0.29: i mean the technician, can he go in without us",
        "ask_hotel/check_out_time@0.89: а нам обязательно быть в номере или у него свой ключ?",
        "ask_hotel/visitors@0.47: он сам зайдёт, если нас не будет?",
    ],
)
def test_nobody_need_wait_for_who_comes(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("report_fault: the air conditioner rattles")
    answer = story.guest(line)
    assert answer.keys == ["need_not_be_in"]
    assert line.split(": ", 1)[1] in answer.told("engineering")
    assert story.the("report_fault").is_open


@pytest.mark.parametrize(
    "line", ["ask_bill: what is the 840 for?", "ask_bill: за что в счёте 840 рублей за воскресенье?"]
)
def test_a_charge_asked_about_is_told_alone_and_the_rest_can_be_asked(opened: Open, line: str) -> None:
    story = _guest(opened)
    stay = story.conversation.stay_id
    with story.database.session() as session:
        for name, amount in (("Room service", 840), ("Parking", 600)):
            words = {"en": name, "ru": name}
            posted = story.clock.now()
            session.add(FolioLine(stay_id=stay, posted_at=posted, description=words, amount=Decimal(amount)))
    answer = story.guest(line)
    assert answer.keys == ["bill_lines", "no_fact"]
    assert "Room service" in answer.en
    assert "Parking" not in answer.en


@pytest.mark.parametrize(
    "line", ["ask_bill@0.98: что у нас в итоге на завтра?", "ask_bill@0.9: what have we booked for tomorrow?"]
)
def test_what_is_arranged_for_tomorrow_is_no_bill(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("request_wake_up_call: wake us at 6 tomorrow")
    answer = story.guest(line)
    assert answer.keys == ["all_held"]
    assert "06:00" in answer.en
