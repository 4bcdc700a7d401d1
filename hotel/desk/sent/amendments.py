"""A change of something that was sent: put together beside it, merged into it only once it can hold."""

from sqlalchemy import select, update

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.charges import price_of
from hotel.desk.drafting.free_part import free_part
from hotel.desk.ordering.stock import put_back, take_from_stock
from hotel.desk.sent import timers
from hotel.records import OutboxMessage, Question, RequestLine, RequestState, ServiceRequest

_COPIED = (
    "property_id", "stay_id", "room_id", "intent", "department", "words", "locale", "urgent", "note",
    "allergy_warning", "wanted_at", "wanted_until", "wanted_day", "date_from", "date_to", "party_size", "place_id",
    "place_said", "service_id", "plate", "guest_name",
)  # fmt: skip
_LINE = (
    "position", "item_id", "thing_id", "service_id", "name", "quantity", "quantity_said", "quantity_confirmed", "price",
    "options", "wishes", "rivals",
)  # fmt: skip


def begin(desk: Desk, request: ServiceRequest) -> ServiceRequest:
    """Begin a draft that holds what `request` holds now."""
    amendment = ServiceRequest(
        **{name: getattr(request, name) for name in _COPIED},
        amends_id=request.id,
        conversation_id=desk.conversation.id,  # who shares the room may change what the other asked for
        message_id=desk.turn.message_id,
        ordinal=desk.turn.ordinal,
        part=free_part(desk),
        state=RequestState.DRAFT,
        created_at=desk.now,
        loose_options=[],
    )
    amendment.lines = copies(request)
    desk.session.add(amendment)
    desk.session.flush()
    desk.session.refresh(amendment)
    return amendment


def at_hand(desk: Desk, request: ServiceRequest) -> ServiceRequest:
    """Return the change of `request` that waits for a yes, or else begin one."""
    waiting = select(ServiceRequest).where(
        ServiceRequest.amends_id == request.id, ServiceRequest.state == RequestState.DRAFT
    )
    return desk.session.scalars(waiting).unique().first() or begin(desk, request)


def merge(desk: Desk, amendment: ServiceRequest) -> None:
    """Make the sent request what the guest agreed to, and tell its department; too late, a person is told instead."""
    request = desk.session.get_one(ServiceRequest, amendment.amends_id)
    before = facts_of(desk, request)
    if not request.is_open or request.state is RequestState.ON_THE_WAY:
        notice_facts = before | {"asked": desk.turn.text}
        desk.notify_department(request.department, "guest_wants_change", request=request, facts=notice_facts)
        abandon(desk, amendment)
        desk.say("too_late_to_change", before)
        return
    put_back(request)
    timed = amendment.wanted_at is not None or request.wanted_at is not None
    promised = amendment.promised_at if timed else request.promised_at
    for name in _COPIED:
        if name != "locale":
            setattr(request, name, getattr(amendment, name))
    request.lines = copies(amendment)
    abandon(desk, amendment)
    desk.session.flush()
    desk.session.refresh(request)
    take_from_stock(request)
    request.price = price_of(desk, request)
    request.promised_at = promised
    timers.move_for(desk, request)
    told = update(OutboxMessage).where(OutboxMessage.request_id == request.id)
    desk.session.execute(told.values(request_state=None))  # what was told of it is no longer true
    facts = facts_of(desk, request) | {"before": before["lines"], "time_before": before["time"]}
    desk.notify_department(request.department, "request_changed", request=request, facts=facts)
    desk.say("changed", facts)


def abandon(desk: Desk, amendment: ServiceRequest) -> None:
    """Forget the amendment; what was sent stays as it is."""
    desk.close_all_about(amendment)
    desk.session.flush()
    for question in desk.session.query(Question).filter(Question.request_id == amendment.id):
        question.request_id = amendment.amends_id
    desk.session.flush()
    desk.session.delete(amendment)


def end_with(desk: Desk, request: ServiceRequest) -> None:
    """Forget the changes of `request`, which has ended, that still waited."""
    waiting = select(ServiceRequest).where(ServiceRequest.amends_id == request.id)
    for amendment in desk.session.scalars(waiting).unique().all():
        abandon(desk, amendment)


def copies(request: ServiceRequest) -> list[RequestLine]:
    """Return lines like those of `request`, for another request."""
    return [RequestLine(**{name: getattr(line, name) for name in _LINE}) for line in request.lines]
