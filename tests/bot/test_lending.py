"""The house that a command talks to: the running one, however busy it is, else one of its own."""

import http.server
import threading
from collections.abc import Iterator

import pytest

from bot.commands.lending import a_running_house
from bot.settings import Settings


class _Busy(http.server.BaseHTTPRequestHandler):
    """Leaves the first who ask without an answer, as a house under load may."""

    asked = 0

    def do_GET(self) -> None:
        _Busy.asked += 1
        if _Busy.asked > 1:
            self.send_response(200)
            self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def busy() -> Iterator[int]:
    """Give the port of a house that is busy."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Busy)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    thread.join()


async def test_a_busy_house_is_asked_again_and_none_is_started_beside_it(busy: int) -> None:
    said: list[str] = []
    async with a_running_house(Settings(web_port=busy), said.append):
        pass
    assert said == []
    assert _Busy.asked > 1
