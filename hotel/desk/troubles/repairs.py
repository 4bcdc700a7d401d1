"""What is broken in a complaint is owed a repair as well as an apology: both are tracked together."""

from datetime import timedelta

from sqlalchemy import or_, select

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.faults_said import (
    faults_denied,
    faults_named,
    faults_of,
    faults_told,
    names_device,
    names_fault,
    same_fault,
)
from hotel.desk.drafting.kinds import KINDS, REPAIR
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.desk.troubles.complaint_facts import linked, remark
from hotel.facts import Fact
from hotel.reading.clauses import clauses_in
from hotel.records import Complaint, FaultObject, RequestState, ServiceRequest, Severity

_TECHNICAL = frozenset({"temperature", "wifi", "facilities", "room"})
_OF_NO_FAULT = frozenset({"cleanliness", "noise", "food", "staff", "billing"})
_ROOM = "room"
_RECENT = timedelta(days=3)


def earlier_faults(desk: Desk, complaint: Complaint) -> list[Fact]:
    """Tie what was reported of the same thing these days to `complaint`, and return it."""
    told: list[Fact] = []
    if complaint.category in _OF_NO_FAULT and not hears("broken", desk.turn.text):
        return told  # hairs in the bath are no word of the lamp above it
    for request in _reported(desk, complaint):
        request.complaint_id = complaint.id
        told.append(facts_of(desk, request))
    return told


def send_for(desk: Desk, complaint: Complaint) -> None:
    """Send a repair along with `complaint`, where something is broken and nobody is at it yet."""
    named = faults_told(desk, desk.turn.text)
    broken = hears("broken", desk.turn.text)
    technical = complaint.category in _TECHNICAL
    if complaint.category == _ROOM and not _says_what_is_broken(desk):
        return  # shabby furniture, the view, the photos: nobody mends these within the hour
    if desk.stay is None or not (named or technical) or not (technical or broken) or not (named or broken):
        return
    if _is_sent_for(desk, complaint, named):
        return
    under_way = [one for one in _reported(desk, complaint) if one.is_open]
    under_way = under_way or ([] if named else _spoken_of(desk))
    if under_way:
        for request in under_way:
            _hurry(desk, complaint, request)
        return
    request = drafts.begin(desk, KINDS[REPAIR])
    request.complaint_id = complaint.id
    for fault in named:
        request.department = fault.department
        request.urgent = request.urgent or fault.urgent
    request.urgent = request.urgent or complaint.severity is not Severity.NORMAL
    drafts.send(desk, request)
    remark(desk, complaint, "hotel", f"report_fault {request.id}")


def _says_what_is_broken(desk: Desk) -> bool:
    """Say whether one breath names a thing and says that it does not work."""
    clauses = [one.within(desk.turn.text) for one in clauses_in(desk.turn.text)]
    return any(names_device(desk, words) and hears("broken", words) for words in clauses)


def _is_sent_for(desk: Desk, complaint: Complaint, named: list[FaultObject]) -> bool:
    """Say whether this very message has sent a repair along with `complaint`, of all that is `named` now."""
    sent = [one for one in linked(desk, complaint) if one.message_id == desk.turn.message_id]
    repairs = [one for one in sent if one.intent == REPAIR]
    known = [fault for one in repairs for fault in faults_named(desk, one.words)]
    return bool(repairs) and all(fault in known for fault in named)


def corrected(desk: Desk, request: ServiceRequest) -> bool:
    """Put right what is broken, where the words say it of `request`; say whether they did."""
    if not is_corrected(desk, request):
        return False
    before = faults_of(request, desk.offered(FaultObject))
    fault = next(one for one in faults_told(desk, desk.turn.text) if one not in before)
    told = {request.department, fault.department}
    request.words, earlier = desk.turn.text, request.words
    request.add_words(earlier)
    request.department, request.urgent = fault.department, fault.urgent
    facts = facts_of(desk, request)
    for department in sorted(told):
        desk.notify_department(department, "request_changed", request=request, facts=facts)
    desk.say("repair_corrected", facts | {"fault": dict(fault.name)})
    return True


def is_corrected(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words deny what `request` was sent for and name what is broken: "not the tap, the shower"."""
    if request.intent != REPAIR:
        return False
    known = desk.offered(FaultObject)
    if any(names_fault(one, desk.turn.text, known) for one in _open(desk) if one is not request):
        return False  # what another repair is for is no word on this one
    text, before = desk.turn.text, faults_of(request, known)
    other = [one for one in faults_told(desk, text) if one not in before]
    denied = any(one in before for one in faults_denied(text, known))
    return bool(other) and (denied or hears("meant_that", text))


def _open(desk: Desk) -> list[ServiceRequest]:
    return [one for one in open_requests(desk) if one.intent == REPAIR]


def _spoken_of(desk: Desk) -> list[ServiceRequest]:
    """Return the repair that the answer before told of: more words of it, "since yesterday", name no other."""
    spoken = request_spoken_of(desk)
    return [one for one in _open(desk) if one is spoken]


def _hurry(desk: Desk, complaint: Complaint, request: ServiceRequest) -> None:
    """Make a repair that was asked for before urgent: it is the same one."""
    request.urgent = True
    request.complaint_id = complaint.id
    facts = facts_of(desk, request) | {"complaint": complaint.id, "said": desk.turn.text}
    desk.notify_department(request.department, "guest_complains_of_waiting", request=request, facts=facts)


def _reported(desk: Desk, complaint: Complaint) -> list[ServiceRequest]:
    """Return the faults of the same things that this guest has reported these days, but by this message."""
    if desk.stay is None:
        return []
    found = desk.session.scalars(
        select(ServiceRequest)
        .where(
            ServiceRequest.intent == REPAIR,
            ServiceRequest.stay_id == desk.stay.id,
            ServiceRequest.created_at > desk.now - _RECENT,
            ServiceRequest.state.not_in((RequestState.DRAFT, RequestState.CANCELLED)),
            or_(ServiceRequest.message_id.is_(None), ServiceRequest.message_id != desk.turn.message_id),
        )
        .order_by(ServiceRequest.id.desc())
    )
    text = desk.turn.text
    return [one for one in found if one.complaint_id == complaint.id or same_fault(desk, text, one.words)]
