"""A request is given up: what was sent is cancelled with its department, what was not is forgotten."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.sent import amendments
from hotel.desk.sent.finishing import end
from hotel.records import RequestState, ServiceRequest


def withdraw(desk: Desk, request: ServiceRequest) -> None:
    """Cancel what was sent, and tell its department; the guest is told by the caller."""
    end(desk, request, RequestState.CANCELLED)
    desk.notify_department(
        request.department, "request_cancelled", request=request, facts=facts_of(desk, request)
    )


def forget(desk: Desk, draft: ServiceRequest, reason: str | None = None) -> None:
    """Drop a draft without a word."""
    desk.close_all_about(draft)
    if draft.amends_id is not None:
        amendments.abandon(desk, draft)
    else:
        draft.move(RequestState.CANCELLED, at=desk.now, by="guest", reason=reason)


def refer(desk: Desk, request: ServiceRequest, reply: str, notice: str) -> None:
    """Tell staff what the guest wants of something under way: never "cancelled" before they agree to it."""
    facts = facts_of(desk, request) | {"asked": desk.turn.text}
    request.add_note(desk.turn.text)  # the wish stands in the records, whoever decides on it
    desk.notify_department(request.department, notice, request=request, facts=facts)
    desk.notify_department("reception", notice, request=request, facts=facts)
    desk.say(reply, facts)
