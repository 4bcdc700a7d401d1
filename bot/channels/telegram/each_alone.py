"""Serving many things at the same time, each by one task only."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta

import structlog

_LOOK_AGAIN = timedelta(seconds=2)
"""How long something can wait if the wake-up for it was lost."""
_AFTER_TROUBLE_SECONDS, _LONGEST_SECONDS = 1.0, 60.0
_GROWS = 4
"""How many times longer each pause is than the one before, while the trouble lasts."""

_log = structlog.get_logger(__name__)


class EachAlone[K]:
    """Looks for what waits and serves it: at most so many at once, none of them twice at the same time."""

    def __init__(
        self,
        waiting: Callable[[], Iterable[K]],
        serve: Callable[[K], Awaitable[None]],
        news: asyncio.Event,
        *,
        at_once: int,
    ) -> None:
        """Serve what `waiting`, called in a thread, finds; it is called again whenever `news` is set."""
        self._waiting = waiting
        self._serve = serve
        self._places = asyncio.Semaphore(at_once)
        self._busy: set[K] = set()
        self._pauses: dict[K, float] = {}
        self._news = news

    async def run(self) -> None:
        """Serve for ever."""
        async with asyncio.TaskGroup() as tasks:
            while True:
                self._news.clear()
                for key in await self._look():
                    if key not in self._busy:
                        self._busy.add(key)
                        tasks.create_task(self._serve_one(key))
                await self._sleep()

    async def _look(self) -> Iterable[K]:
        try:
            return await asyncio.to_thread(self._waiting)
        except Exception:  # noqa: BLE001 -- the database is locked or away: what waits there waits on
            _log.exception("nothing can be looked up")
            return ()

    async def _serve_one(self, key: K) -> None:
        try:
            async with self._places:
                await self._serve(key)
            self._pauses.pop(key, None)
        except Exception:  # noqa: BLE001 -- one guest's trouble must not stop the others
            _log.exception("serving failed")
            pause = self._pauses.get(key, _AFTER_TROUBLE_SECONDS)
            self._pauses[key] = min(pause * _GROWS, _LONGEST_SECONDS)
            await asyncio.sleep(pause)
        finally:
            self._busy.discard(key)
            self._news.set()

    async def _sleep(self) -> None:
        try:
            async with asyncio.timeout(_LOOK_AGAIN.total_seconds()):
                await self._news.wait()
        except TimeoutError:
            return
