"""A draft is dropped while another of its kind was sent: nobody is told then that nothing was."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.sent.open_requests import open_requests
from hotel.records import ServiceRequest
from hotel.turn import Button


def say_dropped(desk: Desk, draft: ServiceRequest) -> None:
    """Say that `draft` is not sent, and which one of its kind is."""
    facts = facts_of(desk, draft)
    stands = next((one for one in open_requests(desk) if one.intent == draft.intent), None)
    if stands is None:
        desk.say("draft_dropped", facts)
        return
    button = Button("cancel_it", "cancel_request", {"intent": stands.intent}, stands.id)
    desk.say("draft_dropped_one_stands", facts_of(desk, stands), (button,))
