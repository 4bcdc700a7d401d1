"""Requests that nobody took by the promised time: the department is chased, reception and the duty manager are told."""

from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel import one_by_one
from hotel.clock import Clock
from hotel.desk.backstage import Backstage
from hotel.desk.describing import facts_of
from hotel.desk.troubles.complaint_facts import DUTY_MANAGER
from hotel.records import Notice, RequestState, ServiceRequest

_RECEPTION = "reception"
_NOT_TAKEN = "request_not_taken"
_BY_THEMSELVES = frozenset({"announce_arrival", "do_not_disturb", "request_wake_up_call"})
"""Nobody needs to take these before their time: the hotel keeps them by itself."""
_FIRST_PAUSE = timedelta(minutes=15)
"""So long after the first reminder comes the second; each later pause is as long as all the delay before it."""


def chase_overdue(session: Session, clock: Clock, property_id: int) -> int:
    """Remind the departments of what they have not taken in time, again and again; return how many are late."""
    overdue = session.scalars(
        select(ServiceRequest)
        .where(
            ServiceRequest.property_id == property_id,
            ServiceRequest.state == RequestState.SENT,
            ServiceRequest.promised_at <= clock.now(),
            ServiceRequest.intent.not_in(_BY_THEMSELVES),
        )
        .order_by(ServiceRequest.id)
    ).all()
    return sum(
        one_by_one.done(session, "request", one.id, partial(_chase, session, clock, one)) for one in overdue
    )


def _chase(session: Session, clock: Clock, request: ServiceRequest) -> None:
    """Remind the department if it is time, and tell those above it."""
    desk = Backstage(session, clock, request.conversation_id)
    facts = facts_of(desk, request)
    first = not _told(desk, request)
    due = request.chased_at is None or desk.now >= _again_at(request.chased_at, request.promised_at)
    if due:
        desk.notify_department(request.department, "request_overdue", request=request, facts=facts)
    if request.department != _RECEPTION and (due or first):
        desk.notify_department(_RECEPTION, _NOT_TAKEN, request=request, facts=facts)
    if due and request.chased_at is not None:
        desk.notify_level(DUTY_MANAGER, _NOT_TAKEN, facts).request_id = request.id
    if due:
        request.chased_at = desk.now


def _again_at(chased_at: datetime, promised_at: datetime | None) -> datetime:
    late = chased_at - (promised_at or chased_at)
    return chased_at + max(_FIRST_PAUSE, late)


def _told(desk: Backstage, request: ServiceRequest) -> bool:
    """Say whether reception knows that nobody has taken `request`."""
    told = select(Notice.id).where(Notice.request_id == request.id, Notice.key == _NOT_TAKEN)
    return desk.session.scalars(told.limit(1)).first() is not None
