"""The complaint that was spoken of last: bare words that follow are about it."""

from hotel.desk.desk import Desk
from hotel.desk.earlier import last_message, turns_before
from hotel.desk.just_now import JUST_NOW
from hotel.desk.troubles.open_complaints import open_complaints
from hotel.records import Complaint


def complaint_spoken_of(desk: Desk) -> Complaint | None:
    """Return the open complaint that this message, or else the last answer, told of."""
    turns = [*last_message(desk, JUST_NOW), *turns_before(desk)]
    told = [reply.facts.get("complaint") for turn in turns for reply in turn.replies]
    spoken_of = next((number for number in reversed(told) if isinstance(number, int)), None)
    return next((one for one in open_complaints(desk) if one.id == spoken_of), None)
