"""What this guest's departments still owe."""

from hotel.desk.desk import Desk
from hotel.desk.of_this_guest import requests_of
from hotel.records import OPEN, ServiceRequest


def open_requests(desk: Desk) -> list[ServiceRequest]:
    """Return what was sent and is not finished, the latest first."""
    return requests_of(desk, OPEN)
