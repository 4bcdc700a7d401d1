"""A service that no intent collects: the concierge gets the guest's words, and answers here before anything counts."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.charges import price_of
from hotel.desk.drafting.drafts import begin
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.moments_said import fill_moment
from hotel.facts import Fact
from hotel.records import RequestState, Service

_KIND = "arrange_occasion"


def arrange(desk: Desk, service: Service) -> None:
    """Give the wish for `service` to the concierge in the guest's words, with the hour; say so in one line."""
    text = desk.turn.text
    request = begin(desk, KINDS[_KIND])
    request.service = service
    request.add_note(text)
    fill_moment(desk, request, None)
    request.price = price_of(desk, request)
    request.promised_at = desk.minutes_from_now(KINDS[_KIND].promise_minutes)
    request.move(RequestState.SENT, at=desk.now, by="guest")
    desk.session.flush()
    facts = facts_of(desk, request)
    desk.notify_department(request.department, "new_request", request=request, facts=facts)
    about: dict[str, Fact] = {"said": text, "description": dict(service.description)}
    desk.say("service_wanted", facts | about)
