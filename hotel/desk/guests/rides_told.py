"""What a ride costs is told to anybody; it is ordered for those who stay here or are yet to come."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import TAXI
from hotel.desk.hearing import hears
from hotel.desk.house.places import place_named, say_place
from hotel.desk.talking.reminding import return_to_draft
from hotel.reading.time_phrases import time_phrases


def told_ride(desk: Desk) -> bool:
    """Tell somebody without a stay of the ride that is asked about and not ordered; say whether that was done."""
    text = desk.turn.text
    if desk.stay is not None or desk.turn.intent != TAXI or desk.turn.choice_value is not None:
        return False
    place = place_named(desk) if hears("asks_of_ride", text) else None
    if place is None or hears("books", text) or any(one.hour for one in time_phrases(text)):
        return False
    say_place(desk, place)
    return_to_draft(desk)
    return True
