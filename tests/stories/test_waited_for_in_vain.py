"""What never came: complained of, given up with an apology, or sent for again; its keywords cancel nothing."""

import pytest

from hotel import staff_desk
from hotel.records import Complaint, ComplaintState, RequestState, Severity
from tests.stories.conftest import Open
from tests.stories.story import Story


def _guest(opened: Open, moment: str = "2027-03-14T12:00", locale: str = "en") -> Story:
    story = opened(moment)
    story.stays("Laura", "Bennett", "304", locale=locale)
    return story


def _taxi_that_is_late(opened: Open) -> Story:
    story = _guest(opened)
    story.guest("book_taxi: taxi to the airport at 12:30 for two, no luggage")
    story.guest("affirm: yes")
    story.guest("report_fault: the tap drips")
    story.wait(minutes=60)
    return story


@pytest.mark.parametrize(
    "said",
    [
        "cancel_request@0.53: taxi never showed up. missed my flight. unbelievable",
        "cancel_request: the cab didn't come and i missed my train",
        "complain/waiting: машина не приехала, мы опоздали на поезд",
        "cancel_request@0.6: такси так и не приехало, опоздали на самолёт",
        "book_taxi@0.6: no taxi came, we are late for our flight",
        "change_request@0.5: the driver never picked us up, missed our flight",
    ],
)
def test_a_taxi_that_never_came_is_a_serious_complaint_and_not_cancelled(opened: Open, said: str) -> None:
    story = _taxi_that_is_late(opened)
    answer = story.guest(said)
    (complaint,) = story.all(Complaint)
    assert complaint.severity is Severity.HIGH
    assert story.the("book_taxi").state is RequestState.SENT
    assert story.the("book_taxi").complaint_id == complaint.id
    assert story.the("report_fault").complaint_id is None
    assert answer.keys == ["complaint_recorded"]
    assert "complains of waiting" in answer.told("concierge")


@pytest.mark.parametrize(
    "said",
    [
        "cancel_request@0.67: you cancelled it AFTER it didn't come?? i want the manager now",
        "complain/booking@0.54: nobody picked us up, why did you cancel it? get me the manager",
        "cancel_request: такси не приехало, вы его отменили?? || ask_human: позовите менеджера",
        "cancel_request: такси не подали, зачем отменили? || ask_human: I want to speak to your manager",
    ],
)
def test_blame_for_a_cancelling_cancels_nothing_and_the_manager_comes(opened: Open, said: str) -> None:
    story = _taxi_that_is_late(opened)
    answer = story.guest(said)
    assert story.all(Complaint)[0].level == 2
    assert answer.told("level 2")
    assert {one.state for one in story.requests()} == {RequestState.SENT}


@pytest.mark.parametrize(
    "said",
    [
        "nlu_fallback: you cancelled it AFTER it didn't come?? i want the manager now",
        "inform@0.5: она так и не приехала, позовите менеджера",
    ],
)
def test_blame_after_the_complaint_goes_to_the_manager(opened: Open, said: str) -> None:
    story = _taxi_that_is_late(opened)
    story.guest("complain/waiting@0.46: taxi never showed up. missed my flight")
    answer = story.guest(said)
    (complaint,) = story.all(Complaint)
    assert (complaint.level, complaint.category) == (2, "waiting")
    assert story.the("book_taxi").complaint_id == complaint.id
    assert story.the("report_fault").complaint_id is None
    assert answer.told("level 2")


def test_the_manager_is_called_for_in_a_message_of_its_own(opened: Open) -> None:
    story = _guest(opened)
    story.guest("complain/food: the soup was cold and the waiter left")
    answer = story.guest("ask_human: call the manager")
    assert "complaint_with_manager" in answer.keys
    assert "WANTS THE MANAGER" in answer.told("level 2")
    assert len(story.all(Complaint)) == 1


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            "request_item: a high chair please",
            "complain/waiting@0.37: стульчик так и не принесли, ладно уже не надо",
        ),
        ("request_item: a baby cot please", "complain/waiting@0.6: the cot never came. never mind now"),
        ("request_item: two towels", "cancel_request: still no towels, forget it, we're leaving"),
        ("request_item: two towels", "cancel_request: полотенца так и не принесли, уже не нужно"),
        ("request_item: two towels", "deny: never mind the towels, nobody came"),
        ("request_cleaning: clean the room please", "complain/waiting: горничная не пришла, уже не надо"),
    ],
)
def test_what_is_not_wanted_any_more_is_ended_with_an_apology(opened: Open, asked: str, said: str) -> None:
    story = _guest(opened)
    story.guest(asked)
    story.guest("report_fault: the tap drips")
    story.wait(minutes=45)
    answer = story.guest(said)
    assert answer.keys[0] == "given_up_in_vain"
    assert "sorry" in answer.en
    assert "CANCELLED" in answer.told("housekeeping")
    assert not story.all(Complaint)
    assert story.the("report_fault").is_open


def test_a_complaint_of_waiting_ends_with_what_was_waited_for(opened: Open) -> None:
    story = _guest(opened)
    story.guest("request_item: two towels")
    story.wait(minutes=45)
    story.guest("complain/waiting: where are the towels, I have been waiting for ages")
    story.guest("complain/waiting: the towels never came, never mind now")
    assert [one.state for one in story.all(Complaint)] == [ComplaintState.WITHDRAWN]


def test_only_what_is_named_is_chased(opened: Open) -> None:
    story = _guest(opened)
    story.guest("request_item: two towels")
    story.guest("report_fault: the tap drips")
    answer = story.guest("complain/waiting: I have been waiting for the towels for an hour")
    assert story.the("request_item").complaint_id is not None
    assert story.the("report_fault").complaint_id is None
    assert "repair" not in answer.en


# Somebody was there.


@pytest.mark.parametrize(
    "said",
    [
        "give_praise@0.86: спасибо мастер был но все равно холодно",
        "thank: thanks, the engineer was here but it's still cold",
        "complain/temperature: the engineer was here but it's still cold",
        "report_fault: technician came, thanks, but no change",
        "give_praise: спасибо, приходили, но холодно по-прежнему",
    ],
)
def test_who_was_there_in_vain_is_no_praise_and_comes_again(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("complain/temperature: it is freezing, the heating is broken")
    story.staff(staff_desk.done, story.requests("report_fault")[0].id, "Viktor")
    story.wait(minutes=10)
    answer = story.guest(said)
    (complaint,) = story.all(Complaint)
    assert complaint.state is ComplaintState.OPEN
    assert complaint.count == 2
    assert "praise_recorded" not in answer.keys
    assert [one.is_open for one in story.requests("report_fault")] == [False, True]


@pytest.mark.parametrize(
    "said", ["give_praise: спасибо, мастер был, но холодно", "thank: he came but it's still cold"]
)
def test_the_guest_asked_whether_it_is_cured_reopens_it_so(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("complain/temperature: it is freezing in here")
    story.staff(staff_desk.complaint_done, story.all(Complaint)[0].id, "Olga")
    answer = story.guest(said)
    assert story.all(Complaint)[0].state is ComplaintState.OPEN
    assert answer.keys == ["complaint_reopened"]


def test_who_was_there_and_mended_it_is_thanked(opened: Open) -> None:
    story = _guest(opened)
    story.guest("complain/temperature: it is freezing in here")
    story.guest("thank: мастер был, раньше было холодно, но теперь тепло, спасибо")
    assert story.all(Complaint)[0].count == 1


# What is added to a complaint, and how long it is waited.


@pytest.mark.parametrize(
    "said",
    [
        "inform: из 512 кажется",
        "inform: from 512 I think",
        "complain/noise: it's room 512 above us",
        "complain/other: я про музыку! 512 номер",
        "inform: кажется, сверху",
        "chitchat: it's the people next door",
    ],
)
def test_where_it_comes_from_is_added_to_the_complaint_just_made(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("complain/noise: the music is so loud, музыка орёт")
    answer = story.guest(said)
    (complaint,) = story.all(Complaint)
    assert complaint.count == 1
    assert answer.keys == ["complaint_added"]
    assert "ADDED" in answer.told("complaint staff")


@pytest.mark.parametrize(
    "said",
    [
        "ask_request_status: и долго ждать?",
        "ask_request_status: how long will that take?",
        "complain/waiting@0.5: and how long do I wait?",
        "ask_request_status: сколько ещё ждать?",
        "ask_hotel/check_in_time: when will someone come?",
    ],
)
def test_how_long_it_takes_is_asked_of_the_complaint_just_made(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("order_room_service: black tea tomorrow at 21:00")
    story.guest("affirm: yes")
    story.guest("complain/noise: the music is so loud")
    answer = story.guest(said)
    assert answer.keys == ["complaint_news"]
    assert story.all(Complaint)[0].count == 1


def test_how_long_the_towels_take_is_asked_of_the_towels(opened: Open) -> None:
    story = _guest(opened)
    story.guest("request_item: two towels")
    story.guest("complain/noise: the music is so loud")
    assert story.guest("ask_request_status: how long will the towels take?").keys == ["status"]


@pytest.mark.parametrize(
    "said",
    [
        "out_of_scope@0.18: какие дежурные, мне просто горничную сейчас",
        "inform@0.4: just send the maid now",
        "nlu_fallback: уборку прямо сейчас пожалуйста",
        "chitchat: I just want the cleaning right now",
    ],
)
def test_what_is_late_is_wanted_at_once(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("request_cleaning: please clean the room at 13:00")
    story.wait(minutes=120)
    story.guest("complain/cleanliness: вернулся, а номер не убран")
    answer = story.guest(said)
    assert answer.keys == ["wanted_at_once"]
    assert "URGENT" in answer.told("housekeeping").upper()
    assert len(story.requests("request_cleaning")) == 1


def test_what_is_not_late_yet_is_not_hurried(opened: Open) -> None:
    story = _guest(opened)
    story.guest("request_cleaning: please clean the room at 16:00")
    assert "wanted_at_once" not in story.guest("inform@0.4: just send the maid now").keys
