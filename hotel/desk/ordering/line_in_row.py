"""A line of an order told by its place in the row: "the second one without lemon"."""

from hotel.records import RequestLine, ServiceRequest

_ROW = {"first": 0, "second": 1, "third": 2, "last": -1}


def line_in_row(request: ServiceRequest, place: str | None) -> RequestLine | None:
    """Return the line at `place` in the row; None where the row is not so long."""
    at = _ROW.get(place or "")
    return request.lines[at] if at is not None and len(request.lines) > max(at, 0) else None
