"""A front desk on the demo hotel with a Rasa that says what a test wants it to say."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import select

from bot.front_desk import FrontDesk, GuestMessage, Outbox
from bot.understanding import Understanding
from bot.wording import Content, Voice
from hotel.records import Choice, InboxMessage, Notice, OutboxMessage, Photo, ServiceRequest
from tests.hotel.desk.demo_house import House
from tests.told import told_after

CONTENT = Content(Path(__file__).parents[3] / "content", "en")
type Answer = dict[str, Any] | int | Exception


def saying(*replies: str | dict[str, Any]) -> dict[str, Any]:
    """Return a whole answer with these replies."""
    told = [{"reply": one} if isinstance(one, str) else one for one in replies]
    return {"requests": [], "replies": told, "end": True}


class Kit:
    """All that a test of the front desk needs."""

    def __init__(self, folder: Path, moment: str = "2027-03-11T19:40") -> None:
        self.house = House(folder, moment)
        self.asked: list[dict[str, Any]] = []
        self.answer: Callable[[dict[str, Any]], Answer] = lambda question: saying("thank_you_never")
        self.outbox = Outbox()
        self.desk = self.open_desk()
        self._sent = 0

    def open_desk(self, turn_timeout: float = 0.6) -> FrontDesk:
        rasa = Understanding("http://rasa.test", transport=httpx.MockTransport(self._rasa))
        voice = Voice(CONTENT, "Europe/Moscow", {})
        return FrontDesk(
            self.house.database,
            self.house.clock,
            voice,
            rasa,
            self.outbox,
            property_id=self.house.property_id,
            turn_timeout=turn_timeout,
        )

    def says(self, *replies: str | dict[str, Any]) -> None:
        self.answer = lambda question: saying(*replies)

    def fails(self, answer: Answer = 500) -> None:
        self.answer = lambda question: answer

    async def write(self, text: str = "", *, address: str = "anna", **more: Any) -> list[OutboxMessage]:
        """Let a guest write, serve it, and return what they are told because of it."""
        before = len(self.told(address))
        await self.receive(text, address=address, **more)
        await self.desk.settle()
        return self.told(address)[before:]

    async def receive(self, text: str = "", *, address: str = "anna", **more: Any) -> None:
        self._sent += 1
        values: dict[str, Any] = {"external_id": str(self._sent), **more}
        await self.desk.receive(GuestMessage(channel="web", address=address, text=text, **values))

    def uploads(self, name: str, address: str = "anna") -> tuple[str, ...]:
        """Store a photo, as a channel does before the message comes."""
        photo = Photo(
            id=name,
            conversation_id=self.conversation_id(address),
            external_id=name,
            width=1,
            height=1,
            jpeg=b"",
            received_at=self.house.clock.now(),
        )
        self.house.add(photo)
        return (name,)

    def told(self, address: str = "anna") -> list[OutboxMessage]:
        return told_after(self.house.database, self.conversation_id(address))

    def conversation_id(self, address: str = "anna") -> int:
        return self.desk._inbox.conversation_id("web", address)

    def all[R: (InboxMessage, Notice, ServiceRequest, Choice, Photo)](self, kind: type[R]) -> list[R]:
        with self.house.database.session() as session:
            return list(session.scalars(select(kind)))

    def _rasa(self, request: httpx.Request) -> httpx.Response:
        question = json.loads(request.content)
        self.asked.append(question)
        answer = self.answer(question)
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer) if isinstance(answer, int) else httpx.Response(200, json=answer)
