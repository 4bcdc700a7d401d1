"""Where what was asked for stands."""

from datetime import timedelta

from sqlalchemy import select

from hotel.desk import drafts
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.naming import names
from hotel.desk.open_requests import open_requests
from hotel.records import RequestState, ServiceRequest
from hotel.turn import Button

_RECENT = timedelta(hours=12)
"""A finished request is still what "my food" means for this long."""


def ask_request_status(desk: Desk) -> None:
    """Say where a request stands and when it is promised; chase it if the promise has passed."""
    waiting = open_requests(desk)
    named = [r for r in waiting if names(r, desk.turn.text)]
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


def tell_held(desk: Desk) -> None:
    """Say what stands in the sent requests that the words name: "how many cappuccinos in the end?"."""
    for request in [one for one in open_requests(desk) if names(one, desk.turn.text)][:3]:
        desk.say("held_in_request", facts_of(desk, request))


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
