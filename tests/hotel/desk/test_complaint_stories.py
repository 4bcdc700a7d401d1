"""Whole stories, as guests live through them: what holds after each step."""

from pathlib import Path

from hotel.desk.desk import Desk
from hotel.desk.drafting.taking import take
from hotel.desk.troubles.complaint_answers import accept_offer
from hotel.desk.troubles.complaints import complain
from hotel.records import Audience, ComplaintState, Need, RequestState, Severity
from hotel.staff_desk import complaint_done, complaint_offer, complaint_take, done
from hotel.staff_desk import take as staff_take
from hotel.timers_due import fire_due
from tests.hotel.desk.demo_house import House, keys
from tests.hotel.desk.guest_and_staff import (
    house_with_guest,
    requests_of,
    the_complaint,
    told_guest,
    told_staff,
)


def pass_time(house: House, minutes: int) -> None:
    for _ in range(minutes):
        house.clock.push(minutes=1)
        with house.database.session() as session:
            fire_due(session, house.clock, house.property_id)


def take_offer(desk: Desk) -> None:
    question = desk.open_question(Need.OFFER)
    assert question is not None
    accept_offer(desk, question)


def test_towels_written_about_three_times(tmp_path: Path) -> None:
    house = house_with_guest(tmp_path, "2027-03-14T12:00", room="505")
    house.write(take, "принесите 2 полотенца", "request_item")
    house.write(take, "уберите в номере пожалуйста", "request_cleaning")
    pass_time(house, 46)
    assert len(told_staff(house, "request_overdue")) == 4  # each of the two twice
    assert [one.key for one in told_guest(house)] == ["news_late"]
    house.write(complain, "полотенец нет. почему так долго?", "complain", category="waiting")
    pass_time(house, 11)
    assert told_staff(house, "complaint_escalated") == [(Audience.LEVEL, 2)]
    assert [one.key for one in told_guest(house)][1:] == ["complaint_escalated"]
    second = house.write(complain, "второй раз пишу, вы там живы?", "complain", category="staff")
    assert keys(second) == ["complaint_repeated"]
    third = house.write(complain, "ТРЕТИЙ РАЗ ПИШУ. ПОЛОТЕНЦА.", "complain", category="waiting")
    assert keys(third) == ["complaint_third"]
    complaint = the_complaint(house)
    assert (complaint.count, complaint.severity, complaint.level) == (3, Severity.HIGH, 2)
    pass_time(house, 6)
    assert told_staff(house, "complaint_escalated")[-1] == (Audience.LEVEL, 3)
    (towels,), (cleaning,) = requests_of(house, "request_item"), requests_of(house, "request_cleaning")
    assert [line.quantity for line in towels.lines] == [2]
    with house.database.session() as session:
        complaint_take(session, house.clock, complaint.id, "Olga")
        done(session, house.clock, towels.id, "Olga")
        staff_take(session, house.clock, cleaning.id, "Anna", minutes=30)
        complaint_done(session, house.clock, complaint.id, "Olga")
    assert the_complaint(house).state is ComplaintState.DONE


def test_a_heater_that_was_reported_yesterday(tmp_path: Path) -> None:
    house = house_with_guest(tmp_path, "2027-02-08T19:15", room="208")
    house.write(take, "the heating is cold", "report_fault")
    (yesterday,) = requests_of(house, "report_fault")
    with house.database.session() as session:
        done(session, house.clock, yesterday.id, "Viktor")
    house.clock.push(hours=24)
    (reply, repair) = house.write(
        complain,
        "the room is freezing AGAIN. second night. heating blows cold and my kid is coughing",
        "complain",
        category="temperature",
    )
    assert reply.facts["earlier"]
    assert repair.key == "sent"
    complaint = the_complaint(house)
    assert complaint.severity is Severity.HIGH
    before, now = requests_of(house, "report_fault")
    assert {before.complaint_id, now.complaint_id} == {complaint.id}
    assert (before.state, now.state, now.urgent) == (RequestState.DONE, RequestState.SENT, True)


def test_a_better_room_from_tomorrow(tmp_path: Path) -> None:
    house = house_with_guest(tmp_path, "2027-03-11T16:30", room="601")
    house.write(complain, "Номер убожество, окна на мусорку. Я за это платила?!", "complain", category="room")
    with house.database.session() as session:
        complaint_offer(
            session,
            house.clock,
            the_complaint(house).id,
            "Olga",
            "room 608 is free tomorrow at 12:00, same price",
        )
    house.write(take_offer, "Хорошо, завтра переедем. Но закрывать жалобу рано.", "affirm")
    (move,) = requests_of(house, "change_room")
    assert move.wanted_at is not None
    assert (move.state, move.note) == (RequestState.ACCEPTED, "608")
    assert move.wanted_at.isoformat() == "2027-03-12T09:00:00+00:00"
    assert the_complaint(house).state is ComplaintState.ACKNOWLEDGED
