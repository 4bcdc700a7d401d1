"""A draft from the first word to the department: find it, ask what is missing, read it back, send it."""

from datetime import datetime, timedelta

from sqlalchemy import select

from hotel.desk import amendments, timers
from hotel.desk.charges import price_of
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.filling import fill
from hotel.desk.kinds import KINDS, Kind
from hotel.desk.missing import first_missing
from hotel.desk.obstacles import Obstacle, first_obstacle
from hotel.records import Need, RequestState, ServiceRequest
from hotel.turn import Button


def take(desk: Desk) -> None:
    """Serve a request of one of the `KINDS`: begin its draft, or go on with the one that is being put together."""
    kind = KINDS[desk.turn.intent]
    request = draft_of(desk, kind.intent) or begin(desk, kind)
    fill(desk, request)
    advance(desk, request)


def drafts(desk: Desk) -> list[ServiceRequest]:
    """Return the conversation's drafts, the one asked about last first."""
    found = desk.session.scalars(
        select(ServiceRequest)
        .where(
            ServiceRequest.conversation_id == desk.conversation.id, ServiceRequest.state == RequestState.DRAFT
        )
        .order_by(ServiceRequest.id.desc())
    ).all()
    asked = [q.request_id for q in desk.questions]
    return sorted(found, key=lambda r: asked.index(r.id) if r.id in asked else len(asked))


def draft_of(desk: Desk, intent: str) -> ServiceRequest | None:
    """Return the draft that more words of `intent` belong to: not one begun by this very message."""
    oldest = desk.now - timedelta(minutes=desk.property.policies.stale_draft_minutes)
    return next(
        (
            r
            for r in drafts(desk)
            if r.intent == intent
            and r.amends_id is None
            and r.message_id != desk.turn.message_id
            and (r.read_back_at or r.created_at) > oldest
        ),
        None,
    )


def begin(desk: Desk, kind: Kind) -> ServiceRequest:
    """Begin a draft with the guest's words."""
    request = ServiceRequest(
        property_id=desk.property.id,
        conversation_id=desk.conversation.id,
        message_id=desk.turn.message_id,
        ordinal=desk.turn.ordinal,
        stay_id=desk.stay.id if desk.stay else None,
        room=desk.room,
        intent=kind.intent,
        department=kind.department,
        state=RequestState.DRAFT,
        words=desk.turn.text,
        locale=desk.turn.locale,
        created_at=desk.now,
        loose_options=[],
    )
    desk.session.add(request)
    desk.session.flush()
    return request


def advance(desk: Desk, request: ServiceRequest) -> None:
    """Take `request` one step on: name what is in its way, ask what is missing, read it back, or send it."""
    kind = KINDS[request.intent]
    if desk.stay is None and not kind.for_visitors:
        desk.ask(Need.IDENTITY, request)
        desk.say("identity_needed", {"intent": request.intent})
        return
    if desk.stay is not None:
        request.stay_id, request.room = desk.stay.id, desk.stay.room
    if obstacle := first_obstacle(desk, request):
        hold_up(desk, request, obstacle)
        return
    if missing := first_missing(desk, request):
        desk.ask(missing.need, request, subject=missing.subject)
        desk.say(missing.key, facts_of(desk, request) | missing.facts, missing.buttons)
        return
    if kind.confirm:
        read_back(desk, request)
    else:
        send(desk, request)


def hold_up(desk: Desk, request: ServiceRequest, obstacle: Obstacle) -> None:
    """Tell the guest what is in the way of `request` and ask for the way round it."""
    desk.ask(obstacle.need, request, subject=obstacle.subject)
    desk.say(obstacle.key, facts_of(desk, request) | obstacle.facts, obstacle.buttons)


def read_back(desk: Desk, request: ServiceRequest) -> None:
    """Show the guest what is about to be sent, with its price and time, and ask for a yes."""
    request.price = price_of(desk, request)
    request.promised_at = promise(desk, request, KINDS[request.intent])
    request.read_back_at = desk.now
    desk.ask(Need.CONFIRM, request)
    desk.say(
        "read_back" if request.amends_id is None else "change_read_back",
        facts_of(desk, request),
        (
            Button("confirm", "affirm", request_id=request.id),
            Button("change", "deny", request_id=request.id),
            Button("cancel", "cancel", request_id=request.id),
        ),
    )


def send(desk: Desk, request: ServiceRequest) -> None:
    """Give `request` to its department and tell the guest when to expect it: one transaction."""
    kind = KINDS[request.intent]
    request.price = price_of(desk, request)
    request.promised_at = promise(desk, request, kind)
    if request.amends_id is not None:
        amendments.merge(desk, request)
        return
    request.move(RequestState.SENT, at=desk.now, by="guest")
    desk.close_all_about(request)
    for line in request.lines:
        counted = line.item or line.thing
        if counted is not None and counted.stock is not None:
            counted.stock = max(0, counted.stock - line.quantity)
    timers.set_for(desk, request)
    desk.notify_department(
        request.department,
        "new_request",
        request=request,
        facts=facts_of(desk, request),
        due_at=_told_at(desk, request, kind),
    )
    key = "sent_for_agreement" if kind.agreed_by_staff else "sent"
    desk.say(key, facts_of(desk, request))


def drop(desk: Desk, request: ServiceRequest) -> None:
    """Drop a draft at the guest's word."""
    facts = facts_of(desk, request)
    desk.close_all_about(request)
    if request.amends_id is not None:
        amendments.abandon(desk, request)
        desk.say("change_dropped", facts)
        return
    request.move(RequestState.CANCELLED, at=desk.now, by="guest")
    desk.say("draft_dropped", facts)


def promise(desk: Desk, request: ServiceRequest, kind: Kind) -> datetime:
    """Return when the guest may expect it."""
    if request.wanted_at is not None:
        return request.wanted_at
    minutes = kind.promise_minutes
    made = [line.item.minutes for line in request.lines if line.item is not None]
    brought = [line.thing.minutes for line in request.lines if line.thing is not None]
    if made:
        minutes = max(made) + desk.property.policies.delivery_minutes
    elif brought:
        minutes = max(brought)
    opens = (
        next_opening(desk, request.department) if kind.waits_for_shift and not request.urgent else desk.now
    )
    return max(
        desk.minutes_from_now(minutes), opens + timedelta(minutes=minutes) if opens > desk.now else desk.now
    )


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
