"""A complaint: recorded, alerted and promised about in one transaction; a repeat raises the open one."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears, is_shouted, labels_in
from hotel.desk.ordering import fresh_things
from hotel.desk.sent.photos import join_complaint
from hotel.desk.troubles import alarm_eased, emergencies, past_troubles, repairs
from hotel.desk.troubles.complaint_facts import (
    DUTY_MANAGER,
    about,
    ask_where,
    deadline,
    for_staff,
    remark,
    report_threat,
)
from hotel.desk.troubles.complaint_repeats import go_on, track_waiting
from hotel.desk.troubles.open_complaints import category_of, of_same_message, one_to_join
from hotel.desk.troubles.recording import record
from hotel.desk.troubles.relief import relief_from
from hotel.desk.troubles.told_already import not_told_yet
from hotel.records import Complaint, Severity

_SERIOUS = frozenset({"safety", "pests"})


def complain(desk: Desk, *, grave: bool = False) -> None:
    """Serve a complaint: a new one, or one more word about one that is open; a smell of fire is a danger.

    What is `grave` is a matter for the duty manager at once.
    """
    if alarm_eased.said_false(desk):
        return
    if emergencies.is_danger(desk):
        emergencies.emergency(desk)
        return
    earlier = one_to_join(desk)
    if (twin := of_same_message(desk)) is not None:
        _add_to(desk, twin)
    elif earlier is None:
        _take_new(desk, grave=grave)
    else:
        go_on(desk, earlier)


def _add_to(desk: Desk, complaint: Complaint) -> None:
    """Add what else is wrong to the complaint of the same breath: one complaint per category."""
    join_complaint(desk, complaint)
    remark(desk, complaint, "guest", desk.turn.text)
    if _severity(desk, complaint.category) is Severity.HIGH:
        complaint.severity = complaint.severity.raised()
    if complaint.acknowledge_by is not None:
        complaint.acknowledge_by = min(complaint.acknowledge_by, deadline(desk, complaint.severity))
    desk.say("complaint_added", about(desk, complaint))
    _send_along(desk, complaint)
    desk.session.flush()
    desk.notify_complaint_staff(complaint, "complaint_added", for_staff(desk, complaint))
    report_threat(desk, complaint)


def _send_along(desk: Desk, complaint: Complaint) -> None:
    """Send what is owed besides the apology: a repair, fresh things, the word to those who did not come."""
    repairs.send_for(desk, complaint)
    fresh_things.send_along(desk, complaint)
    _tell_who_did_not_come(desk, complaint)


def _tell_who_did_not_come(desk: Desk, complaint: Complaint) -> None:
    """Tell the department itself what it left undone, or that its people did not come, whatever else is wrong."""
    text = desk.turn.text
    named = labels_in("department", text) if hears("did_not_come", text) else []
    for department in dict.fromkeys([*named, *labels_in("left_undone", text)]):
        desk.notify_department(department, "waited_in_vain", facts=for_staff(desk, complaint))


def _severity(desk: Desk, category: str) -> Severity:
    text = desk.turn.text
    grave = any(hears(subject, text) for subject in ("child", "again", "third_time", "threat", "missed_it"))
    return Severity.HIGH if category in _SERIOUS or grave or is_shouted(text) else Severity.NORMAL


def _take_new(desk: Desk, *, grave: bool) -> None:
    category = category_of(desk)
    threat = hears("threat", desk.turn.text)
    # One desk does not judge its own people, and a threat or a theft is no matter for the shift alone.
    theft = hears("theft", desk.turn.text)
    manager = hears("wants_manager", desk.turn.text)
    severe = threat or theft or manager or grave
    level = DUTY_MANAGER if category == "staff" or severe else 1
    severity = Severity.HIGH if grave else _severity(desk, category)
    past = not severe and not is_shouted(desk.turn.text) and past_troubles.is_past(desk, category)
    complaint = record(desk, category, severity, level)
    if past:
        past_troubles.keep(desk, complaint)
        desk.notify_complaint_staff(complaint, "complaint_of_past", for_staff(desk, complaint))
        return
    truth = not_told_yet(desk, track_waiting(desk, complaint))
    where = ask_where(desk, complaint)
    earlier = repairs.earlier_faults(desk, complaint)
    desk.say(
        "complaint_recorded",
        about(desk, complaint)
        | {"requests": truth, "earlier": earlier, "ask_room": where, "relief": relief_from(desk, complaint)},
    )
    _send_along(desk, complaint)
    desk.session.flush()
    desk.notify_complaint_staff(complaint, "new_complaint", for_staff(desk, complaint))
    if complaint.level > 1:
        desk.notify_level(complaint.level, "new_complaint", for_staff(desk, complaint), complaint)
    if theft:
        facts = for_staff(desk, complaint)
        desk.notify_department("security", "new_complaint", facts=facts).complaint_id = complaint.id
    report_threat(desk, complaint)
