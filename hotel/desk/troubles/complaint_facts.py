"""A complaint as facts, for guests and for staff."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from hotel.desk.backstage import public_name
from hotel.desk.describing import facts_of, moment
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import REPAIR
from hotel.desk.drafting.rooms_named import rooms_named
from hotel.desk.hearing import hears
from hotel.desk.sent.evidence import photos_of_complaint
from hotel.desk.troubles.places_in_danger import places_in_danger
from hotel.desk.troubles.rooms_in_danger import looked_into_too, names_no_door
from hotel.facts import Fact
from hotel.records import (
    OPEN,
    Complaint,
    ComplaintRemark,
    ComplaintState,
    Need,
    Room,
    ServiceRequest,
    Severity,
)

DUTY_MANAGER = 2
GENERAL_MANAGER = 3
_GOES_ON = frozenset({REPAIR, "change_room"})
_SHOWN = timedelta(minutes=1)
"""Hours are told to the minute: what comes within this one is now."""


def remark(desk: Desk, complaint: Complaint, by: str, text: str) -> None:
    """Add a line to the history of `complaint`."""
    complaint.remarks.append(ComplaintRemark(at=desk.now, by=by, text=text))


def about(desk: Desk, complaint: Complaint) -> dict[str, Fact]:
    """Return what a guest may hear of `complaint`."""
    ahead = complaint.acknowledge_by
    return {
        "complaint": complaint.id,
        "category": complaint.category,
        "severity": complaint.severity.value,
        "state": complaint.state.value,
        "level": complaint.level,
        "count": complaint.count,
        "reopened": complaint.reopened,
        "room": complaint.room.number if complaint.room else None,
        "rooms_too": looked_into_too(desk, complaint),
        "places": places_in_danger(complaint),
        "taken_by": public_name(desk, complaint.taken_by) if complaint.taken_by else None,
        "next_level_at": moment(desk, ahead) if ahead is not None and ahead > desk.now + _SHOWN else None,
        "words": complaint.words,
        "said": desk.turn.text,
    }


def for_staff(desk: Desk, complaint: Complaint) -> dict[str, Fact]:
    """Return everything staff must know of `complaint`, with its whole history."""
    guest = complaint_guest(desk)
    return about(desk, complaint) | {
        "verified": complaint.stay_id is not None,
        "guest": guest,
        "emergency_kind": complaint.emergency_kind,
        "taken_by": complaint.taken_by,
        "done_by": complaint.done_by,
        "recovery": complaint.recovery,
        "locale": desk.conversation.locale,
        "history": [
            {"at": moment(desk, one.at), "by": one.by, "text": one.text} for one in complaint.remarks
        ],
        "requests": linked_facts(desk, complaint),
        "photos": photos_of_complaint(desk.session, complaint),
    }


def is_kept(complaint: Complaint) -> bool:
    """Say whether `complaint` is of a trouble that is over: what is told of it later raises nothing by itself."""
    return complaint.state is ComplaintState.OPEN and complaint.acknowledge_by is None


def complaint_guest(desk: Desk) -> str | None:
    """Return the verified guest's name, for staff."""
    return None if desk.guest is None else f"{desk.guest.given_name} {desk.guest.surname}".strip()


def linked(desk: Desk, complaint: Complaint) -> list[ServiceRequest]:
    """Return the requests that are tracked with `complaint`."""
    found = desk.session.query(ServiceRequest).filter(ServiceRequest.complaint_id == complaint.id)
    return list(found.order_by(ServiceRequest.id))


def owed(desk: Desk, complaint: Complaint) -> list[ServiceRequest]:
    """Return those that the guest still waits for; what is repaired may go on without them, in a room left behind."""
    return [one for one in linked(desk, complaint) if one.is_open and one.intent not in _GOES_ON]


def linked_facts(desk: Desk, complaint: Complaint) -> list[Fact]:
    """Return the linked requests as facts, each with the truth about where it stands."""
    return told_truly(desk, linked(desk, complaint))


def told_truly(desk: Desk, requests: Sequence[ServiceRequest]) -> list[Fact]:
    """Return `requests` as facts, each with the truth about where it stands."""
    told: list[Fact] = []
    for request in requests:
        late = request.promised_at is not None and request.promised_at < desk.now and request.state in OPEN
        told.append(facts_of(desk, request) | {"late": late, "taken": request.taken_at is not None})
    return told


def deadline(desk: Desk, severity: Severity) -> datetime:
    """Return when the next level is alerted if nobody takes a complaint of this severity now."""
    policies = desk.property.policies
    minutes = {
        Severity.EMERGENCY: policies.emergency_deadline_minutes,
        Severity.HIGH: policies.high_deadline_minutes,
        Severity.NORMAL: policies.normal_deadline_minutes,
    }[severity]
    return desk.now + timedelta(minutes=minutes)


def said_room(desk: Desk) -> Room | None:
    """Return the room of a visitor: the one named in the words, which nobody has proved."""
    return next(iter(rooms_named(desk, desk.turn.text)), None)


def ask_where(desk: Desk, complaint: Complaint) -> bool:
    """Ask for the room, if no place is known or no door has its number; say whether it was asked. Nothing waits for it."""
    if complaint.room is not None and (complaint.emergency_kind is None or not names_no_door(desk)):
        return False
    if complaint.room is None and places_in_danger(complaint):
        return False
    desk.ask(Need.DETAIL, complaint=complaint)
    return True


def report_threat(desk: Desk, complaint: Complaint) -> None:
    """Tell security and the duty manager of a threat in the words; without one nothing happens."""
    if not hears("threat", desk.turn.text):
        return
    complaint.level = max(complaint.level, DUTY_MANAGER)
    complaint.severity = complaint.severity.raised()
    facts = for_staff(desk, complaint)
    desk.notify_department("security", "threat", facts=facts).complaint_id = complaint.id
    desk.notify_level(complaint.level, "threat", facts, complaint)
