"""Flowers, a cake, balloons: what is arranged for an occasion, wished by somebody whose room is only being booked."""

from hotel.desk.desk import Desk
from hotel.desk.guests.coming import booking_of, note_with_booking
from hotel.desk.ordering.occasion_words import OCCASION
from hotel.reading.kind_words import kind_named
from hotel.records import Service


def wishes_occasion(desk: Desk, words: str) -> bool:
    """Say whether `words` name an occasion, or what is arranged for one."""
    services = desk.catalogue(Service).find(words)
    return any(one.entry.intent == OCCASION for one in services) or kind_named(OCCASION, words)


def noted_with_booking(desk: Desk) -> bool:
    """Put such a wish of who lives nowhere here with the room they asked for; say whether it was one."""
    wished = desk.stay is None and booking_of(desk) is not None and wishes_occasion(desk, desk.turn.text)
    return wished and note_with_booking(desk)
