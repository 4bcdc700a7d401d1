"""What still comes to the door of a room that is to be left alone: its guest has asked for it."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import CLEANING, DISHES, LAUNDRY, LUGGAGE, REPAIR, THINGS
from hotel.desk.of_this_guest import requests_of
from hotel.facts import Fact
from hotel.records import OPEN, ServiceRequest

TO_THE_DOOR = frozenset({THINGS, DISHES, "order_usual", LAUNDRY, LUGGAGE, REPAIR, CLEANING})
"""What brings somebody to the door of the room."""


def coming_meanwhile(desk: Desk, sign: ServiceRequest) -> list[Fact]:
    """Return what was asked for and is to come on the same day while `sign` hangs, the soonest first."""
    starts = desk.property.local(sign.wanted_at) if sign.wanted_at is not None else desk.local_now
    ends = desk.property.local(sign.wanted_until) if sign.wanted_until is not None else None
    found = []
    for one in requests_of(desk, OPEN):
        at = one.wanted_at or one.promised_at
        if one.intent not in TO_THE_DOOR or at is None:
            continue
        due = desk.property.local(at)
        within = due < ends if ends is not None else due.date() == (sign.wanted_day or starts.date())
        if due >= starts and within:
            found.append((due, one))
    return [facts_of(desk, one) for _, one in sorted(found, key=lambda pair: pair[0])]
