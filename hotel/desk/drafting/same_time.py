"""An hour that was agreed on before: "and a taxi at that same time", «кофе тогда же», "the same time tomorrow"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES, TABLE, THINGS
from hotel.desk.drafting.naming import the_one_named
from hotel.desk.drafting.which_day import on_day
from hotel.desk.hearing import hears, labels_in
from hotel.desk.of_this_guest import asked_here
from hotel.reading.found import Moment
from hotel.records import ServiceRequest

_MEALS = frozenset({DISHES, TABLE})
_GOES_WITH_MEAL = frozenset({THINGS, "arrange_occasion"})


def at_same_time(desk: Desk, request: ServiceRequest, text: str, found: list[Moment]) -> list[Moment]:
    """Return `found`, with the hour of what was asked for before where the words mean that one."""
    if any(one.has_hour for one in found):
        return found
    meant = _of_same_time(desk, request, text)
    if meant is None and request.wanted_at is None:  # what has its hour keeps it, whatever it comes with
        meant = brought_with(desk, request.intent, text)
    if meant is None or meant.wanted_at is None or (not found and request.wanted_at is not None):
        return found
    at = desk.property.local(meant.wanted_at)
    day = next((one.at.date() for one in found if one.has_day), at.date())
    return [Moment(0, len(text), on_day(at, day), has_day=True, has_hour=True)]


def brought_with(desk: Desk, intent: str, text: str) -> ServiceRequest | None:
    """Return the meal that a thing or a cake is wanted with: "with the porridge", "at dinner", «туда же»."""
    if intent not in _GOES_WITH_MEAL or not hears("goes_with_it", text):
        return None
    meals = [one for one in _timed(desk) if one.intent in _MEALS]
    if labels_in("of_a_meal", text) or hears("right_there", text):
        return the_one_named(meals, text) or next(iter(meals), None)
    return the_one_named(meals, text)


def _of_same_time(desk: Desk, request: ServiceRequest, text: str) -> ServiceRequest | None:
    if not hears("same_time", text):
        return None
    before = [one for one in _timed(desk) if one is not request]
    return the_one_named(before, text) or next(iter(before), None)


def _timed(desk: Desk) -> list[ServiceRequest]:
    """Return what this conversation wants at an hour to come, the latest first."""
    return asked_here(desk, ServiceRequest.wanted_at > desk.now)
