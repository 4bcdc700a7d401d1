"""News between threads: the phone may live in a test's thread, the server in another, a browser in neither."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Changes:
    """One lock for everything the fake holds, and a bell that rings whenever some of it has changed."""

    def __init__(self) -> None:
        """Begin in silence."""
        self.lock = threading.Condition()
        self.version = 0
        self.closed = False
        self._listeners: dict[asyncio.Event, asyncio.AbstractEventLoop] = {}

    def ring(self) -> None:
        """Wake all who wait, in whichever thread or event loop."""
        with self.lock:
            self.version += 1
            self.lock.notify_all()
            for event, loop in self._listeners.items():
                loop.call_soon_threadsafe(event.set)

    def close(self) -> None:
        """Tell those who wait that nothing more will come."""
        with self.lock:
            self.closed = True
            self.ring()

    def wait_for[T](self, look: Callable[[], T | None], timeout: float) -> T | None:
        """Return what `look` finds, looking again at each change; None after `timeout` seconds. Blocks the thread."""
        with self.lock:
            found: list[T] = []

            def is_there() -> bool:
                result = look()
                if result is not None:
                    found.append(result)
                return bool(found)

            self.lock.wait_for(is_there, timeout)
            return found[0] if found else None

    @contextmanager
    def listening(self) -> Iterator[asyncio.Event]:
        """Give an event of the running loop that is set by each change; clear it before looking."""
        event = asyncio.Event()
        with self.lock:
            self._listeners[event] = asyncio.get_running_loop()
        try:
            yield event
        finally:
            with self.lock:
                del self._listeners[event]


async def wait_until(event: asyncio.Event, timeout: float) -> None:  # noqa: ASYNC109 - how long is the caller's matter
    """Wait for the event, at most `timeout` real seconds."""
    try:
        async with asyncio.timeout(timeout):
            await event.wait()
    except TimeoutError:
        return
