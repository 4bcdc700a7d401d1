from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from hotel.desk.desk import Desk, Handler
from hotel.desk.memory.praise import give_praise
from hotel.desk.troubles.complaint_answers import (
    accept_offer,
    decline_offer,
    fixed,
    not_fixed,
    unclear,
    where,
)
from hotel.desk.troubles.complaints import complain
from hotel.records import Audience, ComplaintState, Need, Question, RequestState, Room, Stay
from hotel.staff_desk import complaint_done, complaint_offer, complaint_take, move_room
from hotel.timers_due import fire_due
from tests.hotel.desk.demo_house import House, keys
from tests.hotel.desk.guest_and_staff import (
    all_of,
    house_with_guest,
    requests_of,
    the_complaint,
    told_guest,
    told_staff,
)


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A guest has complained of the cold."""
    house = house_with_guest(tmp_path, room="208")
    house.write(complain, "the room is freezing, heater blows cold", "complain", category="temperature")
    return house


def answered_by(answer: Callable[[Desk, Question], None], need: Need) -> Handler:
    def handler(desk: Desk) -> None:
        question = desk.open_question(need)
        assert question is not None
        answer(desk, question)

    return handler


def mark_done(house: House, by: str = "Viktor") -> None:
    with house.database.session() as session:
        complaint_done(session, house.clock, the_complaint(house).id, by)


def offer(house: House, text: str, by: str = "Olga") -> None:
    with house.database.session() as session:
        complaint_offer(session, house.clock, the_complaint(house).id, by, text)


def test_done_is_not_closed_and_the_guest_is_asked(house: House) -> None:
    mark_done(house)
    assert the_complaint(house).state is ComplaintState.DONE
    assert [one.key for one in told_guest(house)] == ["complaint_done_question"]
    assert Need.FIXED in [question.need for question in house.open_questions()]


def test_the_guests_yes_closes_it(house: House) -> None:
    mark_done(house)
    replies = house.write(answered_by(fixed, Need.FIXED), "yes it's warm now", "affirm")
    assert keys(replies) == ["complaint_closed"]
    assert the_complaint(house).state is ComplaintState.CLOSED
    assert house.open_questions() == []


def test_the_heater_stays_with_engineering_when_the_complaint_is_closed(house: House) -> None:
    mark_done(house)
    house.write(answered_by(fixed, Need.FIXED), "yes", "affirm")
    (repair,) = requests_of(house, "report_fault")
    assert repair.is_open


def test_the_guests_no_opens_it_above_the_one_who_marked_it_done(house: House) -> None:
    mark_done(house)
    replies = house.write(
        answered_by(not_fixed, Need.FIXED),
        "no. he looked at it for 2 minutes and left. its still 17 degrees",
        "deny",
    )
    complaint = the_complaint(house)
    assert keys(replies) == ["complaint_reopened"]
    assert (complaint.state, complaint.reopened, complaint.level) == (ComplaintState.OPEN, 1, 2)
    (notice,) = [one for one in house.notices("complaint_reopened") if one.audience is Audience.LEVEL]
    history = notice.facts["history"]
    assert isinstance(history, list)
    assert len(history) >= 3


def test_the_same_complaint_after_done_opens_it_again(house: House) -> None:
    mark_done(house)
    replies = house.write(complain, "still freezing in here", "complain", category="temperature")
    assert keys(replies) == ["complaint_reopened"]
    assert the_complaint(house).reopened == 1


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("warm now, finally", ComplaintState.CLOSED),
        ("it's warm", ComplaintState.CLOSED),
        ("тепло стало", ComplaintState.CLOSED),
        ("still 17 degrees", ComplaintState.OPEN),
        ("ничего не изменилось", ComplaintState.OPEN),
        ("hm", ComplaintState.DONE),
        ("работает, но закрывать рано", ComplaintState.ACKNOWLEDGED),
    ],
)
def test_an_answer_in_other_words_is_read_or_asked_again(
    house: House, text: str, state: ComplaintState
) -> None:
    mark_done(house)
    house.write(answered_by(unclear, Need.FIXED), text, "inform")
    assert the_complaint(house).state is state


def test_it_is_asked_again_only_once(house: House) -> None:
    mark_done(house)
    first = house.write(answered_by(unclear, Need.FIXED), "hm", "inform")
    second = house.write(answered_by(unclear, Need.FIXED), "well", "inform")
    assert (keys(first), keys(second)) == (["fixed_or_not"], ["complaint_left_open"])
    assert the_complaint(house).state is ComplaintState.ACKNOWLEDGED
    assert told_staff(house, "complaint_unclear_answer")


def test_an_offer_of_another_room_taken_is_a_move_agreed(house: House) -> None:
    offer(house, "room 415 is warm, the porter will carry the bags")
    replies = house.write(answered_by(accept_offer, Need.OFFER), "yes please", "affirm")
    (move,) = requests_of(house, "change_room")
    assert keys(replies) == ["offer_accepted"]
    assert (move.state, move.note, move.taken_by) == (RequestState.ACCEPTED, "415", "Olga")
    assert told_staff(house, "offer_accepted") == [(Audience.LEVEL, 2)]
    assert told_staff(house, "offer_to_keep") == [(Audience.DEPARTMENT, "porter")]
    assert the_complaint(house).state is ComplaintState.ACKNOWLEDGED


def test_an_offer_declined_leaves_the_complaint_open(house: House) -> None:
    offer(house, "a bottle of wine on the house")
    house.write(answered_by(decline_offer, Need.OFFER), "no thanks", "deny")
    assert told_staff(house, "offer_declined")
    assert requests_of(house, "change_room") == []
    assert the_complaint(house).state is ComplaintState.ACKNOWLEDGED


def test_after_the_move_thanks_for_a_warm_room_close_it(house: House) -> None:
    offer(house, "room 415, warm")
    house.write(answered_by(accept_offer, Need.OFFER), "yes please", "affirm")
    with house.database.session() as session:
        (stay,) = all_of(house, Stay)
        move_room(session, house.clock, stay.id, "415", "Maria")
    assert [one.key for one in told_guest(house)][-1] == "complaint_done_question"
    replies = house.write(give_praise, "we're in 415, its warm. thank you Olga", "give_praise")
    assert keys(replies) == ["praise_recorded", "complaint_closed"]
    (move,) = requests_of(house, "change_room")
    assert move.state is RequestState.DONE
    (repair,) = requests_of(house, "report_fault")
    assert repair.room is not None
    assert (repair.is_open, repair.room.number) == (True, "208")


def test_who_takes_it_is_told_to_the_guest_by_first_name(house: House) -> None:
    with house.database.session() as session:
        complaint_take(session, house.clock, the_complaint(house).id, "Viktor Gusev", minutes=15)
    complaint = the_complaint(house)
    assert complaint.state is ComplaintState.ACKNOWLEDGED
    assert complaint.acknowledge_by == house.clock.now() + timedelta(minutes=15)  # what was promised
    (news,) = told_guest(house)
    assert news.key == "complaint_taken"
    assert news.facts["by"] == {"en": "Viktor", "ru": "Виктор"}


def test_a_question_for_a_sleeping_guest_waits_for_the_morning(tmp_path: Path) -> None:
    house = house_with_guest(tmp_path, "2027-03-11T20:00")
    house.write(complain, "the carpet is torn", "complain", category="room")
    house.clock.push(hours=4)
    mark_done(house)
    assert house.open_questions() == []
    house.clock.push(hours=8)
    with house.database.session() as session:
        fire_due(session, house.clock, house.property_id)
    assert [question.need for question in house.open_questions()] == [Need.FIXED]


def test_a_visitor_says_where_and_staff_hear_of_it(tmp_path: Path) -> None:
    house = House(tmp_path, "2027-03-11T16:30")
    house.write(complain, "it is so loud here", "complain", category="noise")
    replies = house.write(answered_by(where, Need.DETAIL), "room 305", "inform")
    room = the_complaint(house).room
    assert isinstance(room, Room)
    assert (keys(replies), room.number) == (["place_passed_on"], "305")
    assert told_staff(house, "complaint_place")
