"""Whose a record is: this conversation's, or this stay's on whatever channel it was written."""

from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import ColumnElement, select

from hotel.desk.desk import Desk
from hotel.records import Complaint, RequestState, ServiceRequest


def of_this_guest(desk: Desk, kind: type[ServiceRequest | Complaint]) -> ColumnElement[bool]:
    """Return the clause that a record of `kind` belongs to this conversation or to the stay it has proved."""
    here = kind.conversation_id == desk.conversation.id
    return here if desk.stay is None else here | (kind.stay_id == desk.stay.id)


def asked_here(desk: Desk, *conditions: ColumnElement[bool]) -> list[ServiceRequest]:
    """Return what was asked for in this conversation, and was not cancelled, under `conditions`, the latest first."""
    found = select(ServiceRequest).where(
        ServiceRequest.conversation_id == desk.conversation.id,
        ServiceRequest.state != RequestState.CANCELLED,
        *conditions,
    )
    return list(desk.session.scalars(found.order_by(ServiceRequest.id.desc())))


def requests_of(
    desk: Desk,
    states: Collection[RequestState],
    *,
    intent: str | None = None,
    within: timedelta | None = None,
) -> list[ServiceRequest]:
    """Return this guest's requests in one of `states`, of `intent` and begun `within` so long, the latest first."""
    found = (
        select(ServiceRequest)
        .where(of_this_guest(desk, ServiceRequest), ServiceRequest.state.in_(states))
        .order_by(ServiceRequest.id.desc())
    )
    if intent is not None:
        found = found.where(ServiceRequest.intent == intent)
    if within is not None:
        found = found.where(ServiceRequest.created_at > desk.now - within)
    return list(desk.session.scalars(found))
