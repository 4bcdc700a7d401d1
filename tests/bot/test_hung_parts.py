"""Parts of the house that live and do not answer, or are told to stop while they start."""

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings
from bot.supervisor import house as houses
from bot.supervisor.checks import free_port
from bot.supervisor.part import Part
from bot.supervisor.plans import Plan
from tests.bot.test_supervisor import a_server, house_of, run_until, settings  # noqa: F401 -- a fixture

_HANGS = """
import http.server, pathlib, sys, time
hangs = pathlib.Path(sys.argv[2])
hangs.unlink(missing_ok=True)
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        while hangs.exists():
            time.sleep(0.01)
        self.send_response(200)
        self.end_headers()
    def log_message(self, *_):
        pass
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Answer).serve_forever()
"""


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch, nothing_is_left_behind: None) -> None:
    monkeypatch.setattr(houses, "_SECONDS_BETWEEN_VISITS", 0.01)
    monkeypatch.setattr(houses, "_SILENT_SECONDS", 2.0)
    monkeypatch.setattr("bot.supervisor.asking._SECONDS", 1.0)


async def test_a_part_that_hangs_is_started_again_and_that_is_said_aloud(
    settings: Settings,  # noqa: F811
    tmp_path: Path,
) -> None:
    flag, port = tmp_path / "hangs", free_port()
    command = (sys.executable, "-c", _HANGS, str(port), str(flag))
    said: list[str] = []
    house = house_of(
        settings,
        said,
        Plan("rasa", command, f"http://127.0.0.1:{port}/", dict(os.environ)),
        a_server("gateway"),
    )
    first: list[int | None] = []

    def hang() -> None:
        first.append(house._first.pid)
        flag.touch()

    await run_until(house, lambda: bool(first) and house._first.pid not in first, hang)
    assert any(line.startswith("!!! rasa hangs") for line in said)
    assert not any("gateway hangs" in line for line in said)


async def test_a_part_told_to_stop_while_it_starts_does_not_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    born, may_go_on = asyncio.Event(), asyncio.Event()
    create = asyncio.create_subprocess_exec

    async def slow(*command: str, **more: Any) -> asyncio.subprocess.Process:
        process = await create(*command, **more)
        born.set()
        await may_go_on.wait()
        return process

    monkeypatch.setattr(asyncio, "create_subprocess_exec", slow)
    part = Part(a_server("rasa"), tmp_path, print)
    starting = asyncio.create_task(part.start())
    await born.wait()
    await part.stop()
    may_go_on.set()
    await starting
    async with asyncio.timeout(10):
        assert await part.ended() != 0
