"""What is being spoken of: what the last answer told, or the request that it was about."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.earlier import last_message, turns_before
from hotel.desk.just_now import JUST_NOW
from hotel.records import HandledTurn, Question, ServiceRequest
from hotel.turn import Reply


@dataclass(frozen=True)
class Subject:
    """The topic that was told, or the request that was spoken of; never both."""

    topic: str | None = None
    request: ServiceRequest | None = None


def spoken_of(desk: Desk) -> Subject | None:
    """Return what words that name nothing go on about: of this message if it has said more, else of the one before."""
    return next(subjects(desk), None)


def subjects(desk: Desk) -> Iterator[Subject]:
    """Give what is spoken of, the last first: where that has no answer, the one told beside it may have."""
    turns = [*last_message(desk, JUST_NOW), *turns_before(desk)]
    return (found for turn in reversed(turns) if (found := _subject_of(desk, turn)) is not None)


def topic_spoken_of(desk: Desk) -> str | None:
    """Return the topic that was told last, also where something was asked for beside it."""
    return next((one.topic for one in subjects(desk) if one.topic is not None), None)


def request_spoken_of(desk: Desk) -> ServiceRequest | None:
    """Return the request that was spoken of last; None where a topic was, or nothing."""
    subject = spoken_of(desk)
    return subject.request if subject is not None else None


def told_alone(desk: Desk) -> ServiceRequest | None:
    """Return the request that was spoken of last, where the answer told of no other beside it."""
    turns = [*last_message(desk, JUST_NOW), *turns_before(desk)]
    last = next((turn for turn in reversed(turns) if numbers_told(turn)), None)
    numbers = set() if last is None else {*numbers_told(last)}
    return desk.session.get(ServiceRequest, numbers.pop()) if len(numbers) == 1 else None


def numbers_told(turn: HandledTurn) -> list[int]:
    """Return the numbers of the requests that the answer to `turn` told of."""
    return [number for reply in turn.replies if isinstance(number := reply.facts.get("number"), int)]


def _subject_of(desk: Desk, turn: HandledTurn) -> Subject | None:
    """Return the topic of a turn that told one, before the draft it came back to; else the request it was about."""
    for reply in turn.replies:
        if (topic := _topic_told(turn, reply)) is not None:
            return Subject(topic=topic)
    told = numbers_told(turn)
    asked = desk.session.scalars(
        select(Question.request_id)
        .where(Question.conversation_id == desk.conversation.id, Question.asked_in == turn.message_id)
        .order_by(Question.id)
    )
    found = told or [one for one in asked if one is not None]
    return Subject(request=desk.session.get(ServiceRequest, found[-1])) if found else None


def _topic_told(turn: HandledTurn, reply: Reply) -> str | None:
    if reply.key in {"hotel_fact", "open_hours"}:
        return str(reply.facts["topic"])
    if reply.key == "admission" and isinstance(entries := reply.facts["entries"], list) and len(entries) == 1:
        return str(entry["topic"]) if isinstance(entry := entries[0], dict) else None
    return turn.label if reply.key == "prices" and turn.intent == "ask_hotel" else None
