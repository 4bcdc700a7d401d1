"""What a person with a phone sees of one chat, and how a test waits for it."""

import asyncio
from collections.abc import Callable

from bot.fake_telegram.rooms import Answered, Pressed, Room
from bot.fake_telegram.wire import User
from bot.fake_telegram.wire_messages import Message
from bot.fake_telegram.world import World

_SECONDS = 20.0


class Onlooker:
    """Looks into one chat: the private one with the bot, or a group."""

    def __init__(self, world: World, user: User, room: Room) -> None:
        """Take the phone into the hand."""
        self._world, self.user, self.room = world, user, room
        self._acted_at = 0

    @property
    def chat_id(self) -> int:
        """Return the chat's id."""
        return self.room.chat.id

    @property
    def messages(self) -> list[Message]:
        """Return what the chat shows, the oldest first."""
        with self._world.changes.lock:
            return [self.room.messages[number] for number in sorted(self.room.messages)]

    @property
    def labels(self) -> list[str]:
        """Return the labels of all inline buttons shown."""
        return [button.text for message in self.messages for button in message.buttons]

    def news(self) -> list[Message]:
        """Return what the bot has sent or changed since this person last did something."""
        with self._world.changes.lock:
            touched, bot = self.room.touched, self._world.bot
            return [
                one for one in self.messages if one.sender == bot and touched[one.message_id] > self._acted_at
            ]

    def wait_for_message(
        self,
        saying: str = "",
        *,
        where: Callable[[Message], bool] = lambda _: True,
        timeout: float = _SECONDS,
    ) -> Message:
        """Return the first of the bot's news with these words in it and `where` true; blocks the thread.

        Raises:
            TimeoutError: it has not come in `timeout` real seconds.
        """

        def look() -> Message | None:
            return next((one for one in self.news() if saying in one.words and where(one)), None)

        if found := self._world.changes.wait_for(look, timeout):
            return found
        raise TimeoutError(f"no message saying {saying!r}; shown are {[one.words for one in self.messages]}")

    async def message(
        self,
        saying: str = "",
        *,
        where: Callable[[Message], bool] = lambda _: True,
        timeout: float = _SECONDS,  # noqa: ASYNC109 - passed on
    ) -> Message:
        """Do what `wait_for_message` does, without holding the event loop."""
        return await asyncio.to_thread(self.wait_for_message, saying, where=where, timeout=timeout)

    def wait_for_answer(self, pressed: Pressed, timeout: float = _SECONDS) -> Answered:
        """Return the answer to a pressed button; blocks the thread.

        Raises:
            TimeoutError: it has not come in `timeout` real seconds.
        """
        if found := self._world.changes.wait_for(lambda: pressed.answer, timeout):
            return found
        raise TimeoutError(f"{pressed.data!r} was not answered")

    async def answer(self, pressed: Pressed, timeout: float = _SECONDS) -> Answered:  # noqa: ASYNC109 - passed on
        """Do what `wait_for_answer` does, without holding the event loop."""
        return await asyncio.to_thread(self.wait_for_answer, pressed, timeout)
