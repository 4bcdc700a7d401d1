"""What this guest's departments still owe."""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.records import OPEN, ServiceRequest


def open_requests(desk: Desk) -> list[ServiceRequest]:
    """Return what was sent and is not finished, the latest first."""
    mine = ServiceRequest.conversation_id == desk.conversation.id
    if desk.stay is not None:
        mine |= ServiceRequest.stay_id == desk.stay.id
    found = desk.session.scalars(
        select(ServiceRequest).where(mine, ServiceRequest.state.in_(OPEN)).order_by(ServiceRequest.id.desc())
    )
    return list(found)
