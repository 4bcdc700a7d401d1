"""What was sent already: change it, cancel it, say where it stands."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import select

from hotel.desk import amendments, drafts, room_control, timers
from hotel.desk.charges import price_of
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.filling import fill
from hotel.desk.obstacles import first_obstacle
from hotel.desk.order_lines import names
from hotel.records import OPEN, Need, RequestState, ServiceRequest
from hotel.turn import Button

_RECENT = timedelta(hours=12)
"""A finished request is still what "my food" means for this long."""


def open_requests(desk: Desk) -> list[ServiceRequest]:
    """Return what this guest's departments still owe, the latest first."""
    mine = ServiceRequest.conversation_id == desk.conversation.id
    if desk.stay is not None:
        mine = mine | (ServiceRequest.stay_id == desk.stay.id)
    found = desk.session.scalars(
        select(ServiceRequest).where(mine, ServiceRequest.state.in_(OPEN)).order_by(ServiceRequest.id.desc())
    )
    return list(found)


def change_request(desk: Desk) -> None:
    """Serve a change of something ordered: a draft is corrected, a sent request changed or honestly refused."""
    if room_control.corrected(desk):
        return
    draft = _pick(desk, drafts.drafts(desk))
    if draft is not None and not _names_only(desk, open_requests(desk)):
        if fill(desk, draft):
            drafts.advance(desk, draft)
            return
        if draft.state is RequestState.DRAFT and not open_requests(desk):
            desk.say("what_to_change", facts_of(desk, draft))
            return
    if change_open_request(desk):
        return
    if not open_requests(desk):
        desk.say("nothing_open", buttons=(Button("menu", "ask_menu"), Button("human", "ask_human")))


def change_open_request(desk: Desk) -> bool:
    """Change the sent request that is meant; say whether there was one to change."""
    request = _pick(desk, open_requests(desk))
    if request is None:
        return bool(open_requests(desk)) and _ask_which(desk, "change_request")
    if request.state is RequestState.ON_THE_WAY:
        _refer(desk, request, "too_late_to_change", "guest_wants_change")
        return True
    amendment = amendments.begin(desk, request)
    if not fill(desk, amendment):
        amendments.abandon(desk, amendment)
        request.note = "; ".join(filter(None, (request.note, desk.turn.text)))
        desk.notify_department(
            request.department, "request_changed", request=request, facts=facts_of(desk, request)
        )
        desk.say("change_passed_on", facts_of(desk, request))
    elif request.lines and not amendment.lines:
        amendments.abandon(desk, amendment)
        _cancel(desk, request)
    elif (price_of(desk, amendment) or 0) > (request.price or 0):
        drafts.advance(desk, amendment)
    elif obstacle := first_obstacle(desk, amendment):
        drafts.hold_up(desk, amendment, obstacle)
    else:
        drafts.send(desk, amendment)
    return True


def cancel_request(desk: Desk) -> None:
    """Serve the cancelling of something ordered."""
    named_draft = _pick(desk, drafts.drafts(desk))
    request = _pick(desk, open_requests(desk))
    if named_draft is not None and (request is None or names(desk, named_draft, desk.turn.text)):
        drafts.drop(desk, named_draft)
    elif request is None and open_requests(desk):
        _ask_which(desk, "cancel_request")
    elif request is None:
        desk.say("nothing_open", buttons=(Button("human", "ask_human"),))
    elif request.state is RequestState.ON_THE_WAY:
        _refer(desk, request, "too_late_to_cancel", "guest_wants_cancel")
    else:
        _cancel(desk, request)


def _cancel(desk: Desk, request: ServiceRequest) -> None:
    request.move(RequestState.CANCELLED, at=desk.now, by="guest")
    desk.close_all_about(request)
    timers.cancel_for(desk, request)
    for line in request.lines:
        counted = line.item or line.thing
        if counted is not None and counted.stock is not None:
            counted.stock += line.quantity
    desk.notify_department(
        request.department, "request_cancelled", request=request, facts=facts_of(desk, request)
    )
    desk.say("cancelled", facts_of(desk, request))


def _refer(desk: Desk, request: ServiceRequest, reply: str, notice: str) -> None:
    """It is under way already: never "cancelled" or "changed" before staff agree, but they hear of it now."""
    facts = facts_of(desk, request) | {"asked": desk.turn.text}
    desk.notify_department(request.department, notice, request=request, facts=facts)
    desk.notify_department("reception", notice, request=request, facts=facts)
    desk.say(reply, facts)


def ask_request_status(desk: Desk) -> None:
    """Say where a request stands and when it is promised; chase it if the promise has passed."""
    waiting = open_requests(desk)
    named = [r for r in waiting if names(desk, r, desk.turn.text)]
    told = named or waiting
    if not told:
        latest = _latest_finished(desk)
        if latest is not None:
            desk.say("status", facts_of(desk, latest) | {"late": False, "done": True})
            return
        pending = drafts.drafts(desk)
        if pending:
            desk.say("status_draft", facts_of(desk, pending[0]))
            drafts.advance(desk, pending[0])
        else:
            desk.say("nothing_open", buttons=(Button("human", "ask_human"),))
        return
    for request in told[:3]:
        late = request.promised_at is not None and request.promised_at < desk.now
        if late and (request.chased_at is None or desk.now - request.chased_at > timedelta(minutes=5)):
            request.chased_at = desk.now
            desk.notify_department(
                request.department, "guest_asks_where", request=request, facts=facts_of(desk, request)
            )
        desk.say("status", facts_of(desk, request) | {"late": late, "done": False})


def _latest_finished(desk: Desk) -> ServiceRequest | None:
    return desk.session.scalars(
        select(ServiceRequest)
        .where(
            ServiceRequest.conversation_id == desk.conversation.id,
            ServiceRequest.state.in_((RequestState.DONE, RequestState.DECLINED)),
            ServiceRequest.created_at > desk.now - _RECENT,
        )
        .order_by(ServiceRequest.id.desc())
    ).first()


def _pick(desk: Desk, requests: list[ServiceRequest]) -> ServiceRequest | None:
    """Return the request that is meant: the button's, the one named, the only one, the one just talked about."""
    if desk.turn.choice_request_id is not None:
        return next((r for r in requests if r.id == desk.turn.choice_request_id), None)
    named = [r for r in requests if names(desk, r, desk.turn.text)]
    if len(named) == 1:
        return named[0]
    among = named or requests
    if len(among) == 1:
        return among[0]
    fresh = [r for r in among if _age(desk, r.sent_at or r.created_at) < timedelta(minutes=10)]
    return fresh[0] if fresh else None


def _age(desk: Desk, since: datetime) -> timedelta:
    return desk.now - since


def _names_only(desk: Desk, sent: list[ServiceRequest]) -> bool:
    return any(names(desk, r, desk.turn.text) for r in sent) and not any(
        names(desk, r, desk.turn.text) for r in drafts.drafts(desk)
    )


def _ask_which(desk: Desk, intent: str) -> bool:
    waiting = open_requests(desk)[:4]
    label: Callable[[ServiceRequest], Button] = lambda r: Button("request", intent, facts_of(desk, r), r.id)  # noqa: E731
    desk.ask(Need.WHICH_REQUEST, subject=intent)
    desk.say("ask_which_request", {"intent": intent}, [label(r) for r in waiting])
    return True
