"""How many people words tell of a booking, also where they count the bookings: "2 massages", "one for me, one for her"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS, Field
from hotel.desk.hearing import hears
from hotel.reading.parties import party_size_in
from hotel.reading.people_listed import people_apart
from hotel.reading.time_phrases import time_phrases
from hotel.records import RequestState, Service, ServiceRequest


def people_said(desk: Desk, request: ServiceRequest, text: str) -> int | None:
    """Return for how many people `text` wants `request`; None where it does not say."""
    size = party_size_in(text)
    kind = KINDS.get(request.intent)
    if kind is None or Field.SERVICE not in kind.reads:
        return size
    if hears("for_one_of_us", text):
        return 1
    if _is_for_both(desk, request, text):
        return 2
    hours = {phrase.hour for phrase in time_phrases(text) if phrase.hour is not None}
    apart = people_apart(text) if len(hours) < 2 else None  # noqa: PLR2004 -- two hours are two bookings
    return size if size is not None and size > 1 else apart or size or _services_counted(desk, text)


def _is_for_both(desk: Desk, request: ServiceRequest, text: str) -> bool:
    """Say whether "both at the same time" is said of the two who come, while a treatment is being booked."""
    begun = request.state is RequestState.DRAFT and request.amends_id is None
    both = begun and desk.turn.intent != "change_request" and hears("two_of_them", text)
    return both and len({one.entry for one in desk.catalogue(Service).find(text)}) < 2  # noqa: PLR2004


def _services_counted(desk: Desk, text: str) -> int | None:
    """Return how many treatments are wanted, each for one: "two massages at five"."""
    counted = [one.quantity for one in desk.catalogue(Service).find(text) if one.quantity]
    return counted[0] if len(counted) == 1 and counted[0] > 1 else None
