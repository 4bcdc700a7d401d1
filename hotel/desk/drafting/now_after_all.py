"""What was wanted later is wanted now after all: "move the cappuccino to now", «а кофе сейчас, не в 3»."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.hours_refuted import without_refuted
from hotel.desk.drafting.kinds import CLEANING, DISHES, LAUNDRY, LUGGAGE, REPAIR, THINGS
from hotel.desk.hearing import hears
from hotel.reading.moments import hours_in
from hotel.records import ServiceRequest

_NEEDS_NO_HOUR = frozenset({DISHES, THINGS, LAUNDRY, CLEANING, REPAIR, LUGGAGE})
"""Served as soon as can be where no hour is said."""


def take_now(desk: Desk, request: ServiceRequest, text: str) -> bool:
    """Take the hour off `request` where the words want it now and name no other hour; say whether they do."""
    if request.intent not in _NEEDS_NO_HOUR or request.wanted_at is None or not hears("wanted_now", text):
        return False
    if "?" in text and not hears("asks_for_act", text):
        return False
    if hours_in(without_refuted(text, desk.local_now), desk.local_now):
        return False
    request.wanted_at = request.wanted_until = request.wanted_or = request.wanted_day = None
    return True
