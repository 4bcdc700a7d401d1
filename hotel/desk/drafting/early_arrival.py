"""Whoever comes before the rooms are ready hears when they are, and what an earlier hour costs."""

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.drafting.charges import early_fee
from hotel.facts import Fact
from hotel.records import ServiceRequest

_ARRIVAL, _CHECK_IN = "announce_arrival", "check_in"


def room_ready_facts(desk: Desk, request: ServiceRequest) -> dict[str, Fact]:
    """Return from when the room is ready and the fee of the hour announced, where that is an earlier one."""
    hours = desk.property.hours.get(_CHECK_IN)
    if request.intent != _ARRIVAL or request.wanted_at is None or hours is None:
        return {}
    at = desk.property.local(request.wanted_at)
    lives_here = desk.stay is not None and desk.stay.arrives_on < at.date()
    if lives_here or at.time() >= hours.opens:
        return {"rooms_from": None, "fee": None}
    return {
        "rooms_from": hours.opens.isoformat("minutes"),
        "fee": money(desk, early_fee(desk, at.time()) or None),
    }
