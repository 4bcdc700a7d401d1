"""What is due now by itself: wake-ups, rooms set later, questions kept for the morning, escalation."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel import one_by_one
from hotel.clock import Clock
from hotel.desk.backstage import Backstage
from hotel.desk.describing import facts_of
from hotel.desk.house.device_settings import Setting, apply
from hotel.desk.sent import timers
from hotel.desk.sent.waking import UNANSWERED
from hotel.desk.talking import unanswered
from hotel.desk.troubles.cure import ASK_FIXED, ask_whether_fixed
from hotel.escalation import escalate_due
from hotel.facts import Fact
from hotel.overdue import chase_overdue
from hotel.records import (
    Complaint,
    ComplaintState,
    InboxMessage,
    Need,
    Question,
    RequestState,
    RoomDevice,
    ServiceRequest,
    Timer,
)

_AGAIN_IN = timedelta(minutes=1)
"""When a timer is tried again that could not do its work."""


def fire_due(session: Session, clock: Clock, property_id: int) -> int:
    """Fire every timer of the property that is due, each exactly once, and escalate; return how much was done.

    A timer that cannot do its work is tried again later and keeps no other from ringing.
    """
    due = session.scalars(
        select(Timer)
        .where(
            Timer.property_id == property_id,
            Timer.due_at <= clock.now(),
            Timer.fired_at.is_(None),
            Timer.cancelled_at.is_(None),
        )
        .order_by(Timer.due_at, Timer.id)
    ).all()
    fired = 0
    for timer in due:
        timer.fired_at = clock.now()
        if one_by_one.done(session, timer.kind, timer.id, partial(_fire, session, clock, timer)):
            fired += 1
        else:
            timer.fired_at, timer.due_at = None, clock.now() + _AGAIN_IN
    return fired + escalate_due(session, clock, property_id) + chase_overdue(session, clock, property_id)


def _fire(session: Session, clock: Clock, timer: Timer) -> None:
    conversation_id = _conversation_of(session, timer)
    if conversation_id is not None and timer.kind in _DOES:
        _DOES[timer.kind](Backstage(session, clock, conversation_id), timer)


def _conversation_of(session: Session, timer: Timer) -> int | None:
    if timer.request_id is not None:
        return session.get_one(ServiceRequest, timer.request_id).conversation_id
    told = timer.facts.get("conversation_id")
    return told if isinstance(told, int) else None


def _request(desk: Backstage, timer: Timer) -> ServiceRequest:
    return desk.session.get_one(ServiceRequest, timer.request_id)


def _wake_up(desk: Backstage, timer: Timer) -> None:
    request = _request(desk, timer)
    if not request.is_open:
        return
    name: Fact = desk.guest.given_name if desk.guest else None
    facts = facts_of(desk, request) | {"name": name}
    buttons: list[Fact] = [{"key": "awake", "intent": "affirm"}]
    desk.ask(Need.WAKE_UP, request)
    desk.tell_guest("wake_up", facts | {"buttons": buttons}, request=request, at_any_hour=True)
    desk.notify_department("reception", "wake_up_due", request=request, facts=facts)
    answer_by = desk.now + timedelta(minutes=desk.property.policies.wake_up_answer_minutes)
    timers.add(desk, timers.WAKE_UP_UNANSWERED, answer_by, request=request)


def _wake_up_unanswered(desk: Backstage, timer: Timer) -> None:
    request = _request(desk, timer)
    question = desk.session.scalars(
        select(Question).where(
            Question.request_id == request.id, Question.need == Need.WAKE_UP, Question.closed_at.is_(None)
        )
    ).first()
    if question is None or not request.is_open:
        return
    wrote = select(InboxMessage.id).where(
        InboxMessage.conversation_id == question.conversation_id, InboxMessage.received_at > question.asked_at
    )
    if desk.session.scalars(wrote).first() is not None:  # whoever writes is awake
        question.closed_at = desk.now
        request.move(RequestState.DONE, at=desk.now, by="guest")
        return
    desk.notify_department("reception", UNANSWERED, request=request, facts=facts_of(desk, request))


def _talk_unanswered(desk: Backstage, _timer: Timer) -> None:
    unanswered.take_back(desk)


def _words_unanswered(desk: Backstage, timer: Timer) -> None:
    within = timedelta(minutes=desk.property.policies.high_deadline_minutes)
    unanswered.remind(desk, timer.due_at - within)


def _set_room(desk: Backstage, timer: Timer) -> None:
    setting = Setting.model_validate(timer.facts)
    device = desk.session.scalars(
        select(RoomDevice).where(
            RoomDevice.room_id == timer.facts.get("room_id"), RoomDevice.kind == setting.device
        )
    ).first()
    # The guest may have moved since: nobody else's room is touched for them.
    if device is not None and desk.room is not None and desk.room.id == device.room_id:
        apply(device, setting)


def _ask_fixed(desk: Backstage, timer: Timer) -> None:
    complaint = desk.session.get(Complaint, timer.facts.get("complaint"))
    if complaint is not None and complaint.state is ComplaintState.DONE:
        ask_whether_fixed(desk, complaint)


_DOES: dict[str, Callable[[Backstage, Timer], None]] = {
    timers.WAKE_UP: _wake_up,
    timers.WAKE_UP_UNANSWERED: _wake_up_unanswered,
    timers.TALK_UNANSWERED: _talk_unanswered,
    timers.WORDS_UNANSWERED: _words_unanswered,
    timers.SET_ROOM: _set_room,
    ASK_FIXED: _ask_fixed,
}
