"""How many of a thing there are to be, on one line or on several that hold it in different ways."""

from collections.abc import Sequence

from hotel.records import RequestLine, ServiceRequest


def more_of(line: RequestLine, quantity: int | None) -> None:
    """Add to `line`; where its number was still open, the number said is all of it."""
    if line.quantity_open and quantity is not None:
        _count(line, quantity)
        return
    line.quantity += 1 if quantity is None else quantity


def make_total(request: ServiceRequest, lines: Sequence[RequestLine], total: int) -> None:
    """Let `lines` hold `total` together: more go to the plainest line, fewer are taken off the greatest and last."""
    plainest = min(lines, key=lambda line: len(line.wishes))
    lacking = total - sum(line.quantity for line in lines)
    if lacking > 0:
        plainest.quantity += lacking
    _take_off(request, lines, -lacking)
    for line in lines:
        if line in request.lines:
            _count(line, line.quantity)


def _take_off(request: ServiceRequest, lines: Sequence[RequestLine], number: int) -> None:
    for line in sorted(lines, key=lambda line: (-line.quantity, len(line.wishes), -line.position)):
        some = max(0, min(line.quantity - 1, number))
        line.quantity -= some
        number -= some
    for line in sorted(lines, key=lambda line: -line.position)[: max(0, number)]:
        request.lines.remove(line)


def _count(line: RequestLine, quantity: int) -> None:
    line.quantity, line.quantity_said, line.quantity_open = quantity, True, False
    line.quantity_confirmed = False
