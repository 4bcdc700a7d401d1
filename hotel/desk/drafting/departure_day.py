"""A late check-out is for the day on which the stay ends, and for no other."""

from datetime import date

from hotel.desk.desk import Desk
from hotel.desk.drafting.obstacle import Obstacle
from hotel.facts import Fact
from hotel.records import Need, ServiceRequest, Stay

LATE = "request_late_check_out"


def departure_missed(desk: Desk, request: ServiceRequest) -> date | None:
    """Return the day of departure if `request` is a late check-out wanted for another one."""
    if request.intent != LATE or request.wanted_at is None or request.stay_id is None:
        return None
    departs = desk.session.get_one(Stay, request.stay_id).departs_on
    return None if desk.property.local(request.wanted_at).date() == departs else departs


def other_day(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Ask for the hour on the day of departure; whoever wants another day wants another night."""
    departs = departure_missed(desk, request)
    if departs is None or request.wanted_at is None:
        return None
    asked = desk.property.local(request.wanted_at)
    request.wanted_at = request.wanted_day = None
    facts: dict[str, Fact] = {"asked": asked.isoformat(), "departs": departs.isoformat()}
    return Obstacle("not_day_of_departure", Need.TIME, facts)
