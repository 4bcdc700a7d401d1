"""When the machine cannot answer: one apology, a person is told, and the request is not lost."""

import re
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.front_desk.alarm import alarms, danger_in
from bot.front_desk.extras import notice_to_reception, room_of
from bot.front_desk.following import Follower
from bot.front_desk.telling import Occasion, tell
from bot.wording.content import WordingError
from bot.wording.voice import Spoken, Voice
from hotel.facts import Fact
from hotel.records import (
    Choice,
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
_LEAST_REST = 2
"""So many words that no action has served are a request of their own; one word is an "and"."""


def show_to_staff(session: Session, conversation: Conversation, message: InboxMessage, now: datetime) -> None:
    """Show `message` to the person who has the conversation; the bot is silent."""
    photos = select(func.count()).select_from(Photo).where(Photo.message_id == message.id)
    facts: dict[str, Fact] = {
        "room": room_of(conversation),
        "words": _words(session, message),
        "kind": message.kind.value,
        "photos": session.scalar(photos) or 0,
        "conversation": conversation.id,
    }
    session.add(notice_to_reception(conversation, "guest_writes_to_staff", facts, now))
    message.state, message.handled_at = InboxState.TO_STAFF, now


def to_person(session: Session, voice: Voice, follower: Follower, message_id: int, now: datetime) -> None:
    """Answer the message with what was served of it and hand the rest to a person, in this one transaction.

    From here on the message no longer waits: an action that comes late for it finds that and does nothing.
    """
    message = session.get_one(InboxMessage, message_id, with_for_update=True)
    if message.state is not InboxState.WAITING:
        return
    conversation = session.get_one(Conversation, message.conversation_id)
    handled = list(
        session.scalars(
            select(HandledTurn).where(HandledTurn.message_id == message.id).order_by(HandledTurn.ordinal)
        )
    )
    spoken = _in_words(voice, [r for turn in handled for r in turn.replies], message, conversation, now)
    rest = _rest(_words(session, message), handled) if spoken else _words(session, message)
    if rest:
        ordinal = handled[-1].ordinal + 1 if handled else 0
        _ask_a_person(session, conversation, message, rest, ordinal, now)
        spoken += _in_words(voice, [_apology(session, message, now)], message, conversation, now)
    author = "system" if rest else "bot"
    tell(session, follower, conversation, spoken, Occasion(now, message, author=author))
    message.state = InboxState.FAILED if rest else InboxState.HANDLED
    message.handled_at = now


def _in_words(
    voice: Voice, replies: list[Reply], message: InboxMessage, conversation: Conversation, now: datetime
) -> list[Spoken]:
    locale = conversation.locale if conversation.locale_chosen else message.locale
    try:
        return voice.say_all(replies, locale, now, turn=message.id)
    except WordingError:
        return []  # then all of it goes to a person


def _words(session: Session, message: InboxMessage) -> str:
    """Return what the guest wrote, or the label of what was pressed."""
    choice = session.get(Choice, message.choice_token) if message.choice_token else None
    return message.text or (choice.label if choice else "")


def _rest(words: str, handled: list[HandledTurn]) -> str:
    """Return what of `words` no action has served."""
    for turn in handled:
        words = words.replace(turn.text, " ", 1)
    return words.strip(" ,.;\n") if len(re.findall(r"\w{2,}", words)) >= _LEAST_REST else ""


def _ask_a_person(  # noqa: PLR0913, PLR0917 -- all of it goes into one record
    session: Session,
    conversation: Conversation,
    message: InboxMessage,
    words: str,
    ordinal: int,
    now: datetime,
) -> None:
    request = ServiceRequest(
        property_id=conversation.property_id,
        conversation_id=conversation.id,
        message_id=message.id,
        ordinal=ordinal,
        stay_id=conversation.stay_id,
        room_id=conversation.stay.room_id if conversation.stay else None,
        intent="ask_human",
        department="reception",
        words=words,
        locale=message.locale,
        state=RequestState.DRAFT,
        created_at=now,
    )
    session.add(request)
    session.flush()
    request.move(RequestState.TO_PERSON, at=now, by="front desk", reason="could not be understood in time")
    facts: dict[str, Fact] = {"room": room_of(conversation), "words": words, "number": request.id}
    if danger_in(session, conversation.property_id, words) is None:
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
