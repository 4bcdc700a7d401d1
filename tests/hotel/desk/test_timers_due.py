from datetime import datetime, timedelta
from pathlib import Path

import pytest

from hotel import escalation
from hotel.desk.backstage import Backstage
from hotel.desk.troubles.complaints import complain
from hotel.desk.troubles.emergencies import emergency
from hotel.facts import Fact
from hotel.records import (
    Audience,
    Complaint,
    Need,
    RequestState,
    Room,
    ServiceRequest,
    Stay,
    Timer,
)
from hotel.staff_desk import complaint_take
from hotel.timers_due import fire_due
from tests.hotel.desk.demo_house import House
from tests.hotel.desk.guest_and_staff import all_of, house_with_guest, the_complaint, told_guest, told_staff


@pytest.fixture
def house(tmp_path: Path) -> House:
    return house_with_guest(tmp_path, "2027-03-12T05:00")


def fire(house: House, **push: int) -> int:
    house.clock.push(**push)
    with house.database.session() as session:
        return fire_due(session, house.clock, house.property_id)


def a_request(house: House, intent: str, promised_at: datetime) -> ServiceRequest:
    (stay,) = all_of(house, Stay)
    request = ServiceRequest(
        property_id=house.property_id,
        conversation_id=house.conversation_id,
        stay_id=stay.id,
        room_id=stay.room_id,
        intent=intent,
        department="reception" if intent == "request_wake_up_call" else "housekeeping",
        state=RequestState.SENT,
        words="please",
        locale="en",
        created_at=house.clock.now(),
        wanted_at=promised_at,
        promised_at=promised_at,
    )
    house.add(request)
    return request


@pytest.fixture
def woken(house: House) -> House:
    """A guest whose wake-up call at 06:15 has just gone out."""
    at = house.clock.now() + timedelta(minutes=75)
    request = a_request(house, "request_wake_up_call", at)
    house.add(Timer(property_id=house.property_id, kind="wake_up", request_id=request.id, due_at=at))
    fire(house, minutes=74)
    assert told_guest(house) == []
    fire(house, minutes=1)
    return house


def test_the_wake_up_reaches_the_guest_and_reception_once(woken: House) -> None:
    fire(woken, minutes=1)
    (call,) = told_guest(woken)
    assert call.key == "wake_up"
    assert call.due_at == woken.clock.now() - timedelta(minutes=1)
    assert told_staff(woken, "wake_up_due") == [(Audience.DEPARTMENT, "reception")]
    assert [question.need for question in woken.open_questions()] == [Need.WAKE_UP]


def test_an_unanswered_wake_up_goes_to_reception_once(woken: House) -> None:
    fire(woken, minutes=9)
    assert told_staff(woken, "wake_up_unanswered") == []
    fire(woken, minutes=1)
    fire(woken, minutes=10)
    assert told_staff(woken, "wake_up_unanswered") == [(Audience.DEPARTMENT, "reception")]


def test_whoever_writes_is_awake(woken: House) -> None:
    woken.clock.push(minutes=3)
    woken.write(lambda desk: desk.say("hello"), "is breakfast open?", "ask_hotel")
    fire(woken, minutes=8)
    assert told_staff(woken, "wake_up_unanswered") == []
    (request,) = all_of(woken, ServiceRequest)
    assert request.state is RequestState.DONE


def test_a_room_is_set_at_its_time(house: House) -> None:
    house.device("304", "air_conditioning", level=26)
    (stay,) = all_of(house, Stay)
    facts = {"device": "air_conditioning", "on": True, "level": 22, "warmth": None, "room_id": stay.room_id}
    facts["conversation_id"] = house.conversation_id
    due = house.clock.now() + timedelta(hours=1)
    house.add(Timer(property_id=house.property_id, kind="set_room", facts=facts, due_at=due))
    fire(house, minutes=59)
    assert house.device("304", "air_conditioning").level == 26
    fire(house, minutes=2)
    assert house.device("304", "air_conditioning").level == 22


def test_a_room_the_guest_has_left_is_not_touched(house: House) -> None:
    house.device("304", "air_conditioning", level=26)
    with house.database.session() as session:
        (stay,) = session.query(Stay)
        old = stay.room_id
        stay.room = session.query(Room).filter(Room.number == "415").one()
    facts = {
        "device": "air_conditioning",
        "level": 22,
        "room_id": old,
        "conversation_id": house.conversation_id,
    }
    house.add(Timer(property_id=house.property_id, kind="set_room", facts=facts, due_at=house.clock.now()))
    fire(house)
    assert house.device("304", "air_conditioning").level == 26


def test_a_complaint_nobody_takes_climbs_and_the_guest_is_told_each_step(house: House) -> None:
    house.write(complain, "the carpet is torn", "complain", category="room")
    fire(house, minutes=9)
    assert told_staff(house, "complaint_escalated") == []
    fire(house, minutes=1)
    fire(house, minutes=10)
    fire(house, minutes=10)
    assert told_staff(house, "complaint_escalated") == [
        (Audience.LEVEL, 2),
        (Audience.LEVEL, 3),
        (Audience.LEVEL, 3),
    ]
    told = [one.facts["times"] for one in told_guest(house)]
    assert told == [1, 2]


def test_a_complaint_that_was_taken_does_not_climb(house: House) -> None:
    house.write(complain, "the carpet is torn", "complain", category="room")
    with house.database.session() as session:
        complaint_take(session, house.clock, the_complaint(house).id, "Viktor")
    fire(house, hours=2)
    assert told_staff(house, "complaint_escalated") == []


def test_an_emergency_nobody_takes_reaches_the_general_manager_after_a_minute(house: House) -> None:
    house.write(emergency, "smoke in the corridor", "emergency")
    fire(house, minutes=1)
    assert told_staff(house, "complaint_escalated") == [(Audience.LEVEL, 3)]
    fire(house, minutes=1)
    assert len(told_staff(house, "complaint_escalated")) == 3
    for _ in range(4):  # nobody is paged more than every five minutes
        fire(house, minutes=1)
    assert len(told_staff(house, "complaint_escalated")) == 3
    fire(house, minutes=1)
    assert len(told_staff(house, "complaint_escalated")) == 5


def test_what_is_not_taken_by_its_promise_is_chased_again_after_as_long_a_delay(house: House) -> None:
    a_request(house, "request_item", house.clock.now() + timedelta(minutes=15))
    fire(house, minutes=14)
    assert house.notices() == []
    fire(house, minutes=31)
    fire(house, minutes=14)
    assert told_staff(house, "request_overdue") == [(Audience.DEPARTMENT, "housekeeping")]
    assert told_staff(house, "request_not_taken") == [(Audience.DEPARTMENT, "reception")]
    fire(house, minutes=17)
    assert told_staff(house, "request_overdue") == [(Audience.DEPARTMENT, "housekeeping")] * 2
    assert told_staff(house, "request_not_taken")[1:] == [
        (Audience.DEPARTMENT, "reception"),
        (Audience.LEVEL, 2),
    ]


def test_what_was_taken_and_not_done_is_asked_about_once_then_told_above(house: House) -> None:
    request = a_request(house, "request_item", house.clock.now() + timedelta(minutes=15))
    with house.database.session() as session:
        session.get_one(ServiceRequest, request.id).state = RequestState.ACCEPTED
    fire(house, minutes=16)
    assert told_staff(house, "request_late") == [(Audience.DEPARTMENT, "housekeeping")]
    fire(house, minutes=16)
    fire(house, minutes=60)
    assert told_staff(house, "request_late")[1:] == [(Audience.LEVEL, 2)]
    assert [one.key for one in told_guest(house)] == ["news_late"]


def test_a_table_that_staff_have_agreed_to_is_not_chased(house: House) -> None:
    request = a_request(house, "book_restaurant", house.clock.now() + timedelta(minutes=15))
    with house.database.session() as session:
        session.get_one(ServiceRequest, request.id).state = RequestState.ACCEPTED
    fire(house, minutes=45)
    assert house.notices() == []


def test_what_reception_has_not_taken_is_said_to_it_and_then_to_the_duty_manager(house: House) -> None:
    request = a_request(house, "check_out", house.clock.now() + timedelta(minutes=15))
    with house.database.session() as session:
        session.get_one(ServiceRequest, request.id).department = "reception"
    fire(house, minutes=16)
    assert told_staff(house, "request_not_taken") == []
    fire(house, minutes=16)
    assert told_staff(house, "request_overdue") == [(Audience.DEPARTMENT, "reception")] * 2
    assert told_staff(house, "request_not_taken") == [(Audience.LEVEL, 2)]


def test_a_timer_that_cannot_do_its_work_keeps_no_other_from_ringing(house: House) -> None:
    due = house.clock.now()
    broken: dict[str, Fact] = {"conversation_id": house.conversation_id, "on": "what says neither yes nor no"}
    house.add(Timer(property_id=house.property_id, kind="set_room", facts=broken, due_at=due))
    request = a_request(house, "request_wake_up_call", due)
    house.add(Timer(property_id=house.property_id, kind="wake_up", request_id=request.id, due_at=due))
    fire(house)
    assert [one.key for one in told_guest(house)] == ["wake_up"]
    first = all_of(house, Timer)[0]
    assert (first.fired_at, first.due_at) == (None, due + timedelta(minutes=1))


def test_a_complaint_that_cannot_climb_keeps_no_other_from_climbing(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    for words in ("the neighbours are loud", "the shower is cold"):
        house.write(complain, words, "complain", category="noise" if "loud" in words else "cleanliness")
    first, second = all_of(house, Complaint)
    climb = escalation.to_next_level

    def climb_or_bug(desk: Backstage, complaint: Complaint) -> None:
        if complaint.id == first.id:
            complaint.level = 3
            raise RuntimeError("a bug")
        climb(desk, complaint)

    monkeypatch.setattr(escalation, "to_next_level", climb_or_bug)
    fire(house, hours=1)
    assert [one.level for one in all_of(house, Complaint)] == [first.level, second.level + 1]
