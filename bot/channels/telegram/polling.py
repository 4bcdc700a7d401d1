"""Polling: updates are asked for, stored, and only then acknowledged by the next question."""

import asyncio
import math

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram.client import pause_of
from bot.channels.telegram.receiving import WANTED, Receiving

_HELD_SECONDS = 30
"""How long Telegram keeps a question open until there is something to say."""
_LONGEST_PAUSE = 30.0
_WHAT_A_PERSON_MUST_MEND = 30.0

_log = structlog.get_logger(__name__)


class Polling:
    """Asks for updates, one question at a time."""

    def __init__(self, bot: Bot, receiving: Receiving, *, held: int = _HELD_SECONDS) -> None:
        """Hand what comes to `receiving`."""
        self._bot = bot
        self._receiving = receiving
        self._held = held
        self._offset: int | None = None

    async def run(self) -> None:
        """Ask for ever."""
        failures, alone = 0, False
        while True:
            try:
                if not alone:  # Telegram answers questions only where there is no webhook
                    alone = await self._bot.delete_webhook()
                await self.step()
                failures = 0
            except (InvalidToken, Conflict) as refusal:
                _log.error("Telegram refuses us", reason=str(refusal))
                alone = False
                await asyncio.sleep(_WHAT_A_PERSON_MUST_MEND)
            except RetryAfter as limit:
                await asyncio.sleep(pause_of(limit).total_seconds())
            except TelegramError as trouble:
                failures += 1
                _log.warning("Telegram does not answer", reason=str(trouble))
                await asyncio.sleep(min(math.ldexp(0.5, failures), _LONGEST_PAUSE))

    async def step(self) -> None:
        """Ask once. The offset acknowledges what is stored, and is then forgotten.

        After a quiet week Telegram begins again with any number (https://core.telegram.org/bots/api#update): one
        that is kept could acknowledge what was never seen.
        """
        updates = await self._bot.get_updates(
            self._offset, timeout=self._held, allowed_updates=list(WANTED), read_timeout=self._held + 10
        )
        await self._receiving.receive(updates)
        self._offset = updates[-1].update_id + 1 if updates else None
