"""The outbox: what a guest is to be told is committed first, and sent from here by the channel."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager


class Outbox:
    """Wakes those who wait for what is to be sent."""

    def __init__(self) -> None:
        """Begin with nobody waiting."""
        self._waiting: defaultdict[int, set[asyncio.Event]] = defaultdict(set)
        self._listeners: set[asyncio.Event] = set()

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
