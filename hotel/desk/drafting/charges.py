"""What a request will cost the guest: always from the property's own content, never made up."""

from decimal import Decimal

from hotel.desk.desk import Desk
from hotel.records import FeeStep, ServiceRequest


def price_of(desk: Desk, request: ServiceRequest) -> Decimal | None:
    """Return the price in the property's currency; None where the property names none."""
    if request.intent == "order_room_service":
        return request.total() + desk.property.policies.service_charge
    if request.lines:
        return request.total() or None
    if request.intent == "book_taxi" or request.service is not None:
        return _of_booking(request)
    if request.intent in _STEPS:
        return _fee(desk, request)
    if request.intent == "extend_stay" and request.room and request.date_from and request.date_to:
        return request.room.type.night_price * (request.date_to - request.date_from).days
    return None


def _of_booking(request: ServiceRequest) -> Decimal | None:
    service = request.service
    if service is not None and service.price is not None:
        return service.price * (request.party_size or 1 if service.per_person else 1)
    return request.place.taxi_price if request.place else None


_STEPS = {"request_late_check_out", "request_early_check_in"}


def _fee(desk: Desk, request: ServiceRequest) -> Decimal | None:
    if request.wanted_at is None:
        return None
    hour = desk.property.local(request.wanted_at).time()
    if request.intent == "request_late_check_out":
        return next((step.fee for step in late_steps(desk) if hour <= step.until), None)
    return next(
        (step.fee for step in desk.property.policies.early_check_in if hour <= step.until), Decimal(0)
    )


def late_steps(desk: Desk) -> tuple[FeeStep, ...]:
    """Return the fee steps of leaving late, the earliest hour first."""
    return tuple(sorted(desk.property.policies.late_check_out, key=lambda step: step.until))
