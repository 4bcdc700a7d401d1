"""What is said beside the answer: a language we have no words for, a message too long to read at once."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.front_desk.messages import LONGEST_UNDERSTOOD, holds_masked_card
from hotel.facts import Fact
from hotel.records import Audience, Conversation, InboxMessage, Notice
from hotel.turn import Reply


def extras(
    session: Session, conversation: Conversation, message: InboxMessage, spoken: Sequence[str], now: datetime
) -> list[Reply]:
    """Return what must be said once beside the answer, and tell staff where a person must read on."""
    said: list[Reply] = []
    if message.locale not in spoken and not _wrote_so_before(session, message):
        said.append(Reply("language_unknown", {"language": message.locale}))
    if len(message.text) > LONGEST_UNDERSTOOD:
        facts: dict[str, Fact] = {"room": conversation.room_at(now), "words": message.text}
        session.add(notice_to_reception(conversation, "long_message", facts, now))
        said.append(Reply("long_message"))
    if holds_masked_card(message.text):
        said.append(Reply("card_number"))
    return said


def notice_to_reception(
    conversation: Conversation, key: str, facts: dict[str, Fact], now: datetime
) -> Notice:
    """Return a notice to reception about `conversation`, due at once."""
    return Notice(
        property_id=conversation.property_id,
        conversation_id=conversation.id,
        audience=Audience.DEPARTMENT,
        department="reception",
        key=key,
        facts=facts,
        created_at=now,
        due_at=now,
    )


def _wrote_so_before(session: Session, message: InboxMessage) -> bool:
    earlier = select(InboxMessage.id).where(
        InboxMessage.conversation_id == message.conversation_id,
        InboxMessage.locale == message.locale,
        InboxMessage.id < message.id,
    )
    return session.scalars(earlier.limit(1)).first() is not None
