"""What this guest's departments still owe."""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.of_this_guest import of_this_guest
from hotel.records import OPEN, ServiceRequest


def open_requests(desk: Desk) -> list[ServiceRequest]:
    """Return what was sent and is not finished, the latest first."""
    found = desk.session.scalars(
        select(ServiceRequest)
        .where(of_this_guest(desk, ServiceRequest), ServiceRequest.state.in_(OPEN))
        .order_by(ServiceRequest.id.desc())
    )
    return list(found)
