import asyncio
import json
import re
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from bot.channels import web
from bot.front_desk import FrontDesk, GuestMessage, Outbox
from bot.front_desk.inbox import Inbox
from bot.links import StayLinks
from bot.settings import Settings
from bot.web.app import create_app
from bot.web.guards import LARGEST_BODY
from bot.web.limits import MessageLimits
from bot.web.lobby import Lobby
from bot.web.words import load_page_words
from hotel.clock import ShiftedClock
from hotel.database import Database, open_database
from hotel.records import (
    Base,
    Choice,
    Conversation,
    Guest,
    InboxMessage,
    OutboxMessage,
    Policies,
    Property,
    Room,
    RoomType,
    Stay,
)

_TODAY = date(2027, 3, 11)


class FrontDeskOfTest:
    """Keeps messages in the real inbox and answers nothing by itself."""

    def __init__(self, inbox: Inbox) -> None:
        self.inbox = inbox

    async def receive(self, message: GuestMessage) -> None:
        await asyncio.to_thread(self.inbox.accept, message)

    async def conversation_id(self, channel: str, address: str, locale_hint: str | None = None) -> int:
        return await asyncio.to_thread(self.inbox.conversation_id, channel, address, locale_hint)


@pytest.fixture
def clock(tmp_path: Path) -> ShiftedClock:
    clock = ShiftedClock(tmp_path / "clock")
    clock.set_to(datetime(2027, 3, 11, 16, 0, tzinfo=UTC))
    return clock


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = Database(open_database(f"sqlite:///{tmp_path}/test.db"))
    Base.metadata.create_all(database.engine)
    with database.session() as session:
        hotel = Property(
            slug="test",
            name={"en": "Test House", "ru": "Тестовый дом"},
            address={"en": "1 Street", "ru": "Улица, 1"},
            timezone="Europe/Moscow",
            currency="RUB",
            languages=["en", "ru"],
            default_locale="en",
            phone="+7 495 000-00-00",
            hours={},
            policies=Policies(),
        )
        session.add(hotel)
        session.flush()
        double = RoomType(
            property_id=hotel.id,
            slug="double",
            name={"en": "Double"},
            description={"en": "Double"},
            capacity=2,
            night_price=Decimal(100),
            tour_path="/tour",
        )
        session.add(double)
        session.flush()
        for number, given_name, surname in (("304", "Laura", "Bennett"), ("512", "Anna", "Sokolova")):
            room = Room(property_id=hotel.id, type_id=double.id, number=number)
            guest = Guest(property_id=hotel.id, given_name=given_name, surname=surname, locale="en")
            session.add_all([room, guest])
            session.flush()
            session.add(
                Stay(
                    property_id=hotel.id,
                    guest_id=guest.id,
                    room_id=room.id,
                    arrives_on=_TODAY - timedelta(days=2),
                    departs_on=_TODAY + timedelta(days=3),
                    code_hash="x",
                )
            )
    return database


@pytest.fixture
def lobby(database: Database, clock: ShiftedClock, tmp_path: Path) -> Lobby:
    with database.session() as session:
        hotel = session.scalars(select(Property)).one()
    return Lobby(
        settings=Settings(var_dir=tmp_path),
        database=database,
        clock=clock,
        hotel=hotel,
        front_desk=FrontDeskOfTest(Inbox(database, clock, hotel.id)),
        outbox=Outbox(database),
        links=StayLinks("a secret of this test only, long enough", "http://test"),
        limits=MessageLimits(5, 0),
        words=load_page_words(Path("content"), hotel.languages),
    )


def browser_of(lobby: Lobby, **kwargs: Any) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app=create_app(lobby))
    return httpx.AsyncClient(transport=transport, base_url="http://test", **kwargs)


@pytest.fixture
async def browser(lobby: Lobby) -> AsyncIterator[httpx.AsyncClient]:
    async with browser_of(lobby) as client:
        await client.get("/")
        yield client


def link_of(lobby: Lobby, surname: str) -> str:
    with lobby.database.session() as session:
        stay = session.scalars(select(Stay).join(Guest).where(Guest.surname == surname)).one()
        return "/g/" + lobby.links.token(stay)


def conversations(lobby: Lobby) -> list[Conversation]:
    with lobby.database.session() as session:
        loaded = select(Conversation).options(selectinload(Conversation.contacts))
        return list(session.scalars(loaded.order_by(Conversation.id)))


def messages(lobby: Lobby) -> list[InboxMessage]:
    with lobby.database.session() as session:
        return list(session.scalars(select(InboxMessage).order_by(InboxMessage.id)))


def tell(lobby: Lobby, text: str, **more: Any) -> int:
    with lobby.database.session() as session:
        conversation = session.scalars(select(Conversation)).one()
        message = OutboxMessage(
            conversation_id=conversation.id, text=text, created_at=lobby.clock.now(), **more
        )
        session.add(message)
        session.flush()
        return message.id


async def write(browser: httpx.AsyncClient, text: str, number: str | None = None) -> httpx.Response:
    return await browser.post("/api/messages", json={"id": number or uuid.uuid4().hex, "text": text})


@asynccontextmanager
async def listening(
    lobby: Lobby, address: str, after: int = 0
) -> AsyncIterator[AsyncIterator[dict[str, Any]]]:
    stream = web._events(lobby, address, after)

    async def shown() -> AsyncIterator[dict[str, Any]]:
        async for event in stream:
            yield json.loads(str(event.data))

    async with asyncio.timeout(10):
        yield shown()


# The page


async def test_the_page_speaks_the_browsers_language(lobby: Lobby) -> None:
    async with browser_of(lobby, headers={"Accept-Language": "ru-RU,ru;q=0.9,en;q=0.8"}) as client:
        page = (await client.get("/")).text
    assert '<html lang="ru">' in page
    assert "Тестовый дом" in page


async def test_a_language_chosen_on_the_page_stays(browser: httpx.AsyncClient) -> None:
    await browser.get("/?lang=ru")
    assert '<html lang="ru">' in (await browser.get("/")).text


async def test_a_language_without_words_gets_the_hotels_own(lobby: Lobby) -> None:
    async with browser_of(lobby, headers={"Accept-Language": "fi"}) as client:
        assert '<html lang="en">' in (await client.get("/")).text


async def test_the_page_runs_nothing_that_is_not_its_own_file(browser: httpx.AsyncClient) -> None:
    answer = await browser.get("/")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert re.findall(r"<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=|<style", answer.text) == []
    for file in re.findall(r'(?:src|href)="(/static/[^"]+)"', answer.text):
        assert (await browser.get(file)).status_code == 200


async def test_the_path_of_a_tour_leads_to_what_the_hotel_says_of_the_room(
    lobby: Lobby, browser: httpx.AsyncClient
) -> None:
    with lobby.database.session() as session:
        session.scalars(select(RoomType)).one().tour_path = "/tour/double"
    assert "<h2>Double</h2>" in (await browser.get("/tour/double")).text
    assert (await browser.get("/tour/castle")).status_code == 303


def test_the_pages_script_never_makes_markup_of_text() -> None:
    script = Path("bot/web/static/chat.js").read_text(encoding="utf-8")
    assert re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b", script) == []


async def test_a_session_is_random_and_out_of_reach_of_scripts(lobby: Lobby) -> None:
    seen = set()
    for _ in range(2):
        async with browser_of(lobby) as client:
            cookie = (await client.get("/")).headers["set-cookie"]
            assert "httponly" in cookie.lower()
            assert "samesite=lax" in cookie.lower()
            seen.add(re.match(r"bellhop_session=([0-9a-f]{32});", cookie)[1])  # type: ignore[index]
    assert len(seen) == 2


async def test_a_session_that_was_made_up_is_not_taken(lobby: Lobby) -> None:
    async with browser_of(lobby, cookies={"bellhop_session": "admin"}) as client:
        assert "bellhop_session" in (await client.get("/")).headers["set-cookie"]


# Messages


async def test_a_message_is_in_the_inbox_when_it_is_acknowledged(
    lobby: Lobby, browser: httpx.AsyncClient
) -> None:
    answer = await write(browser, "two towels please")
    assert answer.status_code == 202
    assert [message.text for message in messages(lobby)] == ["two towels please"]
    assert conversations(lobby)[0].contacts[0].address == browser.cookies["bellhop_session"]


async def test_the_same_message_twice_is_one(lobby: Lobby, browser: httpx.AsyncClient) -> None:
    for _ in range(2):
        assert (await write(browser, "two towels", "11112222-aaaa")).status_code == 202
    assert len(messages(lobby)) == 1


async def test_a_pressed_button_is_a_message_with_its_token(lobby: Lobby, browser: httpx.AsyncClient) -> None:
    answer = await browser.post("/api/messages", json={"id": "12345678", "choice": "t0ken"})
    assert answer.status_code == 202
    assert messages(lobby)[0].choice_token == "t0ken"


async def test_a_long_message_is_kept_whole(lobby: Lobby, browser: httpx.AsyncClient) -> None:
    assert (await write(browser, "towels " * 1000)).status_code == 202
    assert len(messages(lobby)[0].text) > 6900


@pytest.mark.parametrize(
    "body",
    [
        {"id": "12345678"},
        {"id": "12345678", "text": "a", "choice": "b"},
        {"id": "../..", "text": "a"},
        {},
        [],
    ],
)
async def test_what_is_no_message_is_refused(browser: httpx.AsyncClient, body: object) -> None:
    assert (await browser.post("/api/messages", json=body)).status_code == 422


async def test_a_body_too_large_is_refused_and_nothing_stored(
    lobby: Lobby, browser: httpx.AsyncClient
) -> None:
    assert (await write(browser, "x" * LARGEST_BODY)).status_code == 413
    assert messages(lobby) == []


async def test_a_body_that_hides_its_size_is_refused_too(lobby: Lobby, browser: httpx.AsyncClient) -> None:
    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b"x" * 1024

    answer = await browser.post("/api/messages", content=endless())
    assert answer.status_code == 413


async def test_a_flood_is_told_so_in_its_language(lobby: Lobby, browser: httpx.AsyncClient) -> None:
    for _ in range(5):
        assert (await write(browser, "hello")).status_code == 202
    answer = await write(browser, "hello")
    assert answer.status_code == 429
    assert answer.json()["message"] == lobby.words["en"].too_many
    assert answer.headers["retry-after"]
    assert len(messages(lobby)) == 5


def test_many_guests_behind_one_address_are_counted_together() -> None:
    limits = MessageLimits(per_session=0, per_address=2)
    assert [limits.allow(session, "10.0.0.1") for session in "abc"] == [True, True, False]
    assert limits.allow("d", "10.0.0.2")


# What the guest is told


async def test_what_was_told_before_and_what_comes_reaches_the_browser_once(
    lobby: Lobby, browser: httpx.AsyncClient
) -> None:
    await write(browser, "towels", "11112222")
    asked = messages(lobby)[0].id
    tell(lobby, "They come at 19:20.", inbox_message_id=asked, buttons=[{"token": "t", "label": "Thanks"}])
    address = browser.cookies["bellhop_session"]
    async with listening(lobby, address) as events:
        first = await anext(events)
        assert (first["text"], first["answers"]) == ("They come at 19:20.", "11112222")
        assert first["buttons"] == [{"token": "t", "label": "Thanks"}]
        tell(lobby, "They are here.", ordinal=1)
        lobby.outbox.announce(conversations(lobby)[0].id)
        assert (await anext(events))["text"] == "They are here."


async def test_a_browser_goes_on_from_the_last_event_it_saw(lobby: Lobby, browser: httpx.AsyncClient) -> None:
    await write(browser, "towels")
    seen = tell(lobby, "one")
    tell(lobby, "two")
    async with listening(lobby, browser.cookies["bellhop_session"], after=seen) as events:
        assert (await anext(events))["text"] == "two"


async def test_the_history_shows_both_sides_in_order(lobby: Lobby, browser: httpx.AsyncClient) -> None:
    await write(browser, "towels", "11112222")
    tell(lobby, "They come.", inbox_message_id=messages(lobby)[0].id)
    shown = (await browser.get("/api/history")).json()
    assert [(one["author"], one["text"]) for one in shown] == [("guest", "towels"), ("bot", "They come.")]


async def test_the_history_shows_a_pressed_button_by_its_label(
    lobby: Lobby, browser: httpx.AsyncClient
) -> None:
    await write(browser, "towels")
    with lobby.database.session() as session:
        conversation = session.scalars(select(Conversation)).one()
        session.add(
            Choice(
                token="t0ken",
                conversation_id=conversation.id,
                intent="affirm",
                label="Yes, please",
                offered_at=lobby.clock.now(),
            )
        )
    await browser.post("/api/messages", json={"id": "12345678", "choice": "t0ken"})
    assert (await browser.get("/api/history")).json()[-1]["text"] == "Yes, please"


async def test_nobody_sees_another_sessions_messages(lobby: Lobby, browser: httpx.AsyncClient) -> None:
    await write(browser, "towels")
    async with browser_of(lobby) as other:
        assert (await other.get("/api/history")).json() == []


# Personal links


async def test_a_personal_link_makes_the_browser_the_guest_of_the_stay(
    lobby: Lobby, browser: httpx.AsyncClient
) -> None:
    answer = await browser.get(link_of(lobby, "Bennett"))
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    conversation = conversations(lobby)[0]
    assert conversation.stay is not None
    assert conversation.stay.room.number == "304"
    assert conversation.verified_at is not None
    assert "Room 304" in (await browser.get("/")).text


async def test_what_a_visitor_said_goes_with_them_under_a_new_session(
    lobby: Lobby, browser: httpx.AsyncClient
) -> None:
    await write(browser, "towels")
    before = browser.cookies["bellhop_session"]
    await browser.get(link_of(lobby, "Bennett"))
    assert browser.cookies["bellhop_session"] != before
    assert [one["text"] for one in (await browser.get("/api/history")).json()] == ["towels"]
    async with browser_of(lobby, cookies={"bellhop_session": before}) as other:
        assert (await other.get("/api/history")).json() == []


async def test_another_stays_link_begins_another_conversation(
    lobby: Lobby, browser: httpx.AsyncClient
) -> None:
    await browser.get(link_of(lobby, "Bennett"))
    await write(browser, "my secret")
    await browser.get(link_of(lobby, "Sokolova"))
    assert (await browser.get("/api/history")).json() == []
    assert len(conversations(lobby)) == 2


async def test_an_old_page_is_sent_away_when_its_session_has_become_a_guests(
    lobby: Lobby, browser: httpx.AsyncClient
) -> None:
    await write(browser, "towels")
    tell(lobby, "one")
    address = browser.cookies["bellhop_session"]
    async with listening(lobby, address) as events:
        await anext(events)
        await browser.get(link_of(lobby, "Bennett"))
        lobby.outbox.announce(conversations(lobby)[0].id)
        with pytest.raises(StopAsyncIteration):
            await anext(events)


async def test_a_link_dies_with_the_stay(
    lobby: Lobby, clock: ShiftedClock, browser: httpx.AsyncClient
) -> None:
    link = link_of(lobby, "Bennett")
    clock.push(timedelta(days=4))
    answer = await browser.get(link)
    assert answer.status_code == 404
    assert lobby.words["en"].dead_link in answer.text
    assert conversations(lobby) == []


async def test_a_link_dies_at_check_out(lobby: Lobby, browser: httpx.AsyncClient) -> None:
    link = link_of(lobby, "Bennett")
    with lobby.database.session() as session:
        session.scalars(
            select(Stay).join(Guest).where(Guest.surname == "Bennett")
        ).one().checked_out_at = lobby.clock.now()
    assert (await browser.get(link)).status_code == 404


async def test_a_link_cannot_be_made_without_the_secret(lobby: Lobby, browser: httpx.AsyncClient) -> None:
    forged = StayLinks("another secret than that of the house", "http://test")
    with lobby.database.session() as session:
        token = forged.token(session.scalars(select(Stay)).first())  # type: ignore[arg-type]
    for wrong in (token, "nonsense", link_of(lobby, "Bennett")[3:-1]):
        assert (await browser.get(f"/g/{wrong}")).status_code == 404
    assert conversations(lobby) == []


async def test_the_gateway_says_that_it_lives(browser: httpx.AsyncClient) -> None:
    answer = await browser.get("/health")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


async def test_the_interface_is_not_described_to_strangers(browser: httpx.AsyncClient) -> None:
    for path in ("/docs", "/redoc", "/openapi.json"):
        assert (await browser.get(path)).status_code == 404


def test_the_real_front_desk_fits_the_door() -> None:
    assert callable(FrontDesk.receive)
