"""What may make the wait for a cure easier: only what suits the trouble, and nothing for one that is over."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.records import Complaint

_ROOM_DISTURBS = frozenset({"noise", "smell", "pests", "room", "temperature"})


def relief_from(desk: Desk, complaint: Complaint) -> str | None:
    """Return what a guest may be reminded to ask for: a blanket, another room; None where neither would help."""
    if complaint.category == "temperature" and hears("feels_cold", desk.turn.text):
        return "blanket"
    disturbs = complaint.category in _ROOM_DISTURBS or hears("keeps_awake", desk.turn.text)
    return "room" if disturbs else None
