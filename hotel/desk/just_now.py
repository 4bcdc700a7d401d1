"""A moment ago: words that name nothing, "better three", "how much is it?", go on about what was said or sent then."""

from datetime import datetime, timedelta

from hotel.desk.desk import Desk
from hotel.records import ServiceRequest

JUST_NOW = timedelta(minutes=10)
"""Long enough to read the answer, look about the room and write again; later, words so bare begin something new."""


def last_touched(request: ServiceRequest) -> datetime:
    """Return when `request` was last in the guest's hands: sent, or else begun."""
    return request.sent_at or request.created_at


def is_fresh(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether `request` was begun or sent just now."""
    return desk.now - last_touched(request) < JUST_NOW
