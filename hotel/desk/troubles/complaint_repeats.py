"""One more word about a complaint that is open: counted, raised, the third time with the duty manager."""

from datetime import timedelta

from hotel.desk.backstage import public_name
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names
from hotel.desk.earlier import last_message
from hotel.desk.hearing import hears, is_shouted, same_words, without
from hotel.desk.just_now import JUST_NOW
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.photos import join_complaint
from hotel.desk.troubles import cure, past_troubles
from hotel.desk.troubles.complaint_facts import (
    DUTY_MANAGER,
    GENERAL_MANAGER,
    about,
    deadline,
    for_staff,
    is_kept,
    linked_facts,
    remark,
    report_threat,
    said_room,
)
from hotel.desk.troubles.complaint_spoken_of import complaint_spoken_of
from hotel.desk.troubles.no_complaint import complains
from hotel.desk.troubles.open_complaints import (
    open_complaints,
    says_written,
    tells_of_waiting,
    waited_for_again,
    written_about,
)
from hotel.facts import Fact
from hotel.records import Complaint, ComplaintState, InboxMessage, ServiceRequest
from hotel.turn import Button

_THIRD = 3
_REFUSES = frozenset({"deny", "cancel"})
_NOT_AWAITED = frozenset({"ask_human", "do_not_disturb"})


def goes_on_about(desk: Desk) -> bool:
    """Take "no, they are still shouting" as a word about an open complaint of it; say whether it was one."""
    text = desk.turn.text
    if not (hears("repeated", text) or hears("still_wrong", text)):
        return False
    meant = next((one for one in open_complaints(desk) if same_words(text, one.words)), None)
    if meant is None and says_written(desk):
        meant = written_about(open_complaints(desk))
    return meant is not None and not _refuses_else(desk, meant) and _goes_on(desk, meant)


def _refuses_else(desk: Desk, complaint: Complaint) -> bool:
    """Say whether a mere no answers what was told last, and that was not `complaint`: "no fries, thanks"."""
    told = any(turn.replies for turn in last_message(desk, JUST_NOW))
    other = told and complaint_spoken_of(desk) is not complaint
    return other and desk.turn.intent in _REFUSES and not complains(without("weighs_little", desk.turn.text))


def asks_again(desk: Desk) -> bool:
    """Take "third time I write, the towels" as a word about the open complaint of them; say whether it was one."""
    return says_written(desk) and _goes_on(desk, waited_for_again(desk))


def _goes_on(desk: Desk, complaint: Complaint | None) -> bool:
    if complaint is not None:
        go_on(desk, complaint)
    return complaint is not None


def go_on(desk: Desk, complaint: Complaint) -> None:
    """Take one more word about `complaint`: what staff called done is open again."""
    if complaint.state is ComplaintState.DONE:
        cure.reopen(desk, complaint)
    elif _raises_nothing(desk, complaint):
        join_complaint(desk, complaint)
        past_troubles.go_on(desk, complaint)
    else:
        _take_again(desk, complaint)


def _raises_nothing(desk: Desk, complaint: Complaint) -> bool:
    """Say whether the words only tell more of what is over: "no, at breakfast in your restaurant", "it's quiet now"."""
    if past_troubles.is_past(desk, complaint.category):
        return True
    text = desk.turn.text
    presses = any(
        hears(one, text) for one in ("repeated", "goes_on_now", "indignant", "threat", "wants_manager")
    )
    return is_kept(complaint) and not presses and not is_shouted(text)


def _take_again(desk: Desk, complaint: Complaint) -> None:
    before = complaint.acknowledge_by
    previous = desk.session.get(InboxMessage, complaint.message_id)
    join_complaint(desk, complaint)
    complaint.count += 1
    complaint.severity = complaint.severity.raised()
    remark(desk, complaint, "guest", desk.turn.text)
    if complaint.room is None:
        complaint.room = desk.room or said_room(desk)
    third = complaint.count >= _THIRD or hears("third_time", desk.turn.text)
    taken_before = complaint.taken_by if _came_to_nothing(desk, complaint) else None
    overdue = before is not None and before <= desk.now and complaint.state is ComplaintState.OPEN
    climbs = taken_before is not None or overdue
    called_for = third or hears("wants_manager", desk.turn.text)
    if taken_before:
        complaint.state, complaint.taken_by = ComplaintState.OPEN, None
    if climbs:
        complaint.level = min(GENERAL_MANAGER, complaint.level + 1)
    if called_for:
        complaint.level = max(complaint.level, DUTY_MANAGER)
    if called_for or climbs:
        complaint.acknowledge_by = deadline(desk, complaint.severity)
    elif complaint.state is ComplaintState.OPEN:  # what was over, and waited for nobody, has come back
        due = deadline(desk, complaint.severity)
        complaint.acknowledge_by = due if before is None else min(before, due)
    truth = track_waiting(desk, complaint)
    desk.session.flush()
    facts = for_staff(desk, complaint) | {"third": third}
    desk.notify_complaint_staff(complaint, "complaint_repeated", facts)
    if third:
        desk.notify_level(complaint.level, "complaint_third_message", facts, complaint)
    elif climbs or called_for:
        desk.notify_level(complaint.level, "complaint_repeated", facts, complaint)
    report_threat(desk, complaint)
    had_it = public_name(desk, taken_before) if taken_before else None
    told = about(desk, complaint) | {
        "taken_before": had_it,
        "requests": truth,
        "escalated": complaint.level > 1,
        "third": third,
    }
    told["since"] = desk.property.local(
        previous.received_at if previous else complaint.created_at
    ).isoformat()
    human = (Button("human", "ask_human"),) if third else ()
    desk.say("complaint_third" if third else "complaint_repeated", told, human)


def _came_to_nothing(desk: Desk, complaint: Complaint) -> bool:
    """Say whether somebody took `complaint`, the promised minutes are over, and the guest still waits."""
    ahead = complaint.acknowledge_by is not None and complaint.acknowledge_by > desk.now
    return complaint.taken_by is not None and not ahead and hears("waiting", desk.turn.text)


def track_waiting(desk: Desk, complaint: Complaint) -> list[Fact]:
    """Tie the open requests the guest waits for to `complaint`, chase them, return the truth about them."""
    if complaint.category != "waiting" and not tells_of_waiting(desk.turn.text):
        return linked_facts(desk, complaint)
    for request in _waited_for(desk, complaint):
        if request.complaint_id not in {None, complaint.id}:
            continue
        request.complaint_id = complaint.id
        if request.chased_at is None or desk.now - request.chased_at >= timedelta(minutes=5):
            request.chased_at = desk.now
            facts = facts_of(desk, request) | {"complaint": complaint.id, "said": desk.turn.text}
            desk.notify_department(
                request.department, "guest_complains_of_waiting", request=request, facts=facts
            )
    desk.session.flush()
    return linked_facts(desk, complaint)


def _waited_for(desk: Desk, complaint: Complaint) -> list[ServiceRequest]:
    """Return what may be waited for by now: what the words or `complaint` name, with what the same people owe; else all."""
    sent = [one for one in open_requests(desk) if one.intent not in _NOT_AWAITED]
    due = [one for one in sent if one.wanted_at is None or one.wanted_at <= desk.now]
    named = [one for one in due if names(one, desk.turn.text)]
    known = named or [one for one in due if one.complaint_id == complaint.id]
    owing = {one.department for one in known}
    return [one for one in due if not owing or one.department in owing]
