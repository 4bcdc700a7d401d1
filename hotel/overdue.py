"""Requests late by their promise: the department is chased, those above it are told, the guest hears the truth once."""

from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from hotel import one_by_one
from hotel.clock import Clock
from hotel.desk.backstage import Backstage
from hotel.desk.describing import facts_of
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.troubles.complaint_facts import DUTY_MANAGER
from hotel.records import Notice, RequestState, ServiceRequest

_RECEPTION = "reception"
_NOT_TAKEN = "request_not_taken"
_LATE = "request_late"
"""Somebody took it, and it is not there."""
_NEWS = "news_late"
_BY_THEMSELVES = frozenset({"announce_arrival", "do_not_disturb", "request_wake_up_call"})
"""Nobody needs to take these before their time: the hotel keeps them by itself."""
_FIRST_PAUSE = timedelta(minutes=15)
"""So long after the first reminder comes the second; each later pause is as long as all the delay before it."""
_WITH_THE_GUEST = frozenset(
    {intent for intent, kind in KINDS.items() if kind.to_own_room}
    | {"report_fault", "request_luggage_help"} - _BY_THEMSELVES
)
"""Staff mark these done when they have been there; what is only booked stays taken until its hour."""


def chase_overdue(session: Session, clock: Clock, property_id: int) -> int:
    """Remind the departments of what they have not taken in time, again and again; return how many are late."""
    overdue = session.scalars(
        select(ServiceRequest)
        .where(
            ServiceRequest.property_id == property_id,
            or_(
                and_(ServiceRequest.state == RequestState.SENT, ServiceRequest.intent.not_in(_BY_THEMSELVES)),
                and_(
                    ServiceRequest.state == RequestState.ACCEPTED, ServiceRequest.intent.in_(_WITH_THE_GUEST)
                ),
            ),
            ServiceRequest.promised_at <= clock.now(),
        )
        .order_by(ServiceRequest.id)
    ).all()
    return sum(
        one_by_one.done(session, "request", one.id, partial(_chase, session, clock, one)) for one in overdue
    )


def _chase(session: Session, clock: Clock, request: ServiceRequest) -> None:
    """Remind the department if it is time, and tell those above it."""
    desk = Backstage(session, clock, request.conversation_id)
    if request.state is RequestState.ACCEPTED:
        _remind_who_took_it(desk, request)
        return
    facts = facts_of(desk, request)
    first = not _told(desk, request)
    due = request.chased_at is None or desk.now >= _again_at(request.chased_at, request.promised_at)
    if due:
        desk.notify_department(request.department, "request_overdue", request=request, facts=facts)
    if request.department != _RECEPTION and (due or first):
        desk.notify_department(_RECEPTION, _NOT_TAKEN, request=request, facts=facts)
    if due and request.chased_at is not None:
        desk.notify_level(DUTY_MANAGER, _NOT_TAKEN, facts).request_id = request.id
        _tell_the_truth(desk, request)
    if due:
        request.chased_at = desk.now


def _remind_who_took_it(desk: Backstage, request: ServiceRequest) -> None:
    """Remind the department once of what it took and has not brought; then tell the duty manager and the guest, once."""
    since = max(at for at in (request.taken_at, request.promised_at) if at is not None)
    facts = facts_of(desk, request)
    if not _told(desk, request, _LATE, since):
        desk.notify_department(request.department, _LATE, request=request, facts=facts)
        request.chased_at = desk.now
    elif not _told(desk, request, _LATE, since, level=DUTY_MANAGER) and desk.now >= since + _FIRST_PAUSE:
        desk.notify_level(DUTY_MANAGER, _LATE, facts).request_id = request.id
        _tell_the_truth(desk, request)


def _tell_the_truth(desk: Backstage, request: ServiceRequest) -> None:
    """Tell the guest once that it is late and who knows; of what a complaint is about they hear with that."""
    facts = facts_of(desk, request)
    left_behind = request.room is not None and desk.room is not None and request.room is not desk.room
    told_otherwise = request.complaint_id is not None or _told(desk, request, _NEWS)
    if facts["promised"] is None or left_behind or told_otherwise:
        return
    desk.tell_guest(_NEWS, facts | {"level": DUTY_MANAGER}, request=request)


def _again_at(chased_at: datetime, promised_at: datetime | None) -> datetime:
    late = chased_at - (promised_at or chased_at)
    return chased_at + max(_FIRST_PAUSE, late)


def _told(
    desk: Backstage,
    request: ServiceRequest,
    key: str = _NOT_TAKEN,
    since: datetime | None = None,
    *,
    level: int | None = None,
) -> bool:
    """Say whether anybody (of `level`) has been told by `key` of `request` (since then)."""
    told = select(Notice.id).where(Notice.request_id == request.id, Notice.key == key)
    if since is not None:
        told = told.where(Notice.created_at >= since)
    if level is not None:
        told = told.where(Notice.level == level)
    return desk.session.scalars(told.limit(1)).first() is not None
