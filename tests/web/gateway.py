"""The gateway before the demo hotel, with browsers; messages stay in the inbox until a test answers them."""

import asyncio
import json
import uuid
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import func, select
from sse_starlette import ServerSentEvent

from bot.channels.cursor import Cursor
from bot.channels.web.events import stream
from bot.front_desk import GuestMessage, Outbox
from bot.front_desk.inbox import Inbox
from bot.links import StayLinks
from bot.settings import Settings
from bot.web.app import create_app
from bot.web.limits import Limit, Limits
from bot.web.lobby import Lobby
from bot.web.words import load_words
from hotel.database import Database
from hotel.records import Choice, Contact, Conversation, InboxMessage, OutboxMessage, Property, Stay
from tests.hotel.desk.demo_house import DEMO, House

ROOT = DEMO.parents[1]
HOTEL_SITE = "https://www.alderhouse.example"
"""A site on the property's list, where a test needs one."""


class InboxOnly:
    """Keeps messages in the real inbox and answers nothing by itself."""

    def __init__(self, inbox: Inbox, outbox: Outbox) -> None:
        self._inbox, self._outbox = inbox, outbox

    async def receive(self, message: GuestMessage) -> None:
        conversation_id = await asyncio.to_thread(self._inbox.accept, message)
        if conversation_id is not None:
            self._outbox.announce(conversation_id)

    async def conversation_id(self, channel: str, address: str, locale_hint: str | None = None) -> int:
        return await asyncio.to_thread(self._inbox.conversation_id, channel, address, locale_hint)


class Gateway:
    """The demo hotel's gateway."""

    def __init__(self, folder: Path, moment: str = "2027-03-11T19:40") -> None:
        self.house = House(folder, moment)
        self.clock = self.house.clock
        database = self.database
        with database.session() as session:
            hotel = session.scalars(select(Property)).one()
        outbox = Outbox()
        self.lobby = Lobby(
            settings=Settings(var_dir=folder, property_dir=DEMO),
            database=database,
            clock=self.clock,
            hotel=hotel,
            front_desk=InboxOnly(Inbox(database, self.clock, hotel.id), outbox),
            outbox=outbox,
            links=StayLinks("a secret of this test only, long enough", "https://gateway.test"),
            limits=Limits(messages=Limit(5, 0), photos=Limit(5, 0), links=Limit(5, 0)),
            words=load_words(ROOT / "content", hotel.languages, hotel.default_locale),
        )

    @property
    def database(self) -> Database:
        return self.house.database

    # Doors

    def on_other_sites(self) -> None:
        """Let the widget stand on the hotel's own site."""
        self.lobby.hotel.web_origins = [HOTEL_SITE]

    def with_telegram(self) -> None:
        self.lobby = replace(self.lobby, telegram=lambda: "alder_house_bot")

    def browser(self, url: str = "https://gateway.test", **more: Any) -> httpx.AsyncClient:
        transport = httpx.ASGITransport(app=create_app(self.lobby))
        return httpx.AsyncClient(transport=transport, base_url=url, **more)

    def token(self, stay_id: int) -> str:
        with self.database.session() as session:
            return self.lobby.links.token(session.get_one(Stay, stay_id))

    # What stands in the records

    def messages(self) -> list[InboxMessage]:
        with self.database.session() as session:
            return list(session.scalars(select(InboxMessage).order_by(InboxMessage.id)))

    def contacts(self) -> list[Contact]:
        """Return the browsers' contacts."""
        with self.database.session() as session:
            own = select(Contact).where(Contact.channel == "web")
            return list(session.scalars(own.order_by(Contact.id)))

    def conversation(self) -> Conversation:
        """Return the conversation of the last browser that came."""
        return self.contacts()[-1].conversation

    def tell(self, text: str, **more: Any) -> int:
        """Tell the last browser's guest something; return its id."""
        conversation_id = self.conversation().id
        with self.database.session() as session:
            message = OutboxMessage(
                conversation_id=conversation_id, text=text, created_at=self.clock.now(), **more
            )
            session.add(message)
            session.flush()
            row_id = message.id
        self.lobby.outbox.announce(conversation_id)
        return row_id

    def offer(self, label: str) -> None:
        """Offer the guest a button whose token is `t0ken`."""
        self.house.add(
            Choice(
                token="t0ken",
                conversation_id=self.conversation().id,
                intent="affirm",
                label=label,
                offered_at=self.clock.now(),
            )
        )

    def count(self, table: Any) -> int:
        with self.database.session() as session:
            return session.scalar(select(func.count()).select_from(table)) or 0


def session_of(browser: httpx.AsyncClient) -> str:
    """Return the browser's session."""
    return dict(browser.cookies).get("__Host-bellhop") or browser.cookies["bellhop_session"]


async def write(
    browser: httpx.AsyncClient, text: str, number: str | None = None, **more: Any
) -> httpx.Response:
    body = {"id": number or uuid.uuid4().hex, "text": text} | more
    return await browser.post("/api/messages", json=body)


async def history(browser: httpx.AsyncClient, **query: Any) -> list[dict[str, Any]]:
    shown: list[dict[str, Any]] = (await browser.get("/api/history", params=query)).json()
    return shown


async def widget(browser: httpx.AsyncClient, **more: Any) -> httpx.Response:
    return await browser.get("/api/widget", params={"property": "demo", **more})


class Listener:
    """One open stream of events."""

    def __init__(self, gateway: Gateway, session: str, after: str) -> None:
        self._streams, self._session = gateway.lobby.streams, session
        self._events = stream(gateway.lobby, session, Cursor.read(after) or Cursor())
        self._waiting: asyncio.Task[ServerSentEvent] | None = None
        self.cursor = ""

    async def opened(self) -> None:
        """Begin to wait for the next event, and return when the gateway has noticed."""
        self._waiting = asyncio.create_task(anext(self._events))
        async with asyncio.timeout(5):
            while not self._streams.open_of(self._session):  # noqa: ASYNC110 - the gateway has no reason to say so by itself
                await asyncio.sleep(0)

    async def next(self) -> tuple[str, dict[str, Any]]:
        """Return the next event: its kind and its data."""
        event = await (self._waiting or anext(self._events))
        self._waiting = None
        self.cursor = str(event.id or self.cursor)
        return str(event.event), json.loads(str(event.data))

    async def shown(self) -> dict[str, Any]:
        kind, data = await self.next()
        assert kind == "message"
        return data

    async def texts(self, count: int) -> Sequence[str]:
        return [(await self.shown())["text"] for _ in range(count)]

    async def has_ended(self) -> bool:
        return await anext(self._events, None) is None

    async def close(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            await asyncio.wait([self._waiting])
        await self._events.aclose()


@asynccontextmanager
async def listening(gateway: Gateway, session: str, after: str = "0-0") -> AsyncIterator[Listener]:
    """Open the stream of a session after a cursor."""
    listener = Listener(gateway, session, after)
    try:
        async with asyncio.timeout(10):
            yield listener
    finally:
        await listener.close()
