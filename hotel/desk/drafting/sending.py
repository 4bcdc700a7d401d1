"""A request goes to its department, with a promise to the guest: one transaction."""

from datetime import date, datetime, timedelta

from sqlalchemy import select

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.charges import price_of
from hotel.desk.drafting.departure_day import CHECK_OUT
from hotel.desk.drafting.early_arrival import room_ready_facts
from hotel.desk.drafting.faults_said import advice_for, minutes_until_come
from hotel.desk.drafting.kinds import CLEANING, KINDS, RECEPTION, REPAIR, Kind, is_agreed_by_staff
from hotel.desk.drafting.sensible_hours import UNDISTURBED
from hotel.desk.memory.safety import warn_of_standing_allergies
from hotel.desk.memory.telling_kitchen import minds_allergies
from hotel.desk.ordering.brought import minutes_to_bring
from hotel.desk.ordering.stock import take_from_stock
from hotel.desk.sent import amendments, timers
from hotel.desk.sent.meanwhile import coming_meanwhile
from hotel.desk.sent.photos import join_request
from hotel.facts import Fact
from hotel.records import Notice, RequestState, ServiceRequest


def send(desk: Desk, request: ServiceRequest) -> None:
    """Give `request` to its department and tell the guest when to expect it."""
    kind = KINDS[request.intent]
    if minds_allergies(request):
        warn_of_standing_allergies(desk, request)
    request.department = _brought_by(request)
    request.price = price_of(desk, request)
    request.promised_at = promise(desk, request)
    if _is_off_until_then(desk, request):
        request.department = RECEPTION
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
    key = "sent_for_agreement" if is_agreed_by_staff(request) else "sent"
    told = _of_repair(desk, request) | room_ready_facts(desk, request)
    if request.intent == UNDISTURBED:
        told = {"meanwhile": coming_meanwhile(desk, request)}
    desk.say(key, facts_of(desk, request) | told)


def send_again(desk: Desk, request: ServiceRequest) -> None:
    """Give `request`, which was called off a moment ago, to its department once more; the guest is told by the caller."""
    request.move(RequestState.SENT, at=desk.now, by="guest")
    request.promised_at = promise(desk, request)
    take_from_stock(request)
    timers.set_for(desk, request)
    known = select(Notice.id).where(Notice.request_id == request.id, Notice.key == "request_cancelled")
    told = desk.session.scalars(known).first() is not None
    desk.notify_department(
        request.department,
        "request_stands" if told else "new_request",
        request=request,
        facts=facts_of(desk, request),
        due_at=desk.now if told else _told_at(desk, request, KINDS[request.intent]),
    )


def _brought_by(request: ServiceRequest) -> str:
    """Return the department that has all the things of `request`; where they are of several, the one of its kind."""
    having = {line.thing.department for line in request.lines if line.thing is not None}
    return having.pop() if len(having) == 1 and not request.note else request.department


def _is_off_until_then(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the department is off, and still is at the hour that cannot wait: those on duty see to it."""
    due, waits = request.promised_at, request.wanted_at is None and not request.urgent
    if waits or due is None or KINDS[request.intent].agreed_by_staff or request.intent == UNDISTURBED:
        return False
    return request.department in desk.property.hours and next_opening(desk, request.department) > due


def _of_repair(desk: Desk, request: ServiceRequest) -> dict[str, Fact]:
    """Return what the guest hears of a repair besides: what to do meanwhile; one apology is enough."""
    if request.intent != REPAIR:
        return {}
    return {"advice": advice_for(desk, request.words), "of_complaint": request.complaint_id is not None}


def promise(desk: Desk, request: ServiceRequest) -> datetime:
    """Return when the guest may expect `request`."""
    if request.wanted_at is not None:
        return request.wanted_at
    kind = KINDS[request.intent]
    minutes = kind.promise_minutes
    made = minutes_to_bring(desk, request)
    brought = [line.thing.minutes for line in request.lines if line.thing is not None]
    if made is not None:
        minutes = made
    elif brought:
        minutes = max(brought)
    elif request.intent == REPAIR:
        minutes = minutes_until_come(desk, request.words) or minutes
    opens = _told_at(desk, request, kind)
    if request.wanted_until is not None and request.intent == CLEANING:
        return max(request.wanted_until - timedelta(minutes=minutes), desk.minutes_from_now(0))
    if request.intent == CHECK_OUT and (leaves := _usual_hour_of(desk, request.wanted_day)) is not None:
        return leaves
    return max(desk.minutes_from_now(minutes), opens + timedelta(minutes=minutes if opens > desk.now else 0))


def _usual_hour_of(desk: Desk, day: date | None) -> datetime | None:
    """Return until when the room of who leaves on a day to come, and tells no hour, is theirs."""
    hours = desk.property.hours.get(CHECK_OUT)
    if hours is None or day is None or day <= desk.local_now.date():
        return None
    return datetime.combine(day, hours.closes, desk.local_now.tzinfo)


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
