"""The demo hotel's gateway on a port of this machine: the real one, but for the understanding, which is scripted."""

import asyncio
import json
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from sqlalchemy import select
from starlette.applications import Starlette

from bot.gateway import _Server
from bot.links import StayLinks
from bot.settings import Settings
from bot.web.app import create_app
from bot.web.limits import Limits
from bot.web.lobby import Lobby
from bot.web.words import load_words
from hotel.records import Contact, Property, Stay
from tests.hotel.desk.demo_house import DEMO
from tests.stories.story import ROOT, Story, _piece

type Origins = tuple[str, ...]

_STEP_SECONDS = 0.1


class OpenHotel(Story):
    """A story whose guests come through the web, at the pace of the world."""

    def __init__(self, folder: Path, moment: str = "2027-03-11T19:40") -> None:
        super().__init__(folder, moment)
        self._folder = folder
        self._meant: dict[str, list[dict[str, Any]]] = {}
        self._doors = Doors()
        self._work: list[asyncio.Task[None]] = []
        self.url = self._doors.url
        self.links = StayLinks("a secret of this test only, long enough", self.url)

    async def open(self, origins: Origins = ()) -> None:
        """Begin to serve; pages of `origins` may have the chat as well."""
        with self.database.session() as session:
            session.scalars(select(Property)).one().web_origins = list(origins)
        await self._doors.open(create_app(self._lobby()))
        self._work = [asyncio.create_task(self.desk.run()), asyncio.create_task(self._live())]

    async def shut(self) -> None:
        """End as a gateway does that is being replaced: whoever is connected is cut off."""
        await self._doors.shut()
        await _ended(self._work)

    def means(self, line: str) -> str:
        """Return the words of a guest's `line`; when they come, they are understood as it says."""
        pieces = [_piece(piece) for piece in line.split(" || ")]
        text = " ".join(str(piece["text"]) for piece in pieces)
        self._meant[text] = pieces
        return text

    def does(self, step: Callable[..., object], *args: object, **more: object) -> None:
        """Let a member of staff do a step of `hotel.staff_desk`."""
        with self.database.session() as session:
            step(session, self.clock, *args, **more)

    def token(self, given: str = "Laura", surname: str = "Bennett", room: str = "304") -> str:
        """Let a guest check in; return what makes their link personal."""
        stay_id = self.house.check_in(given, surname, room)
        with self.database.session() as session:
            return self.links.token(session.get_one(Stay, stay_id))

    def conversation_of_web(self) -> int:
        """Return the id of the conversation that a browser has begun last."""
        with self.database.session() as session:
            begun = (
                select(Contact.conversation_id).where(Contact.channel == "web").order_by(Contact.id.desc())
            )
            return session.scalars(begun).first() or 0

    def _lobby(self) -> Lobby:
        settings = Settings(var_dir=self._folder, property_dir=DEMO)
        with self.database.session() as session:
            hotel = session.scalars(select(Property)).one()
        return Lobby(
            settings=settings,
            database=self.database,
            clock=self.clock,
            hotel=hotel,
            front_desk=self.desk,
            outbox=self.outbox,
            links=self.links,
            limits=Limits.of(settings),
            words=load_words(ROOT / "content", hotel.languages, hotel.default_locale),
        )

    async def _live(self) -> None:
        while True:
            await self.pager.step()
            await asyncio.sleep(_STEP_SECONDS)
            self.clock.push(milliseconds=int(_STEP_SECONDS * 1000))

    def _rasa(self, request: httpx.Request) -> httpx.Response:
        text = json.loads(request.content)["text"]
        self._script = self._meant.get(text, [{"intent": "nlu_fallback", "text": text}])
        return super()._rasa(request)


class Doors:
    """A port of this machine, and whoever serves behind it."""

    def __init__(self) -> None:
        with self._listening(0) as found:
            self._port = int(found.getsockname()[1])
        self._server: _Heard | None = None
        self._serving: list[asyncio.Task[None]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def url_as(self, host: str) -> str:
        """Return the same address under another name; a browser takes everything under .localhost to this machine."""
        return f"http://{host}.localhost:{self._port}"

    async def open(self, app: Starlette) -> None:
        self._server = _Heard(
            uvicorn.Config(
                app, lifespan="off", log_config=None, access_log=False, timeout_graceful_shutdown=0
            )
        )
        listening = self._listening(self._port)
        self._serving = [asyncio.create_task(self._server.serve(sockets=[listening]))]
        await self._server.hears.wait()

    async def shut(self) -> None:
        if self._server is not None:
            self._server.should_exit = True
            await asyncio.gather(*self._serving)

    @staticmethod
    def _listening(port: int) -> socket.socket:
        listening = socket.socket()
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        return listening


class _Heard(_Server):
    """Says when it can be asked."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.hears = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.hears.set()


async def _ended(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
