"""What a guest has said of who they are, over several messages."""

from datetime import datetime, timedelta

from pydantic import BaseModel, ValidationError
from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.reading.identifiers import Identity
from hotel.records import Need, Question

REMEMBERED = timedelta(minutes=15)
"""For this long the parts of an identity may come one by one."""


class SaidBefore(BaseModel):
    """What the guest has said of who they are, without the code: kept in the question's subject."""

    surname: str | None = None
    room: str | None = None
    at: datetime


def with_what_was_said(desk: Desk, given: Identity) -> Identity:
    """Return `given` with the parts that came in earlier messages."""
    subjects = desk.session.scalars(
        select(Question.subject)
        .where(
            Question.conversation_id == desk.conversation.id,
            Question.need == Need.IDENTITY,
            Question.subject.is_not(None),
        )
        .order_by(Question.id.desc())
    )
    before = [said for subject in subjects if (said := _said(subject)) and desk.now - said.at <= REMEMBERED]
    latest = max(before, key=lambda said: said.at, default=SaidBefore(at=desk.now))
    return Identity(surname=given.surname or latest.surname, room=given.room or latest.room, code=given.code)


def _said(subject: str | None) -> SaidBefore | None:
    try:
        return SaidBefore.model_validate_json(subject or "")
    except ValidationError:
        return None
