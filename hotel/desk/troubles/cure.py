"""What the guest says of the cure: only their word closes a complaint, and their word opens it again."""

from hotel.desk.backstage import Backstage, public_name, staff_named
from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.sent.photos import join_complaint
from hotel.desk.troubles.complaint_facts import (
    GENERAL_MANAGER,
    about,
    deadline,
    for_staff,
    owed,
    remark,
    report_threat,
    told_truly,
)
from hotel.desk.troubles.word_on_cure import says_cured
from hotel.facts import Fact
from hotel.records import Complaint, ComplaintState, Need, Question

ASK_FIXED = "ask_fixed"
"""The kind of timer that asks in the morning what staff put right at night."""


def _of(desk: Desk, question: Question) -> Complaint:
    return desk.session.get_one(Complaint, question.complaint_id)


def fixed(desk: Desk, question: Question) -> None:
    """Take "it is put right": only this closes a complaint, once nothing they waited for is open."""
    complaint = _of(desk, question)
    if hears("but_not", desk.turn.text) or hears("keep_open", desk.turn.text):
        unclear(desk, question)
        return
    if take_as_fixed(desk, complaint):
        desk.say("complaint_closed", about(desk, complaint))


def take_as_fixed(desk: Desk, complaint: Complaint) -> bool:
    """Close `complaint` unless something they waited for is open; say whether it is closed."""
    remark(desk, complaint, "guest", desk.turn.text)
    if not owed(desk, complaint):
        close(desk, complaint)
        return True
    _stay_open(desk, complaint)
    return False


def _stay_open(desk: Desk, complaint: Complaint) -> None:
    """Keep `complaint` open as the guest wants it, and tell what is still to be done."""
    close_questions(desk, complaint)
    if complaint.state is ComplaintState.DONE:
        complaint.state = ComplaintState.ACKNOWLEDGED
    told = told_truly(desk, owed(desk, complaint))
    desk.say("complaint_stays_open", about(desk, complaint) | {"requests": told})


def close_questions(desk: Desk, complaint: Complaint) -> None:
    """Withdraw every question about `complaint`."""
    for question in [q for q in desk.questions if q.complaint_id == complaint.id]:
        desk.close(question)


def close(desk: Desk, complaint: Complaint) -> None:
    """Close `complaint` on the guest's word and tell those who worked on it."""
    complaint.state, complaint.closed_at, complaint.acknowledge_by = ComplaintState.CLOSED, desk.now, None
    close_questions(desk, complaint)
    desk.notify_complaint_staff(complaint, "complaint_closed", for_staff(desk, complaint))


def not_fixed(desk: Desk, question: Question) -> None:
    """Take "it is not put right": the complaint is open again, above the one who marked it done."""
    reopen(desk, _of(desk, question))


def reopen(desk: Desk, complaint: Complaint) -> None:
    """Open `complaint` again on the guest's word, raised, with its whole history."""
    join_complaint(desk, complaint)
    marked_by = staff_named(desk, complaint.done_by) if complaint.done_by else None
    above = (marked_by.level if marked_by else complaint.level) + 1
    complaint.state = ComplaintState.OPEN
    complaint.reopened += 1
    complaint.count += 1
    complaint.severity = complaint.severity.raised()
    complaint.level = min(GENERAL_MANAGER, max(complaint.level, above))
    complaint.acknowledge_by = deadline(desk, complaint.severity)
    complaint.taken_by = complaint.taken_at = None
    remark(desk, complaint, "guest", desk.turn.text)
    close_questions(desk, complaint)
    desk.session.flush()
    desk.notify_complaint_staff(complaint, "complaint_reopened", for_staff(desk, complaint))
    desk.notify_level(complaint.level, "complaint_reopened", for_staff(desk, complaint), complaint)
    report_threat(desk, complaint)
    desk.say("complaint_reopened", about(desk, complaint))


def unclear(desk: Desk, question: Question) -> None:
    """Neither yes nor no: read it from the words, else ask once more, shortly; then leave it to staff."""
    text, complaint = desk.turn.text, _of(desk, question)
    cured = says_cured(desk, complaint)
    if cured:
        fixed(desk, question)
    elif cured is False:
        not_fixed(desk, question)
    elif hears("keep_open", text) or owed(desk, complaint):
        remark(desk, complaint, "guest", text)
        desk.session.flush()
        desk.notify_complaint_staff(complaint, "complaint_unclear_answer", for_staff(desk, complaint))
        _stay_open(desk, complaint)
    elif question.subject is None:
        remark(desk, complaint, "guest", text)
        desk.ask(Need.FIXED, complaint=complaint, subject="again")
        desk.say("fixed_or_not", about(desk, complaint))
    else:
        remark(desk, complaint, "guest", text)
        desk.close(question)
        complaint.state = ComplaintState.ACKNOWLEDGED
        desk.notify_complaint_staff(complaint, "complaint_unclear_answer", for_staff(desk, complaint))
        desk.say("complaint_left_open", about(desk, complaint))


def settle(desk: Desk) -> bool:
    """Take thanks or praise as the answer to "is it put right?"; say whether that settled the complaint."""
    question = desk.open_question(Need.FIXED)
    if question is None or not says_cured(desk, _of(desk, question)):
        return False
    fixed(desk, question)
    return True


def ask_whether_fixed(desk: Backstage, complaint: Complaint) -> None:
    """Ask the guest whether what staff marked done is put right."""
    desk.ask(Need.FIXED, complaint=complaint)
    buttons: list[Fact] = [{"key": "fixed", "intent": "affirm"}, {"key": "not_fixed", "intent": "deny"}]
    told: dict[str, Fact] = {
        "by": public_name(desk, complaint.done_by) if complaint.done_by else None,
        "requests": told_truly(desk, owed(desk, complaint)),
        "buttons": buttons,
    }
    desk.tell_guest(
        "complaint_done_question", about(desk, complaint) | told, complaint=complaint, at_any_hour=True
    )
