"""Whoever comes before the rooms are ready hears when they are, and what an earlier hour costs."""

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.drafting.charges import early_fee
from hotel.desk.guests.name_known import name_known
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.facts import Fact
from hotel.records import ServiceRequest

_ARRIVAL, _EARLY, _CHECK_IN = "announce_arrival", "request_early_check_in", "check_in"
_TOPIC = "check_in_time"


def tell_whether_possible(desk: Desk) -> None:
    """Tell who asks whether they may come then from when on rooms are ready, before the rest is asked."""
    asks = desk.turn.intent in {_ARRIVAL, _EARLY} and "?" in desk.turn.text and desk.turn.of == 1
    unknown = desk.stay is None and (desk.turn.intent == _ARRIVAL or name_known(desk) is None)
    fact = fact_of(desk, _TOPIC) if asks and unknown else None
    if fact is not None:
        say_fact(desk, fact)


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
