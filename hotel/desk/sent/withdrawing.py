"""A request is given up: what was sent is cancelled with its department, what was not is forgotten."""

from collections.abc import Sequence

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.ordering.stock import put_back
from hotel.desk.sent import amendments, timers
from hotel.facts import Fact
from hotel.records import RequestState, ServiceRequest


def withdraw(desk: Desk, request: ServiceRequest) -> None:
    """Cancel what was sent, and tell its department; the guest is told by the caller."""
    request.move(RequestState.CANCELLED, at=desk.now, by="guest")
    desk.close_all_about(request)
    amendments.end_with(desk, request)
    timers.cancel_for(desk, request)
    put_back(request)
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


def withdraw_all(desk: Desk, requests: Sequence[ServiceRequest]) -> None:
    """Give up each of `requests`, and tell the guest of all of them at once; staff decide on what is under way."""
    given_up: list[Fact] = []
    for request in sorted(requests, key=lambda one: (one.state is not RequestState.DRAFT, one.id)):
        if request.state is RequestState.ON_THE_WAY:
            refer(desk, request, "too_late_to_cancel", "guest_wants_cancel")
            continue
        if request.amends_id is None:
            given_up.append(facts_of(desk, request))
        if request.state is RequestState.DRAFT:
            forget(desk, request)
        else:
            withdraw(desk, request)
    if given_up:
        desk.say("cancelled_several", {"requests": given_up})
