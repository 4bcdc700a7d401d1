"""A room that is to be seen to while its guest is at a meal: the hours of the house say when that is."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from hotel.desk.desk import Desk
from hotel.desk.hearing import labels_in
from hotel.reading.found import Moment
from hotel.records import ServiceRequest

_WHILE_AWAY = frozenset({"request_cleaning"})


def take_meal_hours(desk: Desk, request: ServiceRequest, found: Sequence[Moment]) -> bool:
    """Let `request` be done in the hours of the meal that the words name, on the day they name; say whether it was set.

    Nothing is set where the meal is on: it is done now.
    """
    meals = labels_in("at_meal", desk.turn.text) if request.intent in _WHILE_AWAY else []
    if not meals or any(moment.has_hour for moment in found) or meals[0] not in desk.property.hours:
        return False
    meal, shift = desk.property.hours[meals[0]], desk.property.hours.get(request.department)
    opens = max(meal.opens, shift.opens) if shift is not None else meal.opens
    named = next((moment.at.date() for moment in found if moment.has_day), None)
    day = named or _next_until(desk, meal.closes)
    starts, ends = (datetime.combine(day, at, desk.local_now.tzinfo) for at in (opens, meal.closes))
    if starts <= desk.local_now:
        return False
    request.wanted_at, request.wanted_until, request.wanted_day = starts, ends, None
    return True


def _next_until(desk: Desk, closes: time) -> date:
    """Return the next day on which the meal is not over yet."""
    today = desk.local_now.date()
    return today if desk.local_now.time() < closes else today + timedelta(days=1)
