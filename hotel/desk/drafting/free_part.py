"""One message may lead to several requests: each is numbered, so that the same message again begins none anew."""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.records import ServiceRequest


def free_part(desk: Desk) -> int:
    """Return the turn's own part, or the next that no request of this message has."""
    taken = desk.session.scalars(
        select(ServiceRequest.part).where(
            ServiceRequest.message_id == desk.turn.message_id, ServiceRequest.ordinal == desk.turn.ordinal
        )
    ).all()
    return desk.turn.part if desk.turn.part not in taken else max(taken) + 1
