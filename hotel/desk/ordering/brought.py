"""When an order would be at the door: breakfast and alcohol are weighed by that hour, wished for or not."""

from datetime import datetime

from hotel.desk.desk import Desk
from hotel.records import ServiceRequest


def minutes_to_bring(desk: Desk, request: ServiceRequest) -> int | None:
    """Return how long the dishes of `request` take to make and to bring; None where it holds none."""
    made = [line.item.minutes for line in request.lines if line.item is not None]
    return max(made) + desk.property.policies.delivery_minutes if made else None


def brought_at(desk: Desk, request: ServiceRequest) -> datetime:
    """Return when `request` is wished for, or else the soonest that it can be there, on the hotel's clock."""
    at = request.wanted_at or desk.minutes_from_now(minutes_to_bring(desk, request) or 0)
    return desk.property.local(at)
