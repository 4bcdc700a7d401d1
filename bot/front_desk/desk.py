"""The front desk: takes messages in and answers each, one turn at a time per conversation."""

import asyncio

import structlog
from sqlalchemy.exc import OperationalError

from bot.front_desk.inbox import Inbox
from bot.front_desk.messages import GuestMessage
from bot.front_desk.outbox import Outbox
from bot.front_desk.turns import Turns
from bot.front_desk.waiting import Waiting
from bot.understanding import Understanding
from bot.wording.voice import Voice
from hotel.clock import Clock
from hotel.database import Database

_AT_ONCE = 16
"""Conversations served at the same time."""
_LOOK_AGAIN_SECONDS = 2.0
"""How long a message can wait if the wake-up for it was lost."""
_AFTER_TROUBLE_SECONDS = 1.0

_log = structlog.get_logger(__name__)


class FrontDesk:
    """The one way of a guest's message to its answer."""

    def __init__(  # noqa: PLR0913 -- the composition root names each part once
        self,
        database: Database,
        clock: Clock,
        voice: Voice,
        understanding: Understanding,
        outbox: Outbox,
        *,
        property_id: int,
        turn_timeout: float = 4.0,
    ) -> None:
        """Serve one property; after `turn_timeout` seconds a turn goes to a person."""
        self._inbox = Inbox(database, clock, property_id)
        self._waiting = Waiting(database, property_id)
        self._turns = Turns(
            database, clock, voice, understanding, waiting=self._waiting, turn_timeout=turn_timeout
        )
        self.outbox = outbox
        self._wake = asyncio.Event()
        self._busy: set[int] = set()
        self._places = asyncio.Semaphore(_AT_ONCE)

    async def receive(self, message: GuestMessage) -> None:
        """Commit `message` to the inbox and wake the worker; when this returns, it cannot be lost."""
        conversation_id = await asyncio.to_thread(self._inbox.accept, message)
        if conversation_id is not None:
            self._wake.set()
            self.outbox.announce(conversation_id)  # the guest's other windows show it as well

    async def conversation_id(self, channel: str, address: str, locale_hint: str | None = None) -> int:
        """Return the id of the conversation with `address`; it begins here if there was none."""
        return await asyncio.to_thread(self._inbox.conversation_id, channel, address, locale_hint)

    async def run(self) -> None:
        """Answer messages for ever, beginning with those left from before a crash."""
        await asyncio.to_thread(self._waiting.count_leftovers)
        async with asyncio.TaskGroup() as tasks:
            while True:
                self._wake.clear()
                for conversation_id in await self._to_serve():
                    if conversation_id not in self._busy:
                        self._busy.add(conversation_id)
                        tasks.create_task(self._serve(conversation_id))
                await self._sleep()

    async def _to_serve(self) -> list[int]:
        try:
            return await asyncio.to_thread(self._waiting.conversations)
        except OperationalError:  # the database is locked or away: the messages wait there, and so do we
            _log.exception("the inbox cannot be read")
            return []

    async def settle(self) -> None:
        """Answer all that waits now, one after another, and return: for tests and rehearsals."""
        for conversation_id in await asyncio.to_thread(self._waiting.conversations):
            await self._serve_all(conversation_id)

    async def _sleep(self) -> None:
        try:
            async with asyncio.timeout(_LOOK_AGAIN_SECONDS):
                await self._wake.wait()
        except TimeoutError:
            return

    async def _serve(self, conversation_id: int) -> None:
        try:
            async with self._places:
                await self._serve_all(conversation_id)
        except Exception:  # noqa: BLE001 -- one conversation's trouble must not stop the others
            _log.exception("turn failed", conversation=conversation_id)
            await asyncio.sleep(_AFTER_TROUBLE_SECONDS)
        finally:
            self._busy.discard(conversation_id)
            self._wake.set()

    async def _serve_all(self, conversation_id: int) -> None:
        while (message_id := await asyncio.to_thread(self._waiting.next_of, conversation_id)) is not None:
            await self._turns.take(message_id)
            self.outbox.announce(conversation_id)
