"""The day that something is wanted on, whether an hour of it is known or not."""

from datetime import date

from hotel.desk.desk import Desk
from hotel.records import ServiceRequest


def day_wanted(desk: Desk, request: ServiceRequest) -> date | None:
    """Return the day of `request` as the hotel's calendar has it; None where none was told."""
    return request.wanted_day if request.wanted_at is None else desk.property.local(request.wanted_at).date()
