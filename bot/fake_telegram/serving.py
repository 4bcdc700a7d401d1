"""Serves a fake on loopback from a thread of its own, so that tests may block or await as they like."""

import contextlib
import socket
import threading
from collections.abc import Iterator

import uvicorn

from bot.fake_telegram.fake import FakeTelegram

_SECONDS_TO_START = 10.0


class _Server(uvicorn.Server):
    """Tells when it serves, and leaves signals to the main thread."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.serving = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.serving.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@contextlib.contextmanager
def serving(fake: FakeTelegram, port: int = 0) -> Iterator[str]:
    """Serve while inside; gives the address, such as http://127.0.0.1:40123. Port 0 takes a free one.

    Raises:
        OSError: the port is taken.
        RuntimeError: the server did not start.
    """
    with socket.create_server(("127.0.0.1", port)) as door:
        config = uvicorn.Config(fake.app, log_level="warning", access_log=False, timeout_graceful_shutdown=1)
        server = _Server(config)
        thread = threading.Thread(target=server.run, args=([door],), name="fake Telegram")
        thread.start()
        try:
            if not server.serving.wait(_SECONDS_TO_START):
                raise RuntimeError("the fake Telegram did not start")
            yield f"http://127.0.0.1:{door.getsockname()[1]}"
        finally:
            server.should_exit = True
            fake.world.changes.close()
            thread.join()
