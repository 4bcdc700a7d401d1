"""ru17, en15: the third message about towels; "fixed" says the engineer, "no" says the guest."""

from datetime import timedelta

from hotel import staff_desk
from hotel.records import Complaint, ComplaintState, RequestState, Severity, Stay
from tests.stories.conftest import Open


def test_a_request_nobody_takes_becomes_one_complaint(opened: Open) -> None:
    story = opened("2027-03-14T12:00")
    story.stays("Алла", "Шевцова", "505", locale="ru")
    first = story.guest(
        "request_item: принесите 2 полотенца || request_cleaning: и уберите в номере пожалуйста"
    )
    assert first.keys == ["sent", "sent"]
    assert "Bath towel × 2" in first.told("housekeeping")
    waited = story.wait(minutes=45)
    assert "OVERDUE" in waited.told("housekeeping")
    angry = story.guest("complain/waiting: полотенец нет. почему так долго?")
    assert "пока никто не взял" in angry.ru
    (complaint,) = story.all(Complaint)
    assert {one.complaint_id for one in story.requests()} == {complaint.id}
    climbed = story.wait(minutes=20)
    assert "level 2" in climbed.readers
    assert any("дежурный менеджер" in one for one in climbed.news)
    second = story.guest("complain/waiting: второй раз пишу, вы там живы?")
    assert second.text != angry.text
    third = story.guest("complain/waiting: ТРЕТИЙ РАЗ ПИШУ. ПОЛОТЕНЦА.")
    (complaint,) = story.all(Complaint)
    assert (complaint.count, complaint.severity) == (3, Severity.HIGH)
    assert "THIRD MESSAGE" in "\n".join(page.text for page in third.pages)
    assert len(third.text) < 200
    assert len(story.requests("request_item")) == 1
    assert story.the("request_item").lines[0].quantity == 2

    story.staff(staff_desk.complaint_take, complaint.id, "Olga")
    story.staff(staff_desk.done, story.the("request_item").id, "Olga")
    half_past = story.staff(staff_desk.take, story.the("request_cleaning").id, "Anna", 25)
    assert "Анна" in half_past.news[0]
    story.staff(staff_desk.complaint_done, complaint.id, "Olga")
    story.guest("inform: ладно, принесли. за уборкой послежу")
    (complaint,) = story.all(Complaint)
    assert complaint.state is not ComplaintState.CLOSED


def test_only_the_guest_says_that_it_is_warm(opened: Open) -> None:
    story = opened("2027-02-08T19:15")
    stay = story.stays("Yusuf", "Demir", "208")
    story.guest("report_fault: the heater in here stays cold")
    story.staff(staff_desk.take, story.the("report_fault").id, "Viktor")
    story.staff(staff_desk.done, story.the("report_fault").id, "Viktor")
    story.clock.moment += timedelta(days=1)
    again = story.guest(
        "complain/temperature: the room is freezing AGAIN. second night. heater blows cold and my kid coughs"
    )
    (complaint,) = story.all(Complaint)
    assert complaint.severity is Severity.HIGH
    assert "reported before" in again.en
    repairs = story.requests("report_fault")
    assert {one.complaint_id for one in repairs} == {complaint.id}
    assert [one.state for one in repairs] == [RequestState.DONE, RequestState.SENT]
    assert "heater" in again.told("engineering")
    assert "Viktor" in story.staff(staff_desk.complaint_take, complaint.id, "Viktor").news[0]
    assert story.wait(minutes=20).news == []
    asked = story.staff(staff_desk.complaint_done, complaint.id, "Viktor")
    assert "is it" in asked.news[0]
    reopened = story.guest("deny: no. he looked at it for 2 minutes and left. its still 17 degrees")
    (complaint,) = story.all(Complaint)
    assert (complaint.state, complaint.reopened) == (ComplaintState.OPEN, 1)
    assert "still 17 degrees" in reopened.told("level 2")
    assert "Viktor" in reopened.told("level 2")
    offer = story.staff(
        staff_desk.complaint_offer, complaint.id, "Olga", "room 415, warm, the porter carries the bags"
    )
    assert "415" in offer.news[0]
    taken = story.guest("affirm: yes please")
    assert "ACCEPTS" in taken.told("level 2")
    assert "Promised to the guest" in taken.told("porter")
    assert story.the("change_room").state is RequestState.ACCEPTED
    story.staff(staff_desk.move_room, stay, "415", "Maria")
    assert story.all(Stay)[0].room.number == "415"
    story.guest("thank: we're in 415, its warm. thank you Olga")
    (complaint,) = story.all(Complaint)
    assert complaint.state is ComplaintState.CLOSED
    assert [one.state for one in story.requests("report_fault")] == [RequestState.DONE, RequestState.ACCEPTED]
