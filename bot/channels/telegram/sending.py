"""Sending what the outbox holds for chats: in order, once, and through floods, blocks and lost networks."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import structlog
from sqlalchemy.orm import Session
from telegram import Bot, LinkPreviewOptions
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from bot.channels.telegram import letters
from bot.channels.telegram.client import pause_of
from bot.channels.telegram.each_alone import EachAlone
from bot.channels.telegram.letters import Letter
from bot.channels.telegram.preparing import House

_AT_ONCE = 8
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_LATELY = timedelta(seconds=30)
"""Within so long a chat's own limit may be what is hit; a chat not written to for longer suffers for the others."""
_UNCHANGED = "message is not modified"
_NO_SUCH_CHAT = "chat not found"
_NOT_EDITABLE = ("message to edit not found", "message can't be edited", "there is no text in the message")

_log = structlog.get_logger(__name__)


class Sending:
    """Sends to all chats of one property, each chat's messages one after another."""

    def __init__(self, bot: Bot, house: House, *, number: str) -> None:
        """Send as the bot of this `number`, woken by the outbox."""
        self._bot = bot
        self._number = number
        self._property_id = house.hotel.id
        self._database, self._clock = house.database, house.clock
        self._outbox = house.front_desk.outbox
        self._news = asyncio.Event()
        self._all_wait_until: datetime | None = None
        self._written_at: dict[int, datetime] = {}

    async def run(self) -> None:
        """Send for ever."""
        with self._outbox.listen() as self._news:
            await EachAlone(self._waiting, self._send_all, self._news, at_once=_AT_ONCE).run()

    def _waiting(self) -> list[int]:
        now = self._clock.now()
        if self._must_wait(now):
            return []
        with self._database.look() as session:
            return letters.waiting_contacts(session, self._property_id, self._number, now)

    async def _send_all(self, contact_id: int) -> None:
        while (letter := await asyncio.to_thread(self._claim, contact_id)) is not None:
            await self._send(letter)

    def _claim(self, contact_id: int) -> Letter | None:
        now = self._clock.now()
        if self._must_wait(now):
            return None
        with self._database.session() as session:
            return letters.claim(session, contact_id, now)

    def _must_wait(self, now: datetime) -> bool:
        return self._all_wait_until is not None and now < self._all_wait_until

    async def _send(self, letter: Letter) -> None:
        """Send the letter, or note why not and what follows from it."""
        try:
            await self._bring(letter)
        except RetryAfter as limit:
            await self._obey(letter, pause_of(limit))
        except Forbidden as refusal:
            await self._lose(letter, refusal)
        except BadRequest as refusal:
            if _NO_SUCH_CHAT in str(refusal).casefold():
                await self._lose(letter, refusal)
            else:
                _log.error("Telegram does not take a message", message=letter.id, reason=str(refusal))
                await self._note(lambda session: letters.fail(session, letter, self._clock.now()))
        except TelegramError as trouble:
            _log.warning("a message is not sent", message=letter.id, reason=str(trouble))
            await self._put_off(letter, letters.pause_after(letter.tries))

    async def _bring(self, letter: Letter) -> None:
        if letter.edits is not None and await self._edit(letter, letter.edits):
            return
        letter = replace(letter, edits=None)
        for piece in letter.pieces[len(letter.sent) :]:
            last = len(letter.sent) + 1 == len(letter.pieces)
            message = await self._bot.send_message(
                letter.chat_id,
                piece,
                reply_markup=letter.keyboard if last else None,
                link_preview_options=_NO_PREVIEW,
            )
            letter = await self._gone(letter, message.message_id)

    async def _edit(self, letter: Letter, message_id: int) -> bool:
        """Put the letter in the place of a message; False if that is gone."""
        try:
            await self._bot.edit_message_text(
                letter.pieces[0],
                letter.chat_id,
                message_id,
                reply_markup=letter.keyboard,
                link_preview_options=_NO_PREVIEW,
            )
        except BadRequest as refusal:
            reason = str(refusal).casefold()
            if any(one in reason for one in _NOT_EDITABLE):
                return False
            if _UNCHANGED not in reason:
                raise
        await self._gone(letter, message_id)
        return True

    async def _gone(self, letter: Letter, message_id: int) -> Letter:
        now = self._clock.now()
        self._written_at[letter.chat_id] = now
        await self._note(lambda session: letters.note_sent(session, letter, message_id, now))
        return replace(letter, sent=(*letter.sent, message_id))

    async def _obey(self, letter: Letter, pause: timedelta) -> None:
        """Leave the chat alone for a while; all chats, where it cannot have been this one that was too much."""
        now = self._clock.now()
        written = self._written_at.get(letter.chat_id)
        if written is None or now - written > _LATELY:
            self._all_wait_until = max(now + pause, self._all_wait_until or now)
        _log.warning("Telegram wants a pause", seconds=pause.total_seconds(), all=self._must_wait(now))
        await self._put_off(letter, pause)

    async def _put_off(self, letter: Letter, pause: timedelta) -> None:
        until = self._clock.now() + pause
        await self._note(lambda session: letters.put_off(session, letter, until))
        asyncio.get_running_loop().call_later(pause.total_seconds(), self._news.set)

    async def _lose(self, letter: Letter, refusal: TelegramError) -> None:
        _log.info("a chat is lost", reason=str(refusal))
        await self._note(lambda session: letters.lose_chat(session, letter, self._clock.now()))

    async def _note(self, step: Callable[[Session], None]) -> None:
        def in_one() -> None:
            with self._database.session() as session:
                step(session)

        await asyncio.to_thread(in_one)
