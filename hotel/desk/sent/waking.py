"""The guest was woken and says so."""

from hotel.desk.desk import Desk
from hotel.desk.sent import timers
from hotel.records import Need, Question, RequestState, ServiceRequest


def awake(desk: Desk, question: Question) -> None:
    """Note that the guest is awake: the wake-up is done, and nobody needs to knock."""
    desk.close(question)
    request = desk.session.get(ServiceRequest, question.request_id) if question.request_id else None
    if request is not None:
        if request.is_open:
            request.move(RequestState.DONE, at=desk.now, by="guest")
        timers.cancel_for(desk, request)
    name = desk.guest.given_name if desk.guest else None
    desk.say("awake", {"name": name, "now": desk.local_now.isoformat()})


def answers_wake_up(desk: Desk) -> bool:
    """Take any word of a guest who was just woken as the sign that they are awake."""
    question = desk.open_question(Need.WAKE_UP)
    if question is not None:
        awake(desk, question)
    return question is not None
