"""The whole house on Telegram, with the real library; only the understanding is scripted."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import asdict
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from actions.registry import HANDLERS
from bot.channels.telegram.addresses import address_of, bot_number
from bot.channels.telegram.channel import Account, TelegramChannel
from bot.channels.telegram.preparing import House as Chats
from bot.channels.telegram.words import load_telegram_words
from bot.fake_telegram import Guest
from bot.front_desk import FrontDesk, Outbox
from bot.front_desk.inbox import contact_of
from bot.links import StayLinks
from bot.paging.pager import Pager
from bot.understanding import Understanding
from bot.wording import Content, Voice
from hotel.desk.desk import serve
from hotel.desk.talking.talk import unsure
from hotel.records import (
    Base,
    Contact,
    InboxMessage,
    InboxState,
    OutboxMessage,
    Property,
    ServiceRequest,
    Stay,
)
from hotel.timers_due import fire_due
from hotel.turn import Turn
from tests.fake_telegram.fixtures import TOKEN, USERNAME, PushedClock, Served
from tests.hotel.desk.demo_house import House
from tests.stories.answer import ListMedium

CONTENT = Path(__file__).parents[2] / "content"
WEB = "https://hotel.example"
QUIET = timedelta(milliseconds=150)
_VOICE = Content(CONTENT, "en")
_PATIENCE = 20.0


class Hotel:
    """One hotel with its bot, open while inside `open()`."""

    def __init__(self, folder: Path, telegram: Served, clock: PushedClock) -> None:
        self.house = House(folder, "2027-03-11T18:00")
        self.telegram, self.telegram_clock = telegram, clock
        telegram.fake.flood.limits = None  # its clock stands still
        self.database, self.clock = self.house.database, self.house.clock
        self.outbox = Outbox()
        self.links = StayLinks("a secret of this test only, long enough", WEB)
        self.meanings: dict[str, str] = {}
        """What the understanding takes a text for; else it is not sure."""
        self.may_answer = asyncio.Event()
        self.may_answer.set()
        self.served: list[str] = []
        voice = Voice(_VOICE, "Europe/Moscow", {"name": "Bellhop", "phone": "+7 495 000-00-00"})
        rasa = Understanding("http://rasa.test", transport=httpx.MockTransport(self._rasa))
        self.property_id = self.house.property_id
        self.desk = FrontDesk(
            self.database,
            self.clock,
            voice,
            rasa,
            self.outbox,
            property_id=self.property_id,
            turn_timeout=30,
        )
        self.pager = Pager(
            self.database,
            self.clock,
            voice,
            self.outbox,
            [ListMedium()],
            partial(fire_due, property_id=self.property_id),
            property_id=self.property_id,
            staff_locale="en",
        )
        self.channel = self.new_channel()

    def new_channel(self, **more: Any) -> TelegramChannel:
        with self.database.session() as session:
            hotel = session.get_one(Property, self.property_id)
        self.default_locale = hotel.default_locale
        chats = Chats(self.database, self.clock, hotel, self.desk, self.links, WEB)
        account = Account(TOKEN, self.telegram.url, USERNAME, **more)
        return TelegramChannel(account, chats, load_telegram_words(CONTENT, hotel.languages), quiet=QUIET)

    @contextlib.asynccontextmanager
    async def open(self, channel: TelegramChannel | None = None) -> AsyncIterator[None]:
        async with running(self.desk.run, (channel or self.channel).run):
            yield

    # Guests.

    def person(self, name: str = "Anna", language: str | None = "en") -> Guest:
        return self.telegram.phone.person(name, language_code=language)

    def checked_in(self, given: str = "Anna", surname: str = "Smirnova", room: str = "305") -> str:
        """Let somebody stay; return the token of the card in the room."""
        stay = self.house.check_in(given, surname, room)
        with self.database.session() as session:
            return self.links.token(session.get_one(Stay, stay))

    async def says(self, guest: Guest, text: str, intent: str) -> None:
        """Let the guest write something that is understood, and wait for the answer."""
        self.meanings[text] = intent
        guest.write(text)
        await guest.message()

    # What stands in the records.

    def all[R: Base](self, kind: type[R]) -> list[R]:
        with self.database.session() as session:
            return list(session.scalars(select(kind).order_by(kind.id)).unique())  # type: ignore[attr-defined]

    def requests(self) -> list[ServiceRequest]:
        with self.database.session() as session:
            found = session.scalars(select(ServiceRequest).options(selectinload(ServiceRequest.lines)))
            return list(found.unique())

    def contact(self, guest: Guest) -> Contact:
        with self.database.session() as session:
            found = contact_of(
                session, self.property_id, "telegram", address_of(bot_number(TOKEN), guest.chat_id)
            )
            assert found is not None
            return found

    def messages(self, guest: Guest) -> list[InboxMessage]:
        return [one for one in self.all(InboxMessage) if one.contact_id == self.contact(guest).id]

    async def until_answered(self, count: int, *, seconds: float = _PATIENCE) -> None:
        """Wait until so many messages of guests are answered."""

        def answered() -> bool:
            states = [one.state for one in self.all(InboxMessage)]
            return len(states) >= count and InboxState.WAITING not in states

        await self.until(answered, seconds=seconds)

    async def until_all_is_sent(self, *, seconds: float = _PATIENCE) -> None:
        def sent() -> bool:
            return all(one.sent_at or one.failed_at for one in self.all(OutboxMessage))

        await self.until(sent, seconds=seconds)

    async def until(self, is_true: Callable[[], object], *, seconds: float = _PATIENCE) -> None:
        """Wait for something in the records, looking whenever the outbox tells of something new."""
        with self.outbox.listen() as news:
            async with asyncio.timeout(seconds):
                while not is_true():
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(0.1):
                            await news.wait()
                    news.clear()

    def push(self, **by: int) -> None:
        """Push the clocks of the hotel and of Telegram on."""
        self.clock.push(**by)
        self.telegram_clock.push(timedelta(**by))

    async def _rasa(self, request: httpx.Request) -> httpx.Response:
        """Serve as assistant/channel.py does, with `meanings` for the understanding."""
        asked = json.loads(request.content)
        choice = asked["choice"]
        self.served.append(asked["text"])
        await self.may_answer.wait()
        intent = choice["intent"] if choice else self.meanings.get(asked["text"], "unknown")
        turn = Turn(
            conversation_id=asked["conversation_id"],
            message_id=asked["message_id"],
            text=asked["text"],
            whole_text=asked["text"],
            intent=intent,
            locale=asked["locale"],
            choice_request_id=choice["request_id"] if choice else None,
            choice_value=choice["value"] if choice else None,
        )
        replies = serve(self.database, self.clock, turn, HANDLERS.get(intent, unsure))
        told = [{"reply": one.key, **asdict(one)} for one in replies]
        for one in told:
            del one["key"]
        return httpx.Response(200, json={"requests": [], "replies": told, "end": True})


@contextlib.asynccontextmanager
async def running(*parts: Any) -> AsyncIterator[None]:
    """Run parts that never end while inside."""
    async with asyncio.TaskGroup() as tasks:
        started = [tasks.create_task(part()) for part in parts]
        yield
        for task in started:
            task.cancel()
