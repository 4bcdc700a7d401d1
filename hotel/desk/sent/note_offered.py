"""Words of which it is not sure that they belong to a request: the guest is asked whether they shall stand with it."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.facts import Fact
from hotel.records import ServiceRequest
from hotel.turn import Button

NOT_NOTED, ADD = "detail_not_noted", "add_detail"


def offer_to_note(desk: Desk, request: ServiceRequest, said: str) -> None:
    """Say that `said` does not stand with `request` yet, and ask whether it shall."""
    facts: dict[str, Fact] = facts_of(desk, request) | {"said": said}
    desk.say(NOT_NOTED, facts, (Button("add_it", "affirm", value=ADD), Button("leave_it", "deny", value=ADD)))
