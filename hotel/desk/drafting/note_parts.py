"""The parts of which a request's note is put together, each told by the guest at one time."""

from collections.abc import Callable

from hotel.records import ServiceRequest

_BETWEEN = "; "


def note_parts(request: ServiceRequest) -> list[str]:
    """Return the parts of the note, in the order they were told."""
    return [one for one in (request.note or "").split(_BETWEEN) if one]


def drop_parts(request: ServiceRequest, is_over: Callable[[str], bool]) -> None:
    """Leave out of the note the parts that no longer hold."""
    request.note = _BETWEEN.join(one for one in note_parts(request) if not is_over(one)) or None
