"""What a request will cost the guest: always from the property's own content, never made up."""

import math
from datetime import time, timedelta
from decimal import Decimal

from hotel.desk.desk import Desk
from hotel.desk.drafting.cars import needs_several
from hotel.desk.drafting.kinds import TAXI
from hotel.records import FeeStep, ServiceRequest

_HOUR = timedelta(hours=1)


def price_of(desk: Desk, request: ServiceRequest) -> Decimal | None:
    """Return the price in the property's currency; None where the property names none."""
    if request.intent == "order_room_service":
        return request.total() + desk.property.policies.service_charge
    if request.lines:
        return request.total() or None
    if request.intent == TAXI or request.service is not None:
        return _of_booking(desk, request)
    if request.intent in _STEPS:
        return _fee(desk, request)
    if request.intent == "extend_stay" and request.room and (nights := nights_of(request)):
        return request.room.type.night_price * nights
    return None


def nights_of(request: ServiceRequest) -> int:
    """Return for how many nights `request` is; 0 where that is not known."""
    return (request.date_to - request.date_from).days if request.date_from and request.date_to else 0


def _of_ride(desk: Desk, request: ServiceRequest) -> Decimal | None:
    """Return the fixed price to a place of the list, more for a big car; none where several cars are needed."""
    fixed = request.place.taxi_price if request.place else None
    if fixed is None or needs_several(desk, request):
        return None
    return fixed + ((request.service.price if request.service else None) or Decimal(0))


def _of_booking(desk: Desk, request: ServiceRequest) -> Decimal | None:
    service = request.service
    if request.intent == TAXI:
        return _of_ride(desk, request)
    if service is None or service.price is None:
        return None
    if service.per_night:
        nights = nights_of(request)
        return service.price * nights if nights else None
    if service.per_hour and request.wanted_at and request.wanted_until:
        return service.price * math.ceil((request.wanted_until - request.wanted_at) / _HOUR)
    return service.price * (request.party_size or 1 if service.per_person else 1)


_STEPS = {"request_late_check_out", "request_early_check_in"}


def _fee(desk: Desk, request: ServiceRequest) -> Decimal | None:
    if request.wanted_at is None:
        return None
    hour = desk.property.local(request.wanted_at).time()
    if request.intent == "request_late_check_out":
        return next((step.fee for step in late_steps(desk) if hour <= step.until), None)
    return early_fee(desk, hour)


def early_fee(desk: Desk, hour: time) -> Decimal:
    """Return what a room costs on top that is had at `hour`: nothing from the hour on at which rooms are ready."""
    steps = desk.property.policies.early_check_in
    return next((step.fee for step in steps if hour <= step.until), Decimal(0))


def late_steps(desk: Desk) -> tuple[FeeStep, ...]:
    """Return the fee steps of leaving late, the earliest hour first."""
    return tuple(sorted(desk.property.policies.late_check_out, key=lambda step: step.until))
