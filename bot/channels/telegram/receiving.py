"""Where updates come in, by whichever way: stored first, then the workers are woken."""

import asyncio
from collections.abc import Callable, Sequence

from telegram import Update
from telegram.constants import UpdateType

from bot.channels.telegram.updates import Updates

WANTED = (
    UpdateType.MESSAGE,
    UpdateType.EDITED_MESSAGE,
    UpdateType.CALLBACK_QUERY,
    UpdateType.MY_CHAT_MEMBER,
)


class Receiving:
    """Stores updates and tells that there are some."""

    def __init__(self, updates: Updates, wake: Callable[[], None]) -> None:
        """Call `wake` when something new is stored."""
        self._updates = updates
        self._wake = wake

    async def receive(self, updates: Sequence[Update]) -> None:
        """Commit `updates`; when this returns, they may be acknowledged."""
        if updates:
            await asyncio.to_thread(self._updates.keep, updates)
            self._wake()
