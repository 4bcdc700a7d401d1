"""The outbox: what a guest is to be told is committed first, and sent from here by the channel."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.front_desk import choices
from bot.wording.voice import Spoken
from hotel.database import Database
from hotel.records import Conversation, OutboxMessage


class Outbox:
    """Reads what is to be sent, and wakes those who wait for it."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database
        self._waiting: defaultdict[str, set[asyncio.Event]] = defaultdict(set)

    def after(self, conversation_id: int, outbox_id: int, limit: int = 100) -> list[OutboxMessage]:
        """Return what the guest was told after the message `outbox_id`, the oldest first."""
        with self._database.session() as session:
            found = session.scalars(
                select(OutboxMessage)
                .where(OutboxMessage.conversation_id == conversation_id, OutboxMessage.id > outbox_id)
                .order_by(OutboxMessage.id)
                .limit(limit)
            )
            return list(found)

    @contextmanager
    def subscribe(self, address: str) -> Iterator[asyncio.Event]:
        """Give an event that is set when there is something new for `address`; clear it before looking."""
        event = asyncio.Event()
        self._waiting[address].add(event)
        try:
            yield event
        finally:
            self._waiting[address].discard(event)
            if not self._waiting[address]:
                del self._waiting[address]

    def announce(self, address: str) -> None:
        """Wake those who wait for something new for `address`."""
        for event in self._waiting.get(address, ()):
            event.set()


def store(  # noqa: PLR0913 -- all of it goes into one record
    session: Session,
    conversation: Conversation,
    spoken: Sequence[Spoken],
    now: datetime,
    *,
    inbox_message_id: int | None = None,
    notice_id: int | None = None,
    author: str = "bot",
) -> OutboxMessage:
    """Commit to telling the guest all that was `spoken`, as one message with the buttons of all of it."""
    paragraphs = list(dict.fromkeys(one.text for one in spoken if one.text))
    message = OutboxMessage(
        conversation_id=conversation.id,
        inbox_message_id=inbox_message_id,
        notice_id=notice_id,
        author=author,
        text="\n\n".join(paragraphs),
        buttons=choices.offer(session, conversation, list(spoken), now),
        created_at=now,
    )
    session.add(message)
    return message
