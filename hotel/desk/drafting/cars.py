"""What comes for the ride: the number of people decides the kind of car, and the kind of car is part of the price."""

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import TAXI
from hotel.facts import Fact
from hotel.reading.catalogue import Catalogue
from hotel.records import Need, Service, ServiceRequest

_BY_METER = "taxi_meter"


def fill_car(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Put the car that is asked for, or that so many people need, into `request`; say whether the words named one."""
    del asked
    kinds = _kinds_of_car(desk)
    if not kinds:
        return False
    named = [mention.entry for mention in Catalogue(kinds[1:]).find(desk.turn.text)] if kinds[1:] else []
    wanted = named[0] if named else request.service or kinds[0]
    big = [one for one in kinds if (one.largest_party or 0) >= (request.party_size or 1)]
    car = next((one for one in big if one is wanted), next(iter(big), None))
    request.service = None if car is kinds[0] else car
    return bool(named)


def needs_several(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether no car of the house's takes all of the people."""
    kinds = _kinds_of_car(desk)
    return bool(kinds) and (kinds[-1].largest_party or 0) < (request.party_size or 1)


def ride_facts(desk: Desk, request: ServiceRequest) -> dict[str, Fact]:
    """Return what a ride without a fixed price costs: by the meter, more for a big car; or that it takes several cars."""
    rate = next((one.price for one in desk.offered(Service) if one.slug == _BY_METER and one.available), None)
    return {
        "meter": money(desk, rate),
        "on_top": money(desk, request.service.price if request.service is not None else None),
        "several_cars": needs_several(desk, request),
    }


def _kinds_of_car(desk: Desk) -> list[Service]:
    """Return the kinds of car, the smallest first."""
    cars = [one for one in desk.offered(Service) if one.intent == TAXI and one.available]
    return sorted((one for one in cars if one.largest_party), key=lambda one: one.largest_party or 0)
