"""Which kind of space is kept for the car, and so at what price a night."""

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.drafting.choices_named import services_for
from hotel.facts import Fact
from hotel.reading.catalogue import Catalogue
from hotel.records import Need, ServiceRequest


def fill_space(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Put the space that is asked for, else the plain one, into `request`; say whether the words named a special one."""
    del asked
    spaces = sorted(
        (one for one in services_for(desk, request) if one.price is not None), key=lambda one: one.price or 0
    )
    if not spaces:
        return False
    named = [mention.entry for mention in Catalogue(spaces[1:]).find(desk.turn.text)] if spaces[1:] else []
    request.service = next(iter(named), None) or request.service or spaces[0]
    return bool(named)


def rate_facts(desk: Desk, request: ServiceRequest) -> dict[str, Fact]:
    """Return what a night costs."""
    service = request.service
    by_night = service is not None and service.per_night
    return {"night_price": money(desk, service.price) if service is not None and by_night else None}
