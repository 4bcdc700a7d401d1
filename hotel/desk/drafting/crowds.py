"""More people than a booking is made for without a person: questioned once, then passed to one."""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting.obstacle import Obstacle
from hotel.facts import Fact
from hotel.reading.consent import consent_in
from hotel.reading.numbers import numbers_in
from hotel.records import Need, Question, ServiceRequest
from hotel.turn import Button

_CROWD = "crowd:"


def crowd(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Question a party above the property's limit; who meant it speaks with a person of the department."""
    size = request.party_size
    if size is None or size <= desk.property.policies.event_quantity:
        return None
    facts: dict[str, Fact] = {"quantity": size}
    if _was_questioned(desk, request, size) and _is_meant(desk, request, size):
        return Obstacle("crowd_passed_on", Need.PARTY_SIZE, facts, notice="crowd_wanted")
    buttons = (
        Button("confirm", "affirm", request_id=request.id),
        Button("human", "ask_human", request_id=request.id),
    )
    return Obstacle("crowd_unlikely", Need.PARTY_SIZE, facts, buttons, subject=_subject(size))


def _was_questioned(desk: Desk, request: ServiceRequest, size: int) -> bool:
    asked = select(Question.id).where(
        Question.request_id == request.id,
        Question.subject == _subject(size),
        Question.asked_in != desk.turn.message_id,
    )
    return desk.session.scalars(asked.limit(1)).first() is not None


def _is_meant(desk: Desk, request: ServiceRequest, size: int) -> bool:
    """Say whether the words answer the question: a yes, the button, or the number once more; an hour does not."""
    pressed = desk.turn.choice_request_id == request.id
    again = any(number.value == size for number in numbers_in(desk.turn.text))
    return pressed or again or consent_in(desk.turn.text).yes


def is_about_crowd(question: Question) -> bool:
    """Say whether `question` is whether so many people were meant."""
    return (question.subject or "").startswith(_CROWD)


def _subject(size: int) -> str:
    return f"{_CROWD}{size}"
