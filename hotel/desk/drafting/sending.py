"""A request goes to its department, with a promise to the guest: one transaction."""

from datetime import datetime, timedelta

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.charges import price_of
from hotel.desk.drafting.early_arrival import room_ready_facts
from hotel.desk.drafting.faults_said import advice_for, minutes_until_come
from hotel.desk.drafting.kinds import DISHES, KINDS, Kind
from hotel.desk.memory.safety import warn_of_standing_allergies
from hotel.desk.ordering.stock import take_from_stock
from hotel.desk.sent import amendments, timers
from hotel.desk.sent.photos import join_request
from hotel.facts import Fact
from hotel.records import RequestState, ServiceRequest

_REPAIR = "report_fault"


def send(desk: Desk, request: ServiceRequest) -> None:
    """Give `request` to its department and tell the guest when to expect it."""
    kind = KINDS[request.intent]
    if request.intent == DISHES:
        warn_of_standing_allergies(desk, request)
    request.price = price_of(desk, request)
    request.promised_at = promise(desk, request)
    if request.amends_id is not None:
        amendments.merge(desk, request)
        return
    request.move(RequestState.SENT, at=desk.now, by="guest")
    desk.close_all_about(request)
    join_request(desk, request)
    take_from_stock(request)
    timers.set_for(desk, request)
    desk.notify_department(
        request.department,
        "new_request",
        request=request,
        facts=facts_of(desk, request),
        due_at=_told_at(desk, request, kind),
    )
    key = "sent_for_agreement" if kind.agreed_by_staff else "sent"
    desk.say(key, facts_of(desk, request) | _of_repair(desk, request) | room_ready_facts(desk, request))


def _of_repair(desk: Desk, request: ServiceRequest) -> dict[str, Fact]:
    """Return what the guest hears of a repair besides: what to do meanwhile; one apology is enough."""
    if request.intent != _REPAIR:
        return {}
    return {"advice": advice_for(desk, request.words), "of_complaint": request.complaint_id is not None}


def promise(desk: Desk, request: ServiceRequest) -> datetime:
    """Return when the guest may expect `request`."""
    if request.wanted_at is not None:
        return request.wanted_at
    kind = KINDS[request.intent]
    minutes = kind.promise_minutes
    made = [line.item.minutes for line in request.lines if line.item is not None]
    brought = [line.thing.minutes for line in request.lines if line.thing is not None]
    if made:
        minutes = max(made) + desk.property.policies.delivery_minutes
    elif brought:
        minutes = max(brought)
    elif request.intent == _REPAIR:
        minutes = minutes_until_come(desk, request.words) or minutes
    opens = _told_at(desk, request, kind)
    return max(desk.minutes_from_now(minutes), opens + timedelta(minutes=minutes if opens > desk.now else 0))


def next_opening(desk: Desk, subject: str) -> datetime:
    """Return when `subject` is open next: now, if it is."""
    if desk.property.open_at(subject, desk.now):
        return desk.now
    hours = desk.property.hours[subject]
    opening = desk.local_now.replace(
        hour=hours.opens.hour, minute=hours.opens.minute, second=0, microsecond=0
    )
    return opening if opening > desk.local_now else opening + timedelta(days=1)


def _told_at(desk: Desk, request: ServiceRequest, kind: Kind) -> datetime:
    """Return when the department is told: at once, or at the start of its shift for what can wait."""
    if request.urgent or not kind.waits_for_shift:
        return desk.now
    return next_opening(desk, request.department)
