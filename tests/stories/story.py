"""A conversation with the whole house in process: inbox, desk, wording, outbox, pager; only the understanding is scripted.

A guest's line is written as the training messages with several requests are: pieces joined by " || ", each with its
intent (and topic or category) in front: `request_item: two towels || ask_hotel/pool: and when does the pool open?`.
"""

import asyncio
import json
import re
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from sqlalchemy import select

from actions.registry import HANDLERS
from bot.front_desk import FrontDesk, GuestMessage, Outbox
from bot.front_desk.inbox import open_contact
from bot.paging.pager import Pager
from bot.understanding import Understanding
from bot.wording import Content, Voice
from hotel.database import Database
from hotel.desk.desk import serve
from hotel.desk.talking.talk import unsure
from hotel.records import (
    Base,
    Conversation,
    HandledTurn,
    MenuItem,
    MessageKind,
    Notice,
    OutboxMessage,
    Photo,
    Preference,
    RequestState,
    ServiceRequest,
    ShownCard,
    UsualLine,
)
from hotel.timers_due import fire_due
from hotel.turn import Reply, Turn
from tests.hotel.desk.demo_house import House
from tests.stories.answer import Answer, ListMedium
from tests.told import told_after

ROOT = Path(__file__).parents[2]
CONTENT = Content(ROOT / "content", "en")
ZONE = "Europe/Moscow"
CHANNEL, ADDRESS = "web", "guest"
_PIECE = re.compile(
    r"(?P<intent>[a-z_]+)(/(?P<label>[a-z_]+))?(@(?P<confidence>[\d.]+))?( or (?P<otherwise>[a-z_]+))?: (?P<text>.*)",
    re.DOTALL,
)
_LEFT_OVER = re.compile(r"[{}]|\bNone\b(?! of)|\b[a-z]+_[a-z_]+\b|\bFalse\b|\bTrue\b")
"""What no guest and no member of staff may ever read."""


class Story:
    """One guest, one conversation, one hotel, a clock that is pushed."""

    def __init__(self, folder: Path, moment: str, database: Database | None = None) -> None:
        self.house = House(folder, moment, database)
        self.database, self.clock = self.house.database, self.house.clock
        self.voice = Voice(CONTENT, ZONE, {"name": "Bellhop", "phone": "+7 495 000-00-00"})
        self.outbox = Outbox()
        rasa = Understanding("http://rasa.test", transport=httpx.MockTransport(self._rasa))
        self.desk = FrontDesk(
            self.database,
            self.clock,
            self.voice,
            rasa,
            self.outbox,
            property_id=self.house.property_id,
            turn_timeout=20,
        )
        self.medium = ListMedium()
        self.pager = Pager(
            self.database,
            self.clock,
            self.voice,
            self.outbox,
            [self.medium],
            partial(fire_due, property_id=self.house.property_id),
            property_id=self.house.property_id,
            staff_locale="en",
        )
        self._runner = asyncio.Runner()
        self._script: list[dict[str, Any]] = []
        self._sent = self._edits = 0
        self._buttons: dict[str, str] = {}
        self._cards: list[ShownCard] = []
        self.place = CHANNEL, ADDRESS
        self.conversation_id = self._runner.run(self.desk.conversation_id(CHANNEL, ADDRESS, "en"))
        self.house.conversation_id = self.conversation_id

    def close(self) -> None:
        self._runner.close()
        self.database.engine.dispose()

    # The people.

    def stays(
        self, given: str, surname: str, room: str, nights: tuple[int, int] = (-1, 3), *, locale: str = "en"
    ) -> int:
        """Let the guest stay in `room`, proved on this channel."""
        stay = self.house.check_in(given, surname, room, nights)
        self.house.verify(stay)
        with self.database.session() as session:
            session.get_one(Conversation, self.conversation_id).locale = locale
        return stay

    def remembers(self, **values: Any) -> None:
        """Let the hotel remember something of the guest."""
        with self.database.session() as session:
            stay = session.get_one(Conversation, self.conversation_id).stay
            assert stay is not None
            known: dict[str, Any] = {
                "property_id": self.house.property_id,
                "guest_id": stay.guest_id,
                "created_at": self.clock.now(),
            }
            session.add(Preference(**known | values))

    def usually_has(self, slug: str, quantity: int = 1, options: tuple[str, ...] = ()) -> None:
        with self.database.session() as session:
            stay = session.get_one(Conversation, self.conversation_id).stay
            assert stay is not None
            item = session.scalars(select(MenuItem).where(MenuItem.slug == slug)).one()
            line = UsualLine(
                guest_id=stay.guest_id, item_id=item.id, quantity=quantity, options=list(options)
            )
            session.add(line)

    # What happens.

    def guest(self, line: str, *, again: bool = False) -> Answer:
        """Let the guest write; `again` delivers the last message a second time."""
        pieces = [_piece(piece) for piece in line.split(" || ")]
        self._script = pieces
        self._sent += 0 if again else 1
        return self._receive(text=" ".join(str(piece["text"]) for piece in pieces))

    def says(self, text: str, understood: str) -> Answer:
        """Let the guest write `text`, of which the understanding is asked, and hears, only what is `understood`."""
        self._script = [_piece(piece) for piece in understood.split(" || ")]
        self._sent += 1
        return self._receive(text=text)

    def edits(self, line: str) -> Answer:
        """Let the guest edit the message written last."""
        first = self._sent
        pieces = [_piece(piece) for piece in line.split(" || ")]
        self._script = pieces
        self._edits += 1
        text = " ".join(str(piece["text"]) for piece in pieces)
        return self._receive(text=text, corrects=str(first), external_id=f"{first}-{self._edits}")

    def sends(self, kind: MessageKind = MessageKind.WORDS, text: str = "", photos: int = 0) -> Answer:
        """Let the guest send something that is not words, or photos without any."""
        self._sent += 1
        return self._receive(kind=kind, text=text, photos=self.uploads(photos))

    def shows(self, line: str, photos: int = 1) -> Answer:
        """Let the guest send photos with a caption."""
        piece = _piece(line)
        self._script = [piece]
        self._sent += 1
        return self._receive(text=piece["text"], photos=self.uploads(photos))

    def uploads(self, count: int) -> tuple[str, ...]:
        """Store so many photos, as a channel does before the message comes."""
        with self.database.session() as session:
            made = [
                Photo(
                    id=f"photo-{self._sent}-{place}",
                    conversation_id=self.conversation_id,
                    external_id=f"{self._sent}-{place}",
                    width=4,
                    height=3,
                    jpeg=b"a picture",
                    received_at=self.clock.now(),
                )
                for place in range(count)
            ]
            session.add_all(made)
            return tuple(photo.id for photo in made)

    def goes_on(self, channel: str, address: str, text: str = "carried_on") -> Answer:
        """Let the guest go on with this conversation in another place, and write from there from now on."""
        with self.database.session() as session:
            conversation = session.get_one(Conversation, self.conversation_id)
            open_contact(session, conversation, channel, address, self.clock.now())
        self.place = channel, address
        return self.sends(MessageKind.START, text)

    def press(self, label: str) -> Answer:
        """Press the button of the last answer whose label begins so."""
        token = next(
            token for one, token in self._buttons.items() if one.casefold().startswith(label.casefold())
        )
        self._sent += 1
        return self._receive(choice_token=token)

    def order(self, title: str) -> Answer:
        """Press the button of the last answer's card with this title."""
        card = next(one for one in self._cards if one.title == title)
        assert card.button is not None
        self._sent += 1
        return self._receive(choice_token=card.button.token)

    def wait(self, **by: int) -> Answer:
        """Push the clock on, minute by minute for what happens by itself."""
        before = self._mark()
        until = self.clock.now() + timedelta(**by)
        while self.clock.now() < until:
            self.clock.moment = min(until, self.clock.now() + timedelta(minutes=1))
            self._runner.run(self.pager.step())
        return self._since(before)

    def staff(self, step: Any, *args: Any, **more: Any) -> Answer:
        """Let a member of staff do a step of `hotel.staff_desk`."""
        before = self._mark()
        with self.database.session() as session:
            step(session, self.clock, *args, **more)
        self._runner.run(self.pager.step())
        return self._since(before)

    def sold_out(self, slug: str) -> None:
        with self.database.session() as session:
            session.scalars(select(MenuItem).where(MenuItem.slug == slug)).one().available = False

    # What stands in the records.

    def all[R: Base](self, kind: type[R]) -> list[R]:
        with self.database.session() as session:
            return list(session.scalars(select(kind).order_by(kind.id)).unique())  # type: ignore[attr-defined]

    def requests(self, intent: str | None = None) -> list[ServiceRequest]:
        return [one for one in self.all(ServiceRequest) if intent in {None, one.intent}]

    def the(self, intent: str) -> ServiceRequest:
        """Return the only request of an intent that was not dropped."""
        found = [one for one in self.requests(intent) if one.state is not RequestState.CANCELLED]
        assert len(found) == 1, [(one.id, one.state) for one in found]
        return found[0]

    def lines(self, intent: str = "order_room_service") -> dict[str, int]:
        """Return what the request holds: English name -> quantity, wishes and choices behind a slash."""
        return {
            "/".join([line.name["en"], *line.options, *line.wishes]): line.quantity
            for line in self.the(intent).lines
        }

    def local(self, moment: datetime | None) -> str | None:
        """Return a moment of the records as the hotel's clock shows it."""
        return None if moment is None else f"{moment.astimezone(ZoneInfo(ZONE)):%Y-%m-%d %H:%M}"

    def wanted(self, intent: str) -> str | None:
        return self.local(self.the(intent).wanted_at)

    @property
    def conversation(self) -> Conversation:
        with self.database.session() as session:
            return session.get_one(Conversation, self.conversation_id)

    # Behind the scenes.

    def _receive(self, **more: Any) -> Answer:
        before = self._mark()
        known = {"external_id": str(self._sent), "locale_hint": "en"} | more
        message = GuestMessage(*self.place, **known)
        self._runner.run(self._serve(message))
        return self._since(before)

    async def _serve(self, message: GuestMessage) -> None:
        await self.desk.receive(message)
        await self.desk.settle()
        await self.pager.step()

    def _mark(self) -> tuple[int, int, int]:
        told = told_after(self.database, self.conversation_id)
        handled = self.all_handled()
        return (
            told[-1].id if told else 0,
            len(self.medium.pages),
            handled[-1].message_id if handled else 0,
        )

    def all_handled(self) -> list[HandledTurn]:
        with self.database.session() as session:
            ordered = select(HandledTurn).order_by(HandledTurn.message_id, HandledTurn.ordinal)
            return list(session.scalars(ordered))

    def _since(self, before: tuple[int, int, int]) -> Answer:
        told = told_after(self.database, self.conversation_id, before[0])
        answers = [one for one in told if one.inbox_message_id is not None]
        assert len({one.inbox_message_id for one in answers}) <= 1, "one message, one answer"
        replies = [
            reply for turn in self.all_handled() if turn.message_id > before[2] for reply in turn.replies
        ]
        answer = Answer(
            text="\n\n".join(one.text for one in answers),
            replies=replies,
            en=self._said(replies, "en"),
            ru=self._said(replies, "ru"),
            buttons={button["label"]: button["token"] for one in answers for button in one.buttons},
            cards=[card for one in answers for card in one.cards],
            rows=told,
            news=[one.text for one in told if one.inbox_message_id is None and one.replaces_id is None],
            pages=self.medium.pages[before[1] :],
        )
        self._check(answer, told)
        if answers:
            self._buttons, self._cards = answer.buttons, answer.cards
        return answer

    def _said(self, replies: list[Reply], locale: str) -> str:
        return "\n\n".join(one.text for one in self.voice.say_all(replies, locale, self.clock.now(), turn=1))

    def _check(self, answer: Answer, told: list[OutboxMessage]) -> None:
        """Check what holds always: whole sentences in every language, nothing of the machine in them."""
        shown = [answer.en, answer.ru, *(one.text for one in told), *(page.text for page in answer.pages)]
        for text in shown:
            assert not _LEFT_OVER.search(text), text
        for notice in self.house.notices():
            if notice.facts:  # else they were erased after it was delivered
                self._check_notice(notice)

    def _check_notice(self, notice: Notice) -> None:
        guest = notice.audience.value == "guest"
        for locale in self.voice.locales:
            if guest:
                text = self.voice.say(Reply(notice.key, notice.facts), locale, self.clock.now()).text
            else:
                text = self.voice.notify(notice.key, notice.facts, locale, self.clock.now())
            assert not _LEFT_OVER.search(text), text

    def _rasa(self, request: httpx.Request) -> httpx.Response:
        """Serve as assistant/channel.py does, with the script for the understanding."""
        asked = json.loads(request.content)
        choice = asked["choice"]
        pieces = [{"intent": choice["intent"], "text": asked["text"]}] if choice else self._script
        numbered = sorted(enumerate(pieces), key=lambda one: one[1]["intent"] != "emergency")
        replies = []
        for ordinal, piece in numbered:
            turn = Turn(
                conversation_id=asked["conversation_id"],
                message_id=asked["message_id"],
                ordinal=ordinal,
                of=len(pieces),
                text=piece["text"],
                whole_text=asked["text"],
                intent=piece["intent"],
                topic=piece.get("topic"),
                category=piece.get("category"),
                confidence=piece.get("confidence", 1.0),
                otherwise=piece.get("otherwise", ()),
                locale=asked["locale"],
                choice_request_id=choice["request_id"] if choice else None,
                choice_value=choice["value"] if choice else None,
            )
            handler = HANDLERS.get(piece["intent"], unsure)
            for reply in serve(self.database, self.clock, turn, handler):
                parts = asdict(reply)
                replies.append({"reply": parts.pop("key"), "ordinal": ordinal, **parts})
            self.clock.moment += timedelta(milliseconds=20)  # each request is served a moment later
        return httpx.Response(200, json={"requests": [], "replies": replies, "end": True})


def _piece(written: str) -> dict[str, Any]:
    found = _PIECE.fullmatch(written)
    assert found is not None, f"a line says its intent first: {written!r}"
    intent, label = found["intent"], found["label"]
    piece: dict[str, Any] = {"intent": intent, "text": found["text"]}
    if found["confidence"]:
        piece["confidence"] = float(found["confidence"])
    if found["otherwise"]:
        piece["otherwise"] = (found["otherwise"],)
    if label:
        piece["topic" if intent == "ask_hotel" else "category"] = label
    return piece
