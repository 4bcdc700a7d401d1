"""A complaint: recorded, alerted and promised about in one transaction; a repeat raises the open one."""

from datetime import timedelta

from sqlalchemy import select

from hotel.desk import cure, emergencies, repairs
from hotel.desk.complaint_facts import (
    DUTY_MANAGER,
    about,
    ask_where,
    deadline,
    for_staff,
    linked,
    linked_facts,
    remark,
    said_room,
)
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.hearing import hears, is_shouted, same_words
from hotel.desk.naming import names_held
from hotel.desk.open_requests import open_requests
from hotel.desk.photos import join_complaint
from hotel.facts import Fact
from hotel.records import Complaint, ComplaintState, InboxMessage, Severity
from hotel.turn import Button

_SERIOUS = frozenset({"safety", "pests"})
_THIRD = 3
_SURE_OF_CATEGORY = 0.5
"""Below this nobody is told what they suffer from: "you are useless" is not about the Wi-Fi."""
_SURE = 0.6
"""Below this "we are in the other room, it's warm" answers whether it is put right; it is no new complaint."""
_IN_ONE_GO = timedelta(minutes=30)


def complain(desk: Desk) -> None:
    """Serve a complaint: a new one, or one more word about one that is open; a smell of fire is a danger."""
    if emergencies.said_false(desk):
        return
    if emergencies.is_danger(desk):
        emergencies.emergency(desk)
        return
    if desk.turn.confidence < _SURE and not hears("broken", desk.turn.text) and cure.settle(desk):
        return
    earlier = _to_join(desk)
    if (twin := _same_message(desk)) is not None:
        join_complaint(desk, twin)
        remark(desk, twin, "guest", desk.turn.text)  # said twice in one breath: one complaint per category
    elif earlier is None:
        _take_new(desk)
    else:
        _go_on(desk, earlier)


def goes_on_about(desk: Desk) -> bool:
    """Take "no, they are still shouting" as a word about an open complaint of it; say whether it was one."""
    text = desk.turn.text
    if not (hears("repeated", text) or hears("still_wrong", text)):
        return False
    meant = next((one for one in open_complaints(desk) if same_words(text, one.words)), None)
    if meant is None:
        return _is_written_again(desk)
    _go_on(desk, meant)
    return True


def asks_again(desk: Desk) -> bool:
    """Take "third time I write, the towels" as a word about the open complaint of them; say whether it was one."""
    text = desk.turn.text
    for complaint in open_complaints(desk) if _says_written(desk) else ():
        waited_for = any(names_held(request, text) for request in linked(desk, complaint))
        if waited_for or same_words(text, complaint.words):
            _go_on(desk, complaint)
            return True
    return False


def _is_written_again(desk: Desk) -> bool:
    if not _says_written(desk):
        return False
    meant = _written_about(open_complaints(desk))
    if meant is not None:
        _go_on(desk, meant)
    return meant is not None


def _says_written(desk: Desk) -> bool:
    return hears("written_again", desk.turn.text) or hears("third_time", desk.turn.text)


def _written_about(found: list[Complaint]) -> Complaint | None:
    """Return the complaint that was written about before: one of waiting, else the only one."""
    waiting = next((one for one in found if one.category == "waiting"), None)
    return waiting or (found[0] if len(found) == 1 else None)


def _go_on(desk: Desk, complaint: Complaint) -> None:
    if complaint.state is ComplaintState.DONE:
        cure.reopen(desk, complaint)
    else:
        _take_again(desk, complaint)


def open_complaints(desk: Desk) -> list[Complaint]:
    """Return this guest's complaints not yet called put right, the latest first; no emergencies."""
    mine = Complaint.conversation_id == desk.conversation.id
    if desk.stay is not None:
        mine |= Complaint.stay_id == desk.stay.id
    ended = (ComplaintState.CLOSED, ComplaintState.FALSE_ALARM)
    found = desk.session.scalars(
        select(Complaint)
        .where(mine, Complaint.state.not_in(ended), Complaint.emergency_kind.is_(None))
        .order_by(Complaint.id.desc())
    )
    return list(found)


def _same_message(desk: Desk) -> Complaint | None:
    mine = (one for one in open_complaints(desk) if one.message_id == desk.turn.message_id)
    return next((one for one in mine if one.category == _category(desk)), None)


def _to_join(desk: Desk) -> Complaint | None:
    """Return the open complaint that these words are about."""
    found = [one for one in open_complaints(desk) if one.message_id != desk.turn.message_id]
    same = [one for one in found if one.category == _category(desk)]
    if same:
        return same[0]
    vague = desk.turn.category in {None, "other", "waiting"}
    if vague and found and hears("indignant", desk.turn.text) and _lately(desk, found[0]):
        return found[0]  # "this is unacceptable": what was just written of
    if len(found) != 1:
        return None
    # "Third time I write" is about what was written; "again" alone may be the next thing that went wrong.
    written = _says_written(desk)
    again = hears("repeated", desk.turn.text) or is_shouted(desk.turn.text)
    return found[0] if written or (again and vague) else None


def _lately(desk: Desk, complaint: Complaint) -> bool:
    return max(remark.at for remark in complaint.remarks) > desk.now - _IN_ONE_GO


def _category(desk: Desk) -> str:
    if desk.turn.category and desk.turn.confidence >= _SURE_OF_CATEGORY:
        return desk.turn.category
    return "waiting" if hears("waiting", desk.turn.text) else "other"


def _severity(desk: Desk, category: str) -> Severity:
    text = desk.turn.text
    grave = any(hears(subject, text) for subject in ("child", "again", "third_time", "threat"))
    return Severity.HIGH if category in _SERIOUS or grave or is_shouted(text) else Severity.NORMAL


def _take_new(desk: Desk) -> None:
    category = _category(desk)
    severity = _severity(desk, category)
    threat = hears("threat", desk.turn.text)
    complaint = Complaint(
        property_id=desk.property.id,
        conversation_id=desk.conversation.id,
        message_id=desk.turn.message_id,
        ordinal=desk.turn.ordinal,
        stay_id=desk.stay.id if desk.stay else None,
        room=desk.room or said_room(desk),
        category=category,
        severity=severity,
        state=ComplaintState.OPEN,
        # One desk does not judge its own people, and a threat is no matter for the shift alone.
        level=DUTY_MANAGER if category == "staff" or threat else 1,
        count=1,
        reopened=0,
        words=desk.turn.text,
        created_at=desk.now,
        acknowledge_by=deadline(desk, severity),
    )
    remark(desk, complaint, "guest", desk.turn.text)
    desk.session.add(complaint)
    desk.session.flush()
    join_complaint(desk, complaint)
    truth = track_waiting(desk, complaint)
    where = ask_where(desk, complaint)
    earlier = repairs.earlier_faults(desk, complaint)
    desk.say(
        "complaint_recorded",
        about(desk, complaint) | {"requests": truth, "earlier": earlier, "ask_room": where},
    )
    repairs.send_for(desk, complaint)
    desk.session.flush()
    desk.notify_complaint_staff(complaint, "new_complaint", for_staff(desk, complaint))
    if complaint.level > 1:
        desk.notify_level(complaint.level, "new_complaint", for_staff(desk, complaint), complaint)
    _report_threat(desk, complaint)


def _take_again(desk: Desk, complaint: Complaint) -> None:
    """One more message about an open complaint: counted, raised, and the third goes to the duty manager."""
    before = complaint.acknowledge_by
    previous = desk.session.get(InboxMessage, complaint.message_id)
    join_complaint(desk, complaint)
    complaint.count += 1
    complaint.severity = complaint.severity.raised()
    remark(desk, complaint, "guest", desk.turn.text)
    if complaint.room is None:
        complaint.room = desk.room or said_room(desk)
    third = complaint.count >= _THIRD or hears("third_time", desk.turn.text)
    if third:
        complaint.level = max(complaint.level, DUTY_MANAGER)
        complaint.acknowledge_by = deadline(desk, complaint.severity)
    elif before is not None:
        complaint.acknowledge_by = min(before, deadline(desk, complaint.severity))
    truth = track_waiting(desk, complaint)
    desk.session.flush()
    facts = for_staff(desk, complaint) | {"third": third}
    desk.notify_complaint_staff(complaint, "complaint_repeated", facts)
    if third:
        desk.notify_level(complaint.level, "complaint_third_message", facts, complaint)
    _report_threat(desk, complaint)
    told = about(desk, complaint) | {"requests": truth, "escalated": complaint.level > 1, "third": third}
    told["since"] = desk.property.local(
        previous.received_at if previous else complaint.created_at
    ).isoformat()
    human = (Button("human", "ask_human"),) if third else ()
    desk.say("complaint_third" if third else "complaint_repeated", told, human)


def track_waiting(desk: Desk, complaint: Complaint) -> list[Fact]:
    """Tie the open requests the guest waits for to `complaint`, chase them, return the truth about them."""
    if complaint.category != "waiting" and not hears("waiting", desk.turn.text):
        return linked_facts(desk, complaint)
    for request in open_requests(desk):
        ahead = request.wanted_at is not None and request.wanted_at > desk.now
        if ahead or request.complaint_id not in {None, complaint.id} or request.intent == "ask_human":
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


def _report_threat(desk: Desk, complaint: Complaint) -> None:
    if not hears("threat", desk.turn.text):
        return
    complaint.level = max(complaint.level, DUTY_MANAGER)
    complaint.severity = complaint.severity.raised()
    facts = for_staff(desk, complaint)
    desk.notify_department("security", "threat", facts=facts).complaint_id = complaint.id
    desk.notify_level(complaint.level, "threat", facts, complaint)
