"""Taking stored updates, one chat's after another: each becomes a message to the front desk, or a fact about the chat."""

import asyncio
import contextlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sqlalchemy.exc import OperationalError
from telegram import Bot
from telegram.error import TelegramError

from bot.channels.telegram import CHANNEL
from bot.channels.telegram.fetching import fetch
from bot.channels.telegram.preparing import House, prepared
from bot.channels.telegram.reading import Reachable, Said, read
from bot.channels.telegram.updates import Kept, Updates
from bot.front_desk import GuestMessage
from bot.front_desk.inbox import contact_of
from bot.photos import Picture, keep_photo
from hotel.records import Conversation, MessageKind

ALBUM_IS_COMPLETE_AFTER = timedelta(seconds=1)
"""Telegram sends the photos of an album as messages of their own and says nowhere how many there are."""
_SECONDS_FOR_AN_ANSWER = 3.0


class Taking:
    """Takes the updates of single chats."""

    def __init__(
        self, bot: Bot, updates: Updates, house: House, *, quiet: timedelta = ALBUM_IS_COMPLETE_AFTER
    ) -> None:
        """Wait for `quiet` before an album is taken as complete."""
        self._bot = bot
        self._updates = updates
        self._house = house
        self._quiet = quiet

    async def take_all(self, address: str) -> None:
        """Take what waits from `address`, the earliest first."""
        while (kept := await asyncio.to_thread(self._updates.next, address)) is not None:
            try:
                together = await self._together(kept, address)
                await self._take(together)
                await asyncio.to_thread(self._updates.done, together)
            except OperationalError:
                raise  # the database is locked or away: it waits there, whole
            except Exception:
                await asyncio.to_thread(self._updates.failed, kept)
                raise

    async def _together(self, kept: Kept, address: str) -> list[Kept]:
        """Return the update, or the whole album that begins with it."""
        message = kept.update.message
        if message is None or message.media_group_id is None:
            return [kept]
        together: list[Kept] = []
        while True:
            now_there = await asyncio.to_thread(self._updates.album, address, message.media_group_id)
            if len(now_there) == len(together):
                return together
            together = now_there
            await asyncio.sleep(self._quiet.total_seconds())

    async def _take(self, together: Sequence[Kept]) -> None:
        read_here = [read(kept.update, self._updates.bot) for kept in together]
        said = [one for one in read_here if isinstance(one, Said)]
        if said:
            await self._hear(_as_one(said), together[0])
        for one in read_here:
            if isinstance(one, Reachable) and not await asyncio.to_thread(self._updates.is_late, together[0]):
                await asyncio.to_thread(self._note_reachable, one)

    async def _hear(self, said: Said, kept: Kept) -> None:
        if said.pressed is not None:
            await self._answer(said.pressed)
        if said.wants_website:
            await self._begun(said.message)
        message = await self._with_photos(said) if said.pictures else said.message
        ready = await asyncio.to_thread(
            prepared, self._house, replace(said, message=message), kept.update.update_id
        )
        if ready is not None:
            await self._house.front_desk.receive(ready)

    async def _answer(self, query_id: str) -> None:
        """Tell the guest's app that the press has come: until then the button shows a clock."""
        # Too old, answered already, or Telegram is away: the press itself is served all the same.
        with contextlib.suppress(TelegramError, TimeoutError):
            async with asyncio.timeout(_SECONDS_FOR_AN_ANSWER):
                await self._bot.answer_callback_query(query_id)

    async def _with_photos(self, said: Said) -> GuestMessage:
        """Return the message with its photos kept; where none can be read, it is a file that nobody can open."""
        message, kept = said.message, []
        conversation_id = await self._begun(message)
        for external_id, file_id in said.pictures:
            picture = await fetch(self._bot, file_id)
            if picture is not None:
                kept.append(await asyncio.to_thread(self._keep, conversation_id, external_id, picture))
        return replace(message, photos=tuple(kept)) if kept else replace(message, kind=MessageKind.FILE)

    async def _begun(self, message: GuestMessage) -> int:
        desk = self._house.front_desk
        return await desk.conversation_id(CHANNEL, message.address, message.locale_hint)

    def _keep(self, conversation_id: int, external_id: str, picture: Picture) -> str:
        with self._house.database.session() as session:
            conversation = session.get_one(Conversation, conversation_id)
            return keep_photo(session, conversation, external_id, picture, self._house.clock.now()).id

    def _note_reachable(self, reachable: Reachable) -> None:
        with self._house.database.session() as session:
            contact = contact_of(session, self._house.hotel.id, CHANNEL, reachable.address)
            if contact is not None:
                contact.lost_at = None if reachable.yes else self._house.clock.now()


def _as_one(said: Sequence[Said]) -> Said:
    """Return the messages of an album as one: all photos, the words of the one that has some."""
    words = "\n".join(one.message.text for one in said if one.message.text)
    pictures = tuple(picture for one in said for picture in one.pictures)
    return replace(said[0], message=replace(said[0].message, text=words), pictures=pictures)
