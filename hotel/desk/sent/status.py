"""Where what was asked for stands."""

from datetime import timedelta

from sqlalchemy import select

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.naming import names
from hotel.desk.of_this_guest import of_this_guest
from hotel.desk.sent.nothing_open import tell_nothing_open
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.waited_for_in_vain import told_never_asked
from hotel.desk.troubles import news_of_complaint
from hotel.desk.troubles.open_complaints import open_complaints
from hotel.records import Complaint, RequestState, ServiceRequest

_SHOWN = 3
_RECENT = timedelta(hours=12)
"""A finished request is still what "my food" means for this long."""


def ask_request_status(desk: Desk) -> None:
    """Say where a request stands and when it is promised; chase it if the promise has passed."""
    waiting = open_requests(desk)
    named = [r for r in waiting if names(r, desk.turn.text)]
    complaints = [] if named else _complaints_asked_about(desk, waiting)
    for complaint in complaints:
        news_of_complaint.tell(desk, complaint)
    if complaints or told_never_asked(desk):
        return
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
            tell_nothing_open(desk)
        return
    for request in told[:3]:
        late = request.promised_at is not None and request.promised_at < desk.now
        if late and (request.chased_at is None or desk.now - request.chased_at > timedelta(minutes=5)):
            request.chased_at = desk.now
            desk.notify_department(
                request.department, "guest_asks_where", request=request, facts=facts_of(desk, request)
            )
        desk.say("status", facts_of(desk, request) | {"late": late, "done": False})


def _complaints_asked_about(desk: Desk, waiting: list[ServiceRequest]) -> list[Complaint]:
    """Return the open complaints that the words name; where nothing is on its way, all of them."""
    nothing_else = not [one for one in waiting if one.complaint_id is None] and not drafts.drafts(desk)
    return news_of_complaint.asked_about(desk) or (open_complaints(desk)[:_SHOWN] if nothing_else else [])


def tell_held(desk: Desk) -> None:
    """Say what stands in the sent requests that the words name: "how many cappuccinos in the end?"."""
    for request in [one for one in open_requests(desk) if names(one, desk.turn.text)][:3]:
        desk.say("held_in_request", facts_of(desk, request))


def _latest_finished(desk: Desk) -> ServiceRequest | None:
    return desk.session.scalars(
        select(ServiceRequest)
        .where(
            of_this_guest(desk, ServiceRequest),
            ServiceRequest.state.in_((RequestState.DONE, RequestState.DECLINED)),
            ServiceRequest.created_at > desk.now - _RECENT,
        )
        .order_by(ServiceRequest.id.desc())
    ).first()
