"""What is counted: taken when it is sent, put back when it is not wanted any more."""

from collections import Counter

from sqlalchemy.orm import Session

from hotel.records import MenuItem, RequestLine, ServiceRequest, Thing


def take_from_stock(request: ServiceRequest) -> None:
    """Count what was sent as gone."""
    _count(request, -1)


def put_back(request: ServiceRequest) -> None:
    """Count what was sent as there again."""
    _count(request, 1)


def _count(request: ServiceRequest, sign: int) -> None:
    for entry, quantity in _held_by(request).items():
        if entry.stock is not None:
            entry.stock += sign * quantity


def _held_by(request: ServiceRequest | None) -> Counter[MenuItem | Thing]:
    """Return how many of what `request` has taken; what was never sent, to a department or a person, has taken none."""
    held: Counter[MenuItem | Thing] = Counter()
    if request is not None and request.sent_at is not None:
        for line in request.lines:
            if (entry := line.item or line.thing) is not None:
                held[entry] += line.quantity
    return held


def too_few(session: Session, request: ServiceRequest) -> list[tuple[RequestLine, int]]:
    """Return the lines of which there are fewer than wanted, each with how many there are for it.

    What the order that `request` changes has taken is its own already.
    """
    amended = session.get(ServiceRequest, request.amends_id) if request.amends_id is not None else None
    own, wanted = _held_by(amended), Counter[MenuItem | Thing]()
    few: list[tuple[RequestLine, int]] = []
    for line in request.lines:
        entry = line.item or line.thing
        if entry is None or (entry.available and entry.stock is None):
            continue
        there = own[entry] + ((entry.stock or 0) if entry.available else 0)
        if line.quantity > (left := max(0, there - wanted[entry])):
            few.append((line, left))
        wanted[entry] += line.quantity
    return few
