"""The sign that somebody is typing, while a message of the chat waits for its answer."""

import asyncio
import contextlib

from sqlalchemy import select
from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.channels.telegram.addresses import chat_of, chats_with
from bot.channels.telegram.preparing import House
from hotel.records import Contact, InboxMessage, InboxState

_QUICK_SECONDS = 0.4
"""Most answers are there by then: no sign is needed, and none must come after the answer."""
_LASTS_SECONDS = 4.5  # Telegram shows it for five: https://core.telegram.org/bots/api#sendchataction


class TypingSign:
    """Shows the sign in all chats of one property."""

    def __init__(self, bot: Bot, house: House, *, number: str) -> None:
        """Show it as the bot of this `number`, woken by the outbox, which tells of messages that came as well."""
        self._bot = bot
        self._number = number
        self._property_id = house.hotel.id
        self._database, self._outbox = house.database, house.front_desk.outbox
        self._due: dict[int, float] = {}

    async def run(self) -> None:
        """Show it for ever."""
        now = asyncio.get_running_loop().time
        with self._outbox.listen() as news:
            while True:
                news.clear()
                waiting = await asyncio.to_thread(self._waiting)
                self._due = {chat: self._due.get(chat, now() + _QUICK_SECONDS) for chat in waiting}
                for chat in [chat for chat, at in self._due.items() if at <= now()]:
                    await self._show(chat)
                    self._due[chat] = now() + _LASTS_SECONDS
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout_at(min(self._due.values(), default=None)):
                        await news.wait()

    def _waiting(self) -> list[int]:
        with self._database.look() as session:
            found = session.scalars(
                select(Contact.address)
                .join(InboxMessage, InboxMessage.contact_id == Contact.id)
                .where(
                    Contact.property_id == self._property_id,
                    *chats_with(self._number),
                    InboxMessage.state == InboxState.WAITING,
                )
                .distinct()
            )
            return [chat_of(address) for address in found]

    async def _show(self, chat: int) -> None:
        with contextlib.suppress(TelegramError):
            await self._bot.send_chat_action(chat, ChatAction.TYPING)
