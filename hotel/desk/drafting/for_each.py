"""A number of people said for each of several bookings: "one passenger each", «по двое в каждом»."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import KINDS, Field
from hotel.desk.drafting.party_said import numbers_of_no_room
from hotel.desk.hearing import hears
from hotel.desk.sent.hours_moved import own_hour
from hotel.reading.parties import party_size_in
from hotel.records import ServiceRequest


def answered_for_each(desk: Desk) -> bool:
    """Put the number of people on every booking that waits for one; say whether the words tell one for each.

    What else they say goes to the booking whose hour it is, or to the one asked about last.
    """
    size = _size(desk.turn.text) if hears("for_each", desk.turn.text) else None
    if size is None:
        return False
    waiting = [one for one in drafts.drafts(desk) if Field.PARTY in KINDS[one.intent].reads]
    same = [one for one in waiting if one.intent == waiting[0].intent]
    if len(same) < 2:  # noqa: PLR2004 -- one is answered by any words
        return False
    meant = next((one for one in same if own_hour(desk, one) is not None), same[0])
    fill(desk, meant)
    for one in same:
        one.party_size = size
    for one in _in_order(same):
        drafts.advance(desk, one)
    return True


def _size(text: str) -> int | None:
    numbers = [one.value for one in numbers_of_no_room(text) if one.value > 0]
    return party_size_in(text) or next(iter(numbers), None)


def _in_order(requests: list[ServiceRequest]) -> list[ServiceRequest]:
    return sorted(requests, key=lambda one: one.id)
