"""The hours in which a request makes sense where the words tell none: "at 11:45" is no hour of a porter's night."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.departure_day import CHECK_OUT, LATE
from hotel.desk.drafting.kinds import KINDS, TABLE, WAKE_UP
from hotel.reading.time_phrases import time_phrases

UNDISTURBED = "do_not_disturb"
_LAST_HOUR = 24
_OF_GUESTS = {
    WAKE_UP: (3, 12),
    TABLE: (11, 22),
    "book_spa": (9, 21),
    "arrange_occasion": (9, 21),
    UNDISTURBED: (7, 18),
    CHECK_OUT: (5, 16),
    LATE: (9, 20),
}
"""What guests mean, whatever the hours of the house."""


def hours_for(desk: Desk, intent: str) -> tuple[int, int] | None:
    """Return the first and the last hour: those of guests, else those of the department that sees to it.

    A day that is named tells the half of the day by itself: "tomorrow at 6:50" is the morning, shift or no shift.
    """
    if intent in _OF_GUESTS or any(phrase.day for phrase in time_phrases(desk.turn.text)):
        return _OF_GUESTS.get(intent)
    kind = KINDS.get(intent)
    hours = desk.property.hours.get(kind.department) if kind is not None and kind.waits_for_shift else None
    if hours is None or hours.all_day or hours.closes < hours.opens:
        return None
    return hours.opens.hour, (
        hours.closes.hour if hours.closes.minute else hours.closes.hour - 1
    ) % _LAST_HOUR
