"""What members of staff do, from a console or a command line: each step changes the record and tells guests.

Complaints and the house itself have their own files; their functions are to be had from here too.
"""

from datetime import timedelta

from sqlalchemy.orm import Session

from hotel.clock import Clock
from hotel.desk.backstage import Backstage, public_name
from hotel.desk.describing import facts_of
from hotel.desk.drafting.departure_day import departure_missed
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.sent.finishing import wind_up
from hotel.facts import Fact
from hotel.records import IllegalMoveError, RequestState, ServiceRequest
from hotel.staff_complaints import (
    complaint_done,
    complaint_offer,
    complaint_say,
    complaint_take,
    escalate,
    false_alarm,
)
from hotel.staff_errors import NoSuchRecordError, StaffDeskError, UnusableError, WrongStateError
from hotel.staff_house import back_on, hand_back, sold_out, write
from hotel.staff_stays import check_out, move_room
from hotel.staff_words import said, signed, soon

__all__ = [
    "NoSuchRecordError", "StaffDeskError", "UnusableError", "WrongStateError", "approve", "back_on",
    "check_out", "complaint_done", "complaint_offer", "complaint_say", "complaint_take", "decline",
    "done", "escalate", "false_alarm", "hand_back", "move_room", "needs_approval", "on_the_way", "say",
    "sold_out", "take", "write",
]  # fmt: skip


def take(
    session: Session, clock: Clock, request_id: int, by: str, minutes: int | None = None
) -> ServiceRequest:
    """Take a request; `minutes` says how soon it will be done.

    Raises:
        NoSuchRecordError: there is no such request.
        WrongStateError: it is finished, or was taken by the same person already.
        UnusableError: the name or the minutes cannot be used.
    """
    by, minutes = signed(by), soon(minutes)
    desk, request = _open(session, clock, request_id)
    if request.state is RequestState.ACCEPTED and request.taken_by == by and minutes is None:
        raise WrongStateError("request", request_id, request.state, "be taken again by the same person")
    before = request.taken_by
    _move(desk, request, RequestState.ACCEPTED, by)
    if minutes is not None:
        request.promised_at = desk.now + timedelta(minutes=minutes)
    taken_over = before not in {None, by}
    _tell(desk, request, "news_taken", by, {"minutes": minutes, "taken_over": taken_over})
    return request


def approve(session: Session, clock: Clock, request_id: int, by: str) -> ServiceRequest:
    """Agree to what is never promised before staff agree: a late check-out, another night, a table.

    Raises:
        NoSuchRecordError: there is no such request.
        WrongStateError: it is finished or a draft, needs nobody's approval, or is for an impossible day.
        UnusableError: the name cannot be used.
    """
    by = signed(by)
    desk, request = _open(session, clock, request_id)
    if not needs_approval(request):
        raise WrongStateError("request", request_id, request.intent, "be approved: take it instead")
    _check_day(desk, request, "be approved")
    _move(desk, request, RequestState.ACCEPTED, by)
    request.promised_at = request.wanted_at
    if request.intent == "extend_stay" and desk.stay is not None and request.date_to is not None:
        desk.stay.departs_on = max(desk.stay.departs_on, request.date_to)
    _tell(desk, request, "news_approved", by)
    return request


def on_the_way(session: Session, clock: Clock, request_id: int, by: str) -> ServiceRequest:
    """Mark a request as on its way: from now on it is too late to change.

    Raises:
        NoSuchRecordError: there is no such request.
        WrongStateError: it is finished or still a draft.
        UnusableError: the name cannot be used.
    """
    by = signed(by)
    desk, request = _open(session, clock, request_id)
    _move(desk, request, RequestState.ON_THE_WAY, by)
    _tell(desk, request, "news_on_the_way", by)
    return request


def done(session: Session, clock: Clock, request_id: int, by: str) -> ServiceRequest:
    """Mark a request as done; what it costs is posted to the bill of the stay.

    Raises:
        NoSuchRecordError: there is no such request.
        WrongStateError: it is finished or still a draft.
        UnusableError: the name cannot be used.
    """
    by = signed(by)
    desk, request = _open(session, clock, request_id)
    _check_day(desk, request, "be done")
    _move(desk, request, RequestState.DONE, by)
    wind_up(desk, request)
    _tell(desk, request, "news_done", by)
    return request


def decline(session: Session, clock: Clock, request_id: int, by: str, reason: str) -> ServiceRequest:
    """Decline a request for a reason that the guest will read.

    Raises:
        NoSuchRecordError: there is no such request.
        WrongStateError: it is finished or still a draft.
        UnusableError: the name or the reason cannot be used.
    """
    by, reason = signed(by), said(reason)
    desk, request = _open(session, clock, request_id)
    _move(desk, request, RequestState.DECLINED, by, reason)
    wind_up(desk, request)
    _tell(desk, request, "news_declined", by, {"reason": reason})
    return request


def say(session: Session, clock: Clock, request_id: int, by: str, text: str) -> ServiceRequest:
    """Tell the guest something about a request, in the words of staff.

    Raises:
        NoSuchRecordError: there is no such request.
        UnusableError: the name or the text cannot be used.
    """
    by, text = signed(by), said(text)
    desk, request = _open(session, clock, request_id)
    _tell(desk, request, "news_text", by, {"text": text})
    return request


def _open(session: Session, clock: Clock, request_id: int) -> tuple[Backstage, ServiceRequest]:
    request = session.get(ServiceRequest, request_id)
    if request is None:
        raise NoSuchRecordError("request", request_id)
    return Backstage(session, clock, request.conversation_id), request


def _move(
    desk: Backstage, request: ServiceRequest, to: RequestState, by: str, reason: str | None = None
) -> None:
    if request.state is RequestState.DONE:  # a wake-up done twice is a mistake, not a reopening
        raise WrongStateError("request", request.id, request.state, f"become {to.value}")
    try:
        request.move(to, at=desk.now, by=by, reason=reason)
    except IllegalMoveError as error:
        raise WrongStateError("request", request.id, request.state, f"become {to.value}") from error


def _check_day(desk: Backstage, request: ServiceRequest, step: str) -> None:
    departs, wanted = departure_missed(desk, request), request.wanted_at
    if departs is not None and wanted is not None and desk.property.local(wanted).date() > departs:
        raise WrongStateError(
            "request", request.id, "for another day than the departure", f"{step}: that is {departs}"
        )


def _tell(
    desk: Backstage, request: ServiceRequest, key: str, by: str, facts: dict[str, Fact] | None = None
) -> None:
    told: dict[str, Fact] = {"by": public_name(desk, by)}
    desk.tell_guest(key, facts_of(desk, request) | told | (facts or {}), request=request)


def needs_approval(request: ServiceRequest) -> bool:
    """Say whether `request` costs money, binds somebody, or is never promised before staff agree."""
    kind = KINDS.get(request.intent)
    return kind is not None and (kind.agreed_by_staff or kind.confirm)
