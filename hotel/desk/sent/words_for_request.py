"""Words about a request that is under way, for those who see to it: they change nothing of it."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.records import ServiceRequest


def pass_on(desk: Desk, request: ServiceRequest) -> None:
    """Keep the words with `request`, give them to its department, and say so."""
    give_to_department(desk, request)
    desk.say("words_passed_on", facts_of(desk, request) | {"said": desk.turn.text})


def give_to_department(desk: Desk, request: ServiceRequest) -> None:
    """Keep the words with `request`, and give them to its department."""
    request.add_note(desk.turn.text)
    facts = facts_of(desk, request) | {"said": desk.turn.text}
    desk.notify_department(request.department, "words_for_request", request=request, facts=facts)
