from datetime import timedelta
from pathlib import Path

import pytest

from actions.registry import HANDLERS
from hotel.desk.desk import serve
from hotel.desk.drafting.taking import take
from hotel.desk.troubles.complaints import complain
from hotel.records import Audience, Complaint, ComplaintState, RequestState, Severity
from hotel.turn import Turn
from tests.hotel.desk.demo_house import House, keys
from tests.hotel.desk.guest_and_staff import all_of, house_with_guest, requests_of, the_complaint, told_staff


@pytest.fixture
def house(tmp_path: Path) -> House:
    return house_with_guest(tmp_path)


def test_a_complaint_its_notice_and_its_deadline_are_written_together(house: House) -> None:
    replies = house.write(complain, "Room is a dump, torn carpet", "complain", category="room")
    complaint = the_complaint(house)
    assert keys(replies)[0] == "complaint_recorded"
    assert (complaint.category, complaint.severity, complaint.state) == (
        "room",
        Severity.NORMAL,
        ComplaintState.OPEN,
    )
    assert complaint.room is not None
    assert complaint.room.number == "304"
    assert complaint.acknowledge_by == house.clock.now() + timedelta(minutes=10)
    assert told_staff(house, "new_complaint") == [(Audience.COMPLAINT_STAFF, 1)]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("someone went through my suitcase", "safety"),
        ("there are bedbugs", "pests"),
        ("the party next door, second night in a row", "noise"),
        ("it is loud and my kid is crying", "noise"),
        ("опять шумят соседи", "noise"),
        ("у нас грудной ребёнок, а тут холодно", "temperature"),
        ("ПРИНЕСИТЕ НАКОНЕЦ ПОЛОТЕНЦА", "waiting"),
    ],
)
def test_what_is_grave_is_high_at_once(house: House, text: str, category: str) -> None:
    house.write(complain, text, "complain", category=category)
    complaint = the_complaint(house)
    assert complaint.severity is Severity.HIGH
    assert complaint.acknowledge_by == house.clock.now() + timedelta(minutes=5)


def test_a_complaint_about_staff_goes_past_their_own_desk(house: House) -> None:
    house.write(complain, "the receptionist was rude to me", "complain", category="staff")
    assert told_staff(house, "new_complaint") == [(Audience.COMPLAINT_STAFF, 2), (Audience.LEVEL, 2)]


@pytest.mark.parametrize("text", ["I will punch that guy next door", "я этому соседу морду набью"])
def test_a_threat_is_told_to_security_and_the_duty_manager(house: House, text: str) -> None:
    house.write(complain, text, "complain", category="noise")
    assert told_staff(house, "threat") == [(Audience.DEPARTMENT, "security"), (Audience.LEVEL, 2)]


@pytest.mark.parametrize("text", ["I will sue this hotel", "подам на вас в суд", "this heat is killing me"])
def test_going_to_court_is_no_threat(house: House, text: str) -> None:
    house.write(complain, text, "complain", category="other")
    assert house.notices("threat") == []


def test_three_messages_are_one_complaint_that_climbs(house: House) -> None:
    house.write(complain, "no towels. why so long?", "complain", category="waiting")
    house.clock.push(minutes=4)
    second = house.write(complain, "writing a second time, anyone there?", "complain", category="waiting")
    complaint = the_complaint(house)
    assert (complaint.count, complaint.severity) == (2, Severity.HIGH)
    assert keys(second) == ["complaint_repeated"]
    third = house.write(complain, "THIRD TIME I WRITE. TOWELS.", "complain", category="other")
    complaint = the_complaint(house)
    assert (complaint.count, complaint.level) == (3, 2)
    assert keys(third) == ["complaint_third"]
    assert [button.intent for button in third[0].buttons] == ["ask_human"]
    assert told_staff(house, "complaint_third_message") == [(Audience.LEVEL, 2)]


def test_a_repeat_never_gives_more_time_than_there_was(house: House) -> None:
    house.write(complain, "so noisy", "complain", category="noise")
    house.clock.push(minutes=8)
    house.write(complain, "noisy again", "complain", category="noise")
    assert the_complaint(house).acknowledge_by == house.clock.now() + timedelta(minutes=2)


def test_another_category_is_another_complaint(house: House) -> None:
    house.write(complain, "so noisy", "complain", category="noise")
    house.write(complain, "and the bill is wrong", "complain", category="billing")
    assert {one.category for one in all_of(house, Complaint)} == {"noise", "billing"}


def test_waiting_is_tied_to_what_is_waited_for_and_told_truly(house: House) -> None:
    house.write(take, "two towels please", "request_item")
    house.write(take, "clean the room please", "request_cleaning")
    house.clock.push(minutes=45)
    (reply,) = house.write(complain, "still no towels. why so long?", "complain", category="waiting")
    requests = reply.facts["requests"]
    assert isinstance(requests, list)
    assert [(one["intent"], one["taken"]) for one in requests if isinstance(one, dict)] == [
        ("request_item", False),
        ("request_cleaning", False),
    ]
    complaint = the_complaint(house)
    assert {one.complaint_id for one in requests_of(house, "request_item")} == {complaint.id}
    assert len(told_staff(house, "guest_complains_of_waiting")) == 2


def test_what_is_broken_is_repaired_as_well(house: House) -> None:
    replies = house.write(
        complain, "The AC has been broken for 2 days and nobody comes!", "complain", category="temperature"
    )
    (repair,) = requests_of(house, "report_fault")
    assert keys(replies) == ["complaint_recorded", "sent"]
    assert (repair.state, repair.department) == (RequestState.SENT, "engineering")
    assert repair.complaint_id == the_complaint(house).id


def test_a_fault_reported_before_is_the_same_repair(house: House) -> None:
    house.write(take, "the AC does not work", "report_fault")
    house.clock.push(hours=3)
    (reply,) = house.write(complain, "AC is still broken, I am melting", "complain", category="temperature")
    (repair,) = requests_of(house, "report_fault")
    assert repair.urgent
    assert repair.complaint_id == the_complaint(house).id
    assert reply.facts["earlier"]


def test_a_visitor_is_heard_too_and_asked_for_the_room(tmp_path: Path) -> None:
    house = House(tmp_path, "2027-03-11T16:30")
    (reply,) = house.write(complain, "the lobby smells of drains", "complain", category="smell")
    assert reply.facts["ask_room"] is True
    assert the_complaint(house).stay_id is None
    assert told_staff(house, "new_complaint")


def test_the_same_turn_twice_is_one_complaint(house: House) -> None:
    house.write(complain, "so noisy", "complain", category="noise")
    message = the_complaint(house).message_id
    turn = Turn(
        conversation_id=house.conversation_id,
        message_id=message,
        text="so noisy",
        whole_text="so noisy",
        intent="complain",
        category="noise",
        locale="en",
    )
    again = serve(house.database, house.clock, turn, complain)
    assert keys(again) == ["complaint_recorded"]
    assert the_complaint(house).count == 1


def test_indignation_joins_what_was_just_complained_of(house: House) -> None:
    house.write(complain, "it smells of sewage", "complain", category="smell")
    house.write(complain, "cockroaches everywhere", "complain", category="pests")
    house.write(complain, "this is unacceptable, I want a refund", "complain", category="other")
    found = all_of(house, Complaint)
    assert [one.category for one in found] == ["smell", "pests"]
    assert [one.count for one in found] == [1, 2]


def test_words_that_were_not_understood_go_on_about_the_complaint_they_name(house: House) -> None:
    house.write(complain, "шумят соседи сверху", "complain", category="noise")
    assert keys(house.write(HANDLERS["nlu_fallback"], "нет, всё ещё шумят", "nlu_fallback")) == [
        "complaint_repeated"
    ]
    assert the_complaint(house).count == 2


def test_a_doubtful_category_is_not_claimed(house: House) -> None:
    house.write(complain, "you are useless", "complain", category="wifi", confidence=0.47)
    assert the_complaint(house).category == "other"
