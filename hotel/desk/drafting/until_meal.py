"""When the meal begins until which a room is to be left alone: "nobody before breakfast"."""

from datetime import datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES, TABLE
from hotel.desk.hearing import labels_in
from hotel.desk.of_this_guest import requests_of
from hotel.records import OPEN, ServiceRequest

_EATEN = {"breakfast": (4, 12), "lunch": (11, 17), "dinner": (16, 24)}
"""From which hour until which a meal that is ordered or booked is this one."""
_BOOKED = frozenset({DISHES, TABLE, "order_usual"})


def meal_begins(desk: Desk) -> datetime | None:
    """Return when the guest's own meal that the words name is to come, else when the house next begins to serve it."""
    meal = next(iter(labels_in("until_meal", desk.turn.text)), None)
    if meal is None:
        return None
    booked = [one for one in requests_of(desk, OPEN) if one.intent in _BOOKED and is_of_meal(desk, one, meal)]
    if ordered := [one.wanted_at for one in booked if one.wanted_at is not None and one.wanted_at > desk.now]:
        return desk.property.local(min(ordered))
    hours = desk.property.hours.get(meal)
    if hours is None:
        return None
    opens = desk.local_now.replace(hour=hours.opens.hour, minute=hours.opens.minute, second=0, microsecond=0)
    return opens if opens > desk.local_now else opens + timedelta(days=1)


def is_of_meal(desk: Desk, request: ServiceRequest, meal: str) -> bool:
    """Say whether `request` is wanted at an hour at which `meal` is eaten."""
    first, last = _EATEN[meal]
    return request.wanted_at is not None and first <= desk.property.local(request.wanted_at).hour < last
