import asyncio

import httpx
import pytest
from sqlalchemy import event as sql_event

from bot.channels.web import events
from hotel.desk.guests import verification
from hotel.records import Conversation, Stay
from tests.web.gateway import Gateway, history, listening, session_of, widget, write


async def test_what_was_told_before_and_what_comes_reaches_the_browser_once(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    await write(browser, "towels", "11112222")
    asked = gateway.messages()[0].id
    gateway.tell("They come at 19:20.", inbox_message_id=asked, buttons=[{"token": "t", "label": "Thanks"}])
    async with listening(gateway, session_of(browser)) as stream:
        assert (await stream.shown())["key"] == "guest-11112222"
        first = await stream.shown()
        assert (first["text"], first["answers"]) == ("They come at 19:20.", "11112222")
        assert first["buttons"] == [{"token": "t", "label": "Thanks"}]
        gateway.tell("They are here.", ordinal=1)
        assert (await stream.shown())["text"] == "They are here."


async def test_a_browser_goes_on_from_the_last_event_it_saw(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    await write(browser, "one")
    gateway.tell("two")
    async with listening(gateway, session_of(browser)) as stream:
        assert await stream.texts(2) == ["one", "two"]
        cursor = stream.cursor
    await write(browser, "three")
    gateway.tell("four")
    async with listening(gateway, session_of(browser), after=cursor) as stream:
        assert await stream.texts(2) == ["three", "four"]


async def test_the_events_go_on_where_the_history_ends(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    await write(browser, "towels")
    gateway.tell("one")
    cursor = (await browser.get("/api/history")).headers["x-cursor"]
    gateway.tell("two")
    async with listening(gateway, session_of(browser), after=cursor) as stream:
        assert (await stream.shown())["text"] == "two"


async def test_what_takes_a_messages_place_says_whose(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    await write(browser, "soup")
    root = gateway.tell("Sent")
    cursor = (await browser.get("/api/history")).headers["x-cursor"]
    async with listening(gateway, session_of(browser), after=cursor) as stream:
        news = gateway.tell("Accepted", replaces_id=root)
        shown = await stream.shown()
        assert (shown["key"], shown["replaces"]) == (f"told-{news}", f"told-{root}")


async def test_what_the_guest_writes_in_one_tab_comes_to_the_other(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    await write(browser, "one")
    cursor = (await browser.get("/api/history")).headers["x-cursor"]
    async with listening(gateway, session_of(browser), after=cursor) as stream:
        await write(browser, "two", "22223333")
        assert (await stream.shown())["key"] == "guest-22223333"


async def test_a_stream_opened_before_the_first_message_brings_it(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    async with listening(gateway, session_of(browser)) as stream:
        await stream.opened()
        await write(browser, "towels")
        assert (await stream.shown())["text"] == "towels"


async def test_a_quiet_stream_asks_the_database_nothing(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    await write(browser, "towels")
    async with listening(gateway, session_of(browser)) as stream:
        await stream.shown()
        await stream.opened()
        asked: list[str] = []
        sql_event.listen(
            gateway.database.engine, "before_cursor_execute", lambda *args: asked.append(str(args[2]))
        )
        for _ in range(50):
            await asyncio.sleep(0.001)
        assert asked == []
        gateway.tell("They come.")
        assert (await stream.shown())["text"] == "They come."


async def test_news_are_found_even_if_the_wake_up_for_them_was_lost(
    gateway: Gateway, browser: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "_LOOK_AGAIN_SECONDS", 0.01)
    await write(browser, "towels")
    async with listening(gateway, session_of(browser)) as stream:
        await stream.shown()
        await stream.opened()
        monkeypatch.setattr(gateway.lobby.outbox, "announce", lambda conversation_id: None)
        gateway.tell("They come.")
        assert (await stream.shown())["text"] == "They come."


async def test_nobody_keeps_more_streams_open_than_tabs(
    gateway: Gateway, browser: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "_STREAMS_OF_ONE", 1)
    async with listening(gateway, session_of(browser)) as stream:
        await stream.opened()
        assert (await browser.get("/api/events")).status_code == 429


# Who is writing changes


async def test_a_guest_who_is_verified_in_the_chat_gets_a_new_session(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    await write(browser, "room 305, Bennett, 4471")
    stay_id = gateway.house.check_in("Laura", "Bennett", "305")
    before = session_of(browser)
    async with listening(gateway, before) as stream:
        await stream.shown()
        with gateway.database.session() as session:
            conversation = session.get_one(Conversation, gateway.conversation().id)
            verification.attach(session, conversation, session.get_one(Stay, stay_id), gateway.clock.now())
        gateway.tell("Welcome, Laura.")
        assert await stream.next() == ("session", {"room": "305"})
        assert (await stream.shown())["text"] == "Welcome, Laura."
        assert (await widget(browser)).json()["room"] == "305"
        assert session_of(browser) != before
        assert await stream.next() == ("session", {"room": None})
        assert await stream.has_ended()
    assert [one["text"] for one in await history(browser)][-1] == "Welcome, Laura."
    async with gateway.browser(cookies={"__Host-bellhop": before}) as other:
        assert await history(other) == []
        assert (await widget(other)).json()["room"] is None


async def test_a_verified_guest_keeps_the_session_from_then_on(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    token = gateway.token(gateway.house.check_in("Laura", "Bennett", "305"))
    await browser.post("/api/session/guest", json={"token": token})
    session = session_of(browser)
    for _ in range(2):
        assert (await widget(browser)).json()["room"] == "305"
    assert session_of(browser) == session


async def test_a_message_on_its_way_while_the_session_changed_is_asked_for_again(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    await write(browser, "towels")
    before = session_of(browser)
    token = gateway.token(gateway.house.check_in("Laura", "Bennett", "305"))
    await browser.post("/api/session/guest", json={"token": token})
    async with gateway.browser(cookies={"__Host-bellhop": before}) as late:
        answer = await write(late, "and soap", "22223333")
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
        assert answer.json()["error"] == "session_over"
    assert (await write(browser, "and soap", "22223333")).status_code == 202
    assert len(gateway.contacts()) == 1
