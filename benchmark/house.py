"""A whole house of our own for a measurement or a test: own ports, own database, guests who write to it."""

import asyncio
import contextlib
import os
import random
import re
import subprocess
import sys
import time
import uuid
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import psutil
from sqlalchemy import select
from sqlalchemy.orm import Session

from benchmark.processes import Server, free_port, running, until
from bot.channels.event_stream import events
from bot.channels.shown import Shown
from bot.commands.opening import Records, open_records
from bot.links import links_of
from bot.settings import Settings
from bot.supervisor.plans import ROOT
from hotel.records import Guest, Room, RoomDevice, Stay

AFTERNOON = datetime(2027, 3, 11, 13, 0, tzinfo=UTC)
"""16:00 in the demo hotel, a Thursday: every department is on duty."""
_OPEN = re.compile(r"^Open after (\d+) s", re.MULTILINE)
PARTS = {"rasa": "rasa run", "actions": "-m actions", "gateway": "bot serve"}


def private(settings: Settings, folder: Path, **more: object) -> Settings:
    """Return settings for a house of its own in `folder`, with the model of `settings`."""
    ports = {name: free_port() for name in ("web_port", "rasa_port", "actions_port")}
    fresh = {
        "var_dir": folder,
        "database_url": f"sqlite:///{folder}/bellhop.db",
        "clock_file": folder / "clock",
        "public_url": None,
        "session_messages_per_minute": 0,
        "address_messages_per_minute": 0,
        "address_links_per_minute": 0,
    }
    folder.mkdir(parents=True, exist_ok=True)
    return settings.model_copy(update={**fresh, **ports, **more})


@contextlib.contextmanager
def opening(settings: Settings) -> Iterator[Server]:
    """Run `python -m bot run` until the end of the block, which Ctrl-C ends."""
    command = (sys.executable, "-m", "bot", "run")
    with running(command, settings.var_dir / "house.log", settings.as_environment()) as server:
        yield server


async def opened(server: Server, seconds: float = 300) -> float:
    """Wait until the house is open; return the seconds that took."""
    return await until(lambda: _OPEN.search(server.said()) is not None, server, seconds)


def part(server: Server, name: str) -> psutil.Process | None:
    """Return the process of one part of the house; None while it is being started again."""
    for process in server.tree()[1:]:
        with contextlib.suppress(psutil.NoSuchProcess):
            words = " ".join(process.cmdline())
            if PARTS[name] in words and "leash.py" not in words:
                return process
    return None


class Reception:
    """Checks guests in straight in the records, best before the house opens: many at once take a while."""

    def __init__(self, settings: Settings) -> None:
        if not (settings.var_dir / "bellhop.db").exists():
            load = (sys.executable, "-m", "bot", "hotel", "load", str(settings.property_dir))
            environment = {**os.environ, **settings.as_environment()}
            subprocess.run(load, cwd=ROOT, env=environment, check=True, capture_output=True)  # noqa: S603 -- our own
        self.records: Records = open_records(settings)
        self._count = 0

    def check_in(self, count: int) -> list[str]:
        """Let `count` guests stay, each in a room of their own; return their personal links."""
        links = links_of(self.records.settings)
        with self.records.database.session() as session:
            stays = [self._stay(session) for _ in range(count)]
            session.flush()
            return [links.link(stay) for stay in stays]

    def close(self) -> None:
        """Let go of the database."""
        self.records.database.engine.dispose()

    def _stay(self, session: Session) -> Stay:
        hotel = self.records.hotel
        self._count += 1
        like = session.scalars(select(Room).where(Room.property_id == hotel.id).order_by(Room.id)).first()
        assert like is not None
        room = Room(property_id=hotel.id, type_id=like.type_id, number=str(2000 + self._count))
        room.devices = [
            RoomDevice(kind=one.kind, on=one.on, level=one.level, warmth=one.warmth) for one in like.devices
        ]
        guest = Guest(property_id=hotel.id, given_name="Robin", surname=f"Guest{self._count}")
        session.add_all([room, guest])
        session.flush()
        today = hotel.local(self.records.clock.now()).date()
        stay = Stay(
            property_id=hotel.id,
            guest_id=guest.id,
            room_id=room.id,
            arrives_on=today - timedelta(days=1),
            departs_on=today + timedelta(days=3),
            code_hash="none",  # these guests come by their links
        )
        stay.room = room
        session.add(stay)
        return stay


class Writer:
    """A guest at the website: sends, and waits for what is answered."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client
        self.told: list[Shown] = []
        self._cursor = ""
        """Where the stream of events broke off."""
        self._news = asyncio.Condition()

    async def send(self, text: str, *, patience: float = 60) -> str:
        """Send `text` until it is taken, as the page does; return its id."""
        number = uuid.uuid4().hex
        ends = time.monotonic() + patience
        while True:
            with contextlib.suppress(httpx.TransportError):
                answer = await self._client.post("/api/messages", json={"id": number, "text": text})
                if answer.status_code == httpx.codes.ACCEPTED:
                    return number
            if time.monotonic() > ends:
                raise TimeoutError(f"not taken: {text}")
            await asyncio.sleep(0.2)

    async def answer(self, number: str, *, patience: float = 60) -> Shown:
        """Wait for the answer to the message `number`."""
        async with asyncio.timeout(patience), self._news:
            while True:
                for one in self.told:
                    if one.answers == number:
                        return one
                await self._news.wait()

    async def burst(self, number: str, *, patience: float = 60) -> list[Shown]:
        """Wait for the answer to the message `number`, and return it with all that was said before it at the same time."""
        last = await self.answer(number, patience=patience)
        return [one for one in self.told if one.author == last.author and one.at == last.at]

    async def say(self, text: str, *, patience: float = 60) -> Shown:
        """Send `text` and wait for its answer."""
        return await self.answer(await self.send(text, patience=patience), patience=patience)

    async def listen(self) -> None:
        """Read the events for ever, from where they broke off."""
        while True:
            with contextlib.suppress(httpx.HTTPError):
                async for event in events(self._client, self._cursor):
                    self._cursor = event.place or self._cursor
                    if event.kind == "message":
                        await self._hear(Shown.model_validate_json(event.data))
            await asyncio.sleep(random.uniform(0.1, 0.3))

    async def _hear(self, shown: Shown) -> None:
        async with self._news:
            self.told.append(shown)
            self._news.notify_all()


@contextlib.asynccontextmanager
async def writing(url: str, link: str | None = None) -> AsyncIterator[Writer]:
    """Give a guest at the website, verified by a personal link if there is one."""
    async with httpx.AsyncClient(base_url=url, timeout=30, trust_env=False, follow_redirects=True) as client:
        (await client.get(link or "/chat")).raise_for_status()
        writer = Writer(client)
        hearing = asyncio.create_task(writer.listen())
        try:
            yield writer
        finally:
            hearing.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await hearing
