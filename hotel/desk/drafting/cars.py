"""What comes for the ride: the number of people decides the kind of car, and the kind of car is part of the price."""

from collections.abc import Sequence

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import TAXI
from hotel.desk.hearing import heard_all
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
    named = _car_named(kinds, desk.turn.text)
    wanted = named or _car_named(kinds, request.words) or kinds[0]
    big = [one for one in kinds if (one.largest_party or 0) >= (request.party_size or 1)]
    car = wanted if wanted in big else next(iter(big), None)
    request.service = None if car is kinds[0] else car
    return named is not None


def _car_named(kinds: Sequence[Service], text: str) -> Service | None:
    """Return the kind of car that `text` names last; that one came of so many people names none."""
    bigger = [(one.start, one.entry) for one in Catalogue(kinds[1:]).find(text)] if kinds[1:] else []
    folded = text.casefold()
    ordinary = [(folded.rindex(one.casefold()), kinds[0]) for one in heard_all("ordinary_car", text)]
    return max([*bigger, *ordinary], key=lambda one: one[0], default=(0, None))[1]


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
