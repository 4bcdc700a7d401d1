"""getUpdates: one reader at a time, who may wait for news."""

import asyncio
import time
from collections.abc import Sequence

from bot.fake_telegram.changes import wait_until
from bot.fake_telegram.errors import conflict
from bot.fake_telegram.methods import GetUpdates, allow
from bot.fake_telegram.updates import Queued
from bot.fake_telegram.world import World

LONGEST_WAIT = 50
"""Seconds a poll is held at most: the real server's own limit."""


class Polls:
    """Whose turn it is to read the updates."""

    def __init__(self, world: World) -> None:
        """Begin with no reader."""
        self._world = world
        self._turn = 0
        self.waiting = 0
        """How many readers wait for news."""

    async def answer(self, poll: GetUpdates) -> Sequence[Queued]:
        """Return the updates asked for, waiting up to the poll's timeout (real seconds) for the first.

        Raises:
            ApiError: a webhook is set, or another reader has come since.
        """
        with self._world.changes.lock:
            allow(self._world, poll.allowed_updates)
            self._turn += 1
            turn = self._turn
            self._world.changes.ring()  # whoever waits finds that it is no longer his turn
        until = time.monotonic() + min(poll.timeout, LONGEST_WAIT)
        with self._world.changes.listening() as news:
            while True:
                news.clear()
                updates = self._look(poll, turn)
                left = until - time.monotonic()
                if updates or left <= 0 or self._world.changes.closed:
                    return updates
                await self._wait(news, left)

    async def _wait(self, news: asyncio.Event, seconds: float) -> None:
        self._count(+1)
        try:
            await wait_until(news, seconds)
        finally:
            self._count(-1)

    def _count(self, by: int) -> None:
        with self._world.changes.lock:
            self.waiting += by
            self._world.changes.lock.notify_all()  # to threads only: a ring would wake the reader himself

    def _look(self, poll: GetUpdates, turn: int) -> Sequence[Queued]:
        with self._world.changes.lock:
            if self._world.webhook.url:
                raise conflict(
                    "can't use getUpdates method while webhook is active; "
                    "use deleteWebhook to delete the webhook first"
                )
            if turn != self._turn:
                raise conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running"
                )
            return self._world.updates.take(poll.offset, poll.limit)
