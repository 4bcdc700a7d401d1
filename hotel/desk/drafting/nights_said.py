"""From which date to which a room, a place to park or a longer stay is wanted."""

from datetime import timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.party_said import numbers_of_no_room
from hotel.reading.moments import days_that_never_come
from hotel.reading.nights import MOST_NIGHTS, dates_in, nights_in
from hotel.records import Need, ServiceRequest


def fill_dates(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Put the dates, or the nights more, that the words tell into `request`; say whether they tell any."""
    del asked
    found = dates_in(desk.turn.text, desk.local_now.date())
    if found is not None:
        request.date_from, request.date_to = found.from_, found.to or request.date_to
        return True
    if days_that_never_come(desk.turn.text, desk.local_now.date()):
        return True
    if request.intent != "extend_stay" or desk.stay is None:
        return False
    bare = (one.value for one in numbers_of_no_room(desk.turn.text) if 0 < one.value <= MOST_NIGHTS)
    nights = nights_in(desk.turn.text) or next(bare, None)
    if nights is None:
        return False
    request.date_from = desk.stay.departs_on
    request.date_to = desk.stay.departs_on + timedelta(days=nights)
    return True
