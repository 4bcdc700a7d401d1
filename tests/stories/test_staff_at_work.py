"""What staff do reaches whom it concerns; what they took and did not settle is not forgotten."""

from datetime import timedelta

import pytest

from hotel import staff_desk
from hotel.records import Complaint, ComplaintState, FolioLine, ServiceRequest
from tests.stories.conftest import Open
from tests.stories.story import Story


@pytest.fixture
def story(opened: Open) -> Story:
    story = opened("2027-03-11T16:30")
    story.stays("Laura", "Bennett", "304")
    return story


def the_complaint(story: Story) -> Complaint:
    (complaint,) = story.all(Complaint)
    return complaint


def test_all_who_were_alerted_hear_of_a_false_alarm(story: Story) -> None:
    alarm = story.guest("emergency: there is smoke in the corridor")
    assert {"complaint staff", "security", "reception", "level 2"} <= set(alarm.readers)
    story.wait(minutes=2)
    off = story.staff(staff_desk.false_alarm, the_complaint(story).id, "Viktor")
    assert {"complaint staff", "security", "reception", "level 2", "level 3"} == set(off.readers)


def test_a_taken_complaint_that_is_not_settled_in_the_promised_minutes_goes_on_to_the_next_level(
    story: Story,
) -> None:
    story.guest("complain/noise: the people next door are shouting")
    taken = story.staff(staff_desk.complaint_take, the_complaint(story).id, "Viktor", 10)
    assert "Viktor has taken your complaint" in taken.news[0]
    late = story.wait(minutes=11)
    assert "NOT SETTLED by Viktor in time" in late.told("level 2")
    assert "has not been settled as soon as it should have been" in late.news[0]
    assert the_complaint(story).state is ComplaintState.OPEN
    assert "level 3" in story.wait(minutes=12).readers


def test_a_taken_complaint_that_is_marked_done_in_time_climbs_no_further(story: Story) -> None:
    story.guest("complain/noise: the people next door are shouting")
    story.staff(staff_desk.complaint_take, the_complaint(story).id, "Viktor", 10)
    story.staff(staff_desk.complaint_done, the_complaint(story).id, "Viktor")
    assert "level 2" not in story.wait(minutes=30).readers


@pytest.mark.parametrize(
    "words", ["nobody came", "still waiting, no one has come", "никто не пришёл", "так никто и не пришел"]
)
def test_nobody_came_raises_a_complaint_that_somebody_had_taken(story: Story, words: str) -> None:
    story.guest("complain/noise: the people next door are shouting")
    story.staff(staff_desk.complaint_take, the_complaint(story).id, "Viktor")
    story.wait(minutes=40)
    answer = story.guest(f"complain/waiting: {words}")
    complaint = the_complaint(story)
    assert complaint.level == 2, answer.en
    assert complaint.acknowledge_by is not None
    assert "level 2" in answer.readers


def test_a_fever_goes_with_the_guest_to_another_room_and_all_alerted_are_told(story: Story) -> None:
    story.guest("emergency: my daughter has a high fever, we need a doctor")
    moved = story.staff(staff_desk.move_room, 1, "305", "Maria")
    assert {"complaint staff", "security", "reception", "level 2"} == set(moved.readers)
    assert "GUEST MOVED from 304 to 305 — Room 305" in moved.told("security")
    room = the_complaint(story).room
    assert room is not None
    assert room.number == "305"


def test_a_complaint_about_the_room_stays_with_it_and_its_people_know_where_the_guest_is(
    story: Story,
) -> None:
    story.guest("complain/smell: it smells of sewage in here")
    moved = story.staff(staff_desk.move_room, 1, "305", "Maria")
    assert "GUEST MOVED from 304 to 305 — Room 304" in moved.told("complaint staff")


def test_engineers_hear_that_the_guest_has_left_the_room_of_the_repair(story: Story) -> None:
    story.guest("report_fault: the shower drips")
    moved = story.staff(staff_desk.move_room, 1, "305", "Maria")
    assert "this stays behind — Room 304" in moved.told("engineering")


def test_a_guest_is_not_moved_to_the_room_they_have(story: Story) -> None:
    with pytest.raises(staff_desk.WrongStateError, match="304 is the guest's own"):
        story.staff(staff_desk.move_room, 1, "304", "Maria")


def test_after_check_out_nothing_reaches_the_room_or_the_bill(story: Story) -> None:
    story.guest("request_item: two towels please")
    out = story.staff(staff_desk.check_out, 1, "Maria")
    assert "CANCELLED" in out.told("housekeeping")
    assert "checked out of room 304" in out.news[0]
    assert "304" not in story.guest("ask_bill: how much is on my bill?").en
    story.guest("request_item: two more towels")
    assert story.requests("request_item")[-1].room is None
    with pytest.raises(staff_desk.WrongStateError, match="over"):
        story.staff(staff_desk.check_out, 1, "Maria")


def test_the_stay_ends_by_itself_after_the_day_of_departure(story: Story) -> None:
    assert story.guest("request_item: two towels please").readers == ["housekeeping"]
    story.staff(staff_desk.done, story.the("request_item").id, "Anna")
    story.clock.push(days=30)
    answer = story.guest("request_item: a pillow")
    assert "housekeeping" not in answer.readers
    assert story.requests("request_item")[-1].room is None
    assert story.conversation.room_at(story.clock.now()) is None


def test_an_order_that_nobody_takes_is_said_again_and_to_the_duty_manager(story: Story) -> None:
    story.guest("request_item: two towels please")
    first = story.wait(minutes=20)
    assert sorted(first.readers) == ["housekeeping", "reception"]
    again = story.wait(minutes=16)
    assert sorted(again.readers) == ["housekeeping", "level 2", "reception"]
    assert len(story.wait(hours=8).readers) <= 18


@pytest.mark.parametrize(
    "step",
    [
        lambda s, c, n: staff_desk.decline(s, c, n, "Olga", " "),
        lambda s, c, n: staff_desk.say(s, c, n, "Olga", ""),
        lambda s, c, n: staff_desk.say(s, c, n, "", "soon"),
        lambda s, c, n: staff_desk.take(s, c, n, "Olga\nBennett"),
        lambda s, c, n: staff_desk.take(s, c, n, "Olga", 99_999_999),
    ],
)
def test_what_a_guest_could_not_read_is_refused(story: Story, step: object) -> None:
    story.guest("report_fault: the shower drips")
    with pytest.raises(staff_desk.UnusableError):
        story.staff(step, story.the("report_fault").id)


def test_an_empty_offer_leaves_the_one_before(story: Story) -> None:
    story.guest("complain/noise: the people next door are shouting")
    story.staff(staff_desk.complaint_offer, the_complaint(story).id, "Olga", "room 415")
    with pytest.raises(staff_desk.UnusableError):
        story.staff(staff_desk.complaint_offer, the_complaint(story).id, "Olga", "")
    assert the_complaint(story).recovery == "room 415"


def test_a_repair_is_not_approved(story: Story) -> None:
    story.guest("report_fault: the shower drips")
    with pytest.raises(staff_desk.WrongStateError, match="take it instead"):
        story.staff(staff_desk.approve, story.the("report_fault").id, "Olga")


def test_a_guest_hears_who_has_taken_over(story: Story) -> None:
    story.guest("report_fault: the shower drips")
    number = story.the("report_fault").id
    story.staff(staff_desk.take, number, "Denis")
    assert "Olga has taken over" in story.staff(staff_desk.take, number, "Olga").news[0]


@pytest.mark.parametrize("by", ["reception", "engineering", "Reception"])
def test_a_department_that_signs_is_no_name_to_the_guest(story: Story, by: str) -> None:
    story.guest("complain/noise: the people next door are shouting")
    taken = story.staff(staff_desk.complaint_take, the_complaint(story).id, by)
    assert "A member of staff has taken your complaint" in taken.news[0]


def test_a_late_check_out_on_another_day_than_the_departure_is_put_on_the_last_day(story: Story) -> None:
    answer = story.guest("request_late_check_out: late check-out on Tuesday 16 March till 15:00")
    assert answer.keys == ["not_day_of_departure", "read_back"]
    assert "Your last day with us is Sunday 14 March" in answer.en
    sent = story.guest("affirm: yes")
    assert story.wanted("request_late_check_out") == "2027-03-14 15:00"
    assert "Stay ends: Sunday 14 March" in sent.told("reception")


def test_nothing_is_promised_of_a_late_check_out_before_staff_agree(story: Story) -> None:
    story.guest("request_late_check_out: can I keep the room till 15:00")
    story.guest("affirm: yes")
    assert "romise" not in story.guest("ask_request_status: what about my late check-out?").en
    story.staff(staff_desk.approve, story.the("request_late_check_out").id, "Maria")
    assert "15:00" in story.guest("ask_request_status: what about my late check-out?").en


def test_a_late_check_out_for_an_impossible_day_is_neither_approved_nor_charged(story: Story) -> None:
    story.guest("request_late_check_out: can I keep the room till 15:00")
    story.guest("affirm: yes")
    number = story.the("request_late_check_out").id
    with story.database.session() as session:
        request = session.get_one(ServiceRequest, number)
        assert request.wanted_at is not None
        request.wanted_at += timedelta(days=2)
    for step in (staff_desk.approve, staff_desk.done):
        with pytest.raises(staff_desk.WrongStateError, match="2027-03-14"):
            story.staff(step, number, "Maria")
    assert story.all(FolioLine) == []


def test_an_approved_extension_is_late_no_more(story: Story) -> None:
    story.guest("extend_stay: one more night please")
    story.guest("affirm: yes")
    story.staff(staff_desk.approve, story.the("extend_stay").id, "Maria")
    assert story.the("extend_stay").promised_at is None
