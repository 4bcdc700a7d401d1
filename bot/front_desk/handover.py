"""When the machine cannot answer: one apology, a person is told, and the request is not lost."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.front_desk.alarm import alarms, danger_in
from bot.front_desk.extras import notice_to_reception
from bot.front_desk.following import Follower
from bot.front_desk.left_over import LeftOver, all_of, rest_of
from bot.front_desk.telling import Occasion, tell
from bot.wording.content import WordingError
from bot.wording.voice import Spoken, Voice
from hotel.desk.guests import verification
from hotel.facts import Fact
from hotel.records import (
    Conversation,
    HandledTurn,
    InboxMessage,
    InboxState,
    Photo,
    RequestState,
    ServiceRequest,
)
from hotel.turn import Reply

_NOT_AGAIN_WITHIN = timedelta(minutes=10)


def show_to_staff(session: Session, conversation: Conversation, message: InboxMessage, now: datetime) -> None:
    """Show `message` to the person who has the conversation; the bot is silent."""
    verification.hide_code(session, message)
    photos = select(func.count()).select_from(Photo).where(Photo.message_id == message.id)
    facts = all_of(session, message).facts() | {
        "room": conversation.room_at(now),
        "photos": session.scalar(photos) or 0,
        "conversation": conversation.id,
    }
    session.add(notice_to_reception(conversation, "guest_writes_to_staff", facts, now))
    message.state, message.handled_at = InboxState.TO_STAFF, now


def to_person(session: Session, voice: Voice, follower: Follower, message_id: int, now: datetime) -> None:
    """Answer the message with what was served of it and hand the rest to a person, in this one transaction.

    From here on the message no longer waits: an action that comes late for it finds that and does nothing.
    """
    message = session.get_one(InboxMessage, message_id)
    if message.state is not InboxState.WAITING:
        return
    verification.hide_code(session, message)
    conversation = session.get_one(Conversation, message.conversation_id)
    handled = session.scalars(
        select(HandledTurn).where(HandledTurn.message_id == message.id).order_by(HandledTurn.ordinal)
    ).all()
    spoken = _in_words(voice, [r for turn in handled for r in turn.replies], message, conversation, now)
    left = rest_of(session, message, handled) if spoken else all_of(session, message)
    if left is not None:
        ordinal = handled[-1].ordinal + 1 if handled else 0
        _ask_a_person(session, conversation, message, left, ordinal, now)
        spoken += _in_words(voice, [_apology(session, message, now)], message, conversation, now)
    author = "bot" if left is None else "system"
    tell(session, follower, conversation, spoken, Occasion(now, message, author=author))
    message.state = InboxState.HANDLED if left is None else InboxState.FAILED
    message.handled_at = now


def _in_words(
    voice: Voice, replies: list[Reply], message: InboxMessage, conversation: Conversation, now: datetime
) -> list[Spoken]:
    locale = conversation.locale if conversation.locale_chosen else message.locale
    try:
        spoken = voice.say_all(replies, locale, now, turn=message.id)
    except WordingError:
        return []  # then all of it goes to a person
    return [
        replace(one, about=None) for one in spoken
    ]  # showing a request in full may be what broke the turn


def _ask_a_person(  # noqa: PLR0913, PLR0917 -- all of it goes into one record
    session: Session,
    conversation: Conversation,
    message: InboxMessage,
    left: LeftOver,
    ordinal: int,
    now: datetime,
) -> None:
    stay = conversation.stay_at(now)
    request = ServiceRequest(
        property_id=conversation.property_id,
        conversation_id=conversation.id,
        message_id=message.id,
        ordinal=ordinal,
        stay_id=stay.id if stay else None,
        room_id=stay.room_id if stay else None,
        intent="ask_human",
        department="reception",
        words=left.words,
        locale=message.locale,
        state=RequestState.DRAFT,
        created_at=now,
    )
    session.add(request)
    session.flush()
    request.move(RequestState.TO_PERSON, at=now, by="front desk", reason="could not be understood in time")
    for photo in left.photos:
        photo.request_id = request.id
    facts: dict[str, Fact] = left.facts() | {"room": conversation.room_at(now), "number": request.id}
    if danger_in(session, conversation.property_id, left.words) is None:
        told = [notice_to_reception(conversation, "handover_after_failure", facts, now)]
    else:
        request.urgent = True
        told = alarms(conversation, facts, now)
    for notice in told:
        notice.request_id = request.id
    session.add_all(told)


def _apology(session: Session, message: InboxMessage, now: datetime) -> Reply:
    """Return what the guest is told: no apology twice in a row; in danger, what to do."""
    danger = danger_in(session, _property_of(session, message), message.text)
    if danger is not None:
        return Reply("handover_emergency", {"instructions": dict(danger.instructions)})
    return Reply("handover_again") if _apologised_lately(session, message, now) else Reply("handover_apology")


def _property_of(session: Session, message: InboxMessage) -> int:
    return session.get_one(Conversation, message.conversation_id).property_id


def _apologised_lately(session: Session, message: InboxMessage, now: datetime) -> bool:
    earlier = select(InboxMessage.id).where(
        InboxMessage.conversation_id == message.conversation_id,
        InboxMessage.state == InboxState.FAILED,
        InboxMessage.handled_at > now - _NOT_AGAIN_WITHIN,
    )
    return session.scalars(earlier.limit(1)).first() is not None
