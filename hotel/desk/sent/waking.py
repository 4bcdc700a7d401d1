"""The guest was woken and says so."""

from sqlalchemy import select

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.earlier import is_served_last
from hotel.desk.sent import timers
from hotel.records import Audience, Need, Notice, Question, RequestState, ServiceRequest

UNANSWERED = "wake_up_unanswered"
"""What those are told who ring or knock."""


def awake(desk: Desk, question: Question) -> None:
    """Take it that the guest is awake, whichever of the calls that have rung they answer, and wish a good day."""
    for rung in [
        question,
        *(one for one in desk.questions if one.need is Need.WAKE_UP and one is not question),
    ]:
        _note(desk, rung)
    name = desk.guest.given_name if desk.guest else None
    desk.say("awake", {"name": name, "now": desk.local_now.isoformat()})


def _note(desk: Desk, question: Question) -> None:
    """Note that the guest is awake: the wake-up is done, and whoever was asked to ring or knock need not."""
    desk.close(question)
    request = desk.session.get(ServiceRequest, question.request_id) if question.request_id else None
    if request is None:
        return
    if request.is_open:
        request.move(RequestState.DONE, at=desk.now, by="guest")
    timers.cancel_for(desk, request)
    asked = select(Notice).where(
        Notice.request_id == request.id, Notice.key == UNANSWERED, Notice.audience == Audience.DEPARTMENT
    )
    for notice in desk.session.scalars(asked):
        if notice.department is not None:
            desk.notify_department(
                notice.department, "wake_up_answered", request=request, facts=facts_of(desk, request)
            )


def note_word(desk: Desk) -> None:
    """Take any other word of a guest who was just woken, which got its own answer, as the sign that they are awake."""
    asked = [one for one in desk.questions if one.need is Need.WAKE_UP and one.asked_at < desk.now]
    if not asked or not is_served_last(desk):
        return
    for question in asked:
        _note(desk, question)


def answers_wake_up(desk: Desk) -> bool:
    """Take any word of a guest who was just woken as the sign that they are awake."""
    question = desk.open_question(Need.WAKE_UP)
    if question is not None:
        awake(desk, question)
    return question is not None
