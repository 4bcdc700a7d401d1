"""When the laundry is wanted back: that is no hour to collect it, and may need the quicker service."""

from collections.abc import Sequence
from datetime import timedelta

from hotel.desk.describing import moment, money
from hotel.desk.desk import Desk
from hotel.desk.drafting.obstacle import Obstacle
from hotel.desk.hearing import hears
from hotel.facts import Fact
from hotel.reading.found import Moment
from hotel.records import Service, ServiceRequest

_LAUNDRY = "request_laundry"
_DAY = timedelta(days=1)


def take_ready_by(desk: Desk, request: ServiceRequest, found: Sequence[Moment]) -> bool:
    """Put the moment by which the words want the laundry back into `request`; say whether they do."""
    if request.intent != _LAUNDRY or not found or not hears("wanted_back", desk.turn.text):
        return False
    by = next((one for one in found if one.has_hour), found[0])
    request.wanted_until = by.at if by.has_hour else by.until or by.at + _DAY - timedelta(minutes=1)
    return True


def tell_of_express(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Tell, once, that what was given is not back by then unless it is paid for to be quicker."""
    by = request.wanted_until
    if request.intent != _LAUNDRY or by is None or request.read_back_at is not None:
        return None
    held = [line.service for line in request.lines if line.service is not None]
    usual = max((one.minutes or 0 for one in held), default=0)
    if desk.minutes_from_now(usual) <= by or any(_is_express(one) for one in held):
        return None
    facts: dict[str, Fact] = {"usual": moment(desk, desk.minutes_from_now(usual))}
    quick = next((one for one in desk.offered(Service) if one.intent == _LAUNDRY and _is_express(one)), None)
    if quick is None or not quick.available or desk.minutes_from_now(quick.minutes or usual) > by:
        desk.say("laundry_takes_longer", facts)
    else:
        desk.say("laundry_express", facts | {"service": dict(quick.name), "price": money(desk, quick.price)})
    return None


def _is_express(service: Service) -> bool:
    return any(hears("express", name) for name in service.name.values())
