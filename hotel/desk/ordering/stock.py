"""What is counted: taken when ordered, put back when it is not wanted any more."""

from hotel.records import ServiceRequest


def take_from_stock(request: ServiceRequest) -> None:
    """Count what was ordered as gone."""
    for line in request.lines:
        counted = line.item or line.thing
        if counted is not None and counted.stock is not None:
            counted.stock = max(0, counted.stock - line.quantity)


def put_back(request: ServiceRequest) -> None:
    """Count what was ordered as there again."""
    for line in request.lines:
        counted = line.item or line.thing
        if counted is not None and counted.stock is not None:
            counted.stock += line.quantity
