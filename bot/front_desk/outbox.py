"""The outbox: what a guest is to be told is committed first, and sent from here by the channel."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import select

from hotel.database import Database
from hotel.records import OutboxMessage


class Outbox:
    """Reads what is to be sent, and wakes those who wait for it."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database
        self._waiting: defaultdict[int, set[asyncio.Event]] = defaultdict(set)
        self._listeners: set[asyncio.Event] = set()

    def after(self, conversation_id: int, outbox_id: int, limit: int = 100) -> list[OutboxMessage]:
        """Return what the guest was told after the message `outbox_id`, the oldest first."""
        with self._database.look() as session:
            found = session.scalars(
                select(OutboxMessage)
                .where(OutboxMessage.conversation_id == conversation_id, OutboxMessage.id > outbox_id)
                .order_by(OutboxMessage.id)
                .limit(limit)
            )
            return list(found)

    @contextmanager
    def subscribe(self, conversation_id: int) -> Iterator[asyncio.Event]:
        """Give an event that is set when the conversation has something new; clear it before looking."""
        event = asyncio.Event()
        self._waiting[conversation_id].add(event)
        try:
            yield event
        finally:
            self._waiting[conversation_id].discard(event)
            if not self._waiting[conversation_id]:
                del self._waiting[conversation_id]

    @contextmanager
    def listen(self) -> Iterator[asyncio.Event]:
        """Give an event that is set when any conversation has something new: for a channel that sends by itself."""
        event = asyncio.Event()
        self._listeners.add(event)
        try:
            yield event
        finally:
            self._listeners.discard(event)

    def announce(self, conversation_id: int) -> None:
        """Wake those who wait for something new in the conversation."""
        for event in (*self._waiting.get(conversation_id, ()), *self._listeners):
            event.set()
