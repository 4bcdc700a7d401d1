"""A point on the map in a taxi's draft."""

import re

from hotel.desk.desk import Desk
from hotel.records import Localised, ServiceRequest

POINT = re.compile(r"\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*")
"""Latitude and longitude in degrees."""
TO, FROM = "to", "from"
ARROW = "→"
"""Between where a ride begins and where it goes."""
_VALUE = re.compile(rf"({TO}|{FROM})@{POINT.pattern}")


def fill_point(desk: Desk, request: ServiceRequest) -> bool:
    """Take the point that a pressed button carries; say whether it carried one."""
    found = _VALUE.fullmatch(desk.turn.choice_value or "")
    if found is None:
        return False
    put(desk, request, f"{found[2]}, {found[3]}", to=found[1] == TO)
    return True


def put(desk: Desk, taxi: ServiceRequest, point: str, *, to: bool) -> None:
    """Write the point down as where the taxi goes, or as where it comes from."""
    here = f"{point} (geo:{point.replace(' ', '')})"
    if not to:
        put_pick_up(desk, taxi, here)
        return
    taxi.place, taxi.place_said = None, here


def put_way_here(desk: Desk, taxi: ServiceRequest) -> None:
    """Write down that the ride is from its place to the house, by the same arrow; its price stays."""
    here = _in_words_of(taxi, desk.property.name)
    whence = _in_words_of(taxi, taxi.place.name) if taxi.place is not None else taxi.place_said
    if whence is not None:
        taxi.place_said = f"{whence} {ARROW} {here}"


def _in_words_of(taxi: ServiceRequest, name: Localised) -> str:
    return name.get(taxi.locale, next(iter(name.values())))


def put_pick_up(desk: Desk, taxi: ServiceRequest, whence: str) -> None:
    """Write down where the guest is fetched, as an arrow, which staff of any language read: from there to the goal.

    The prices of the list are from the hotel, so a place of the list stays as words only.
    """
    name = taxi.place.name if taxi.place is not None else desk.property.name
    goal = taxi.place_said or name.get(taxi.locale, next(iter(name.values())))
    taxi.place, taxi.place_said = None, f"{whence} {ARROW} {goal}"
