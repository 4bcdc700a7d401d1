"""Whose streams are open, and which addresses are dead: what an event loop knows that the database does not."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

_MOURNED_SECONDS = 600
"""So long a request under way with an old cookie can arrive; later it is a stranger's."""


class Streams:
    """The browser sessions of this process."""

    def __init__(self) -> None:
        """Begin with no stream open."""
        self._waiting: defaultdict[str, set[asyncio.Event]] = defaultdict(set)
        self._dead: dict[str, float] = {}

    def open_of(self, address: str) -> int:
        """Return how many streams the session has open."""
        return len(self._waiting.get(address, ()))

    @contextmanager
    def opened(self, address: str) -> Iterator[asyncio.Event]:
        """Give an event that is set when something happens to the session; clear it before looking."""
        event = asyncio.Event()
        self._waiting[address].add(event)
        try:
            yield event
        finally:
            self._waiting[address].discard(event)
            if not self._waiting[address]:
                del self._waiting[address]

    def wake(self, address: str) -> None:
        """Let the session's streams look again."""
        for event in self._waiting.get(address, ()):
            event.set()

    def bury(self, address: str) -> None:
        """Note that `address` is nobody's any more: its guest has got another."""
        now = time.monotonic()
        self._dead = {old: until for old, until in self._dead.items() if until > now}
        self._dead[address] = now + _MOURNED_SECONDS
        self.wake(address)

    def is_dead(self, address: str) -> bool:
        """Say whether the guest of `address` has got another lately."""
        return self._dead.get(address, 0) > time.monotonic()
