from collections.abc import AsyncIterator

import httpx
import pytest

from bot.web.guards import LARGEST_BODY
from bot.web.limits import Limit
from tests.web.gateway import Gateway, session_of, write


async def test_a_message_is_in_the_inbox_when_it_is_acknowledged(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    answer = await write(browser, "two towels please")
    assert answer.status_code == 202
    assert [message.text for message in gateway.messages()] == ["two towels please"]
    assert gateway.contacts()[0].address == session_of(browser)


async def test_the_same_message_twice_is_one(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    for _ in range(2):
        assert (await write(browser, "two towels", "11112222-aaaa")).status_code == 202
    assert len(gateway.messages()) == 1


async def test_a_pressed_button_is_a_message_with_its_token(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    answer = await browser.post("/api/messages", json={"id": "12345678", "choice": "t0ken"})
    assert answer.status_code == 202
    assert gateway.messages()[0].choice_token == "t0ken"


async def test_a_long_message_is_kept_whole(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    assert (await write(browser, "towels " * 1000)).status_code == 202
    assert len(gateway.messages()[0].text) > 6900


@pytest.mark.parametrize(
    "body",
    [
        {"id": "12345678"},
        {"id": "12345678", "text": "a", "choice": "b"},
        {"id": "12345678", "choice": "b", "photos": ["c"]},
        {"id": "12345678", "photos": list("abcdefghi")},
        {"id": "../..", "text": "a"},
        {"id": "12345678", "text": "a", "room": "305"},
        {},
        [],
    ],
)
async def test_what_is_no_message_is_refused(
    gateway: Gateway, browser: httpx.AsyncClient, body: object
) -> None:
    answer = await browser.post("/api/messages", json=body)
    assert answer.status_code == 422
    assert answer.json() == {"error": "invalid", "message": gateway.lobby.words["en"].page.not_taken}
    assert gateway.messages() == []


async def test_a_body_too_large_is_refused_and_nothing_stored(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    answer = await write(browser, "x" * LARGEST_BODY)
    assert answer.status_code == 413
    assert answer.json() == {"error": "too_large", "message": gateway.lobby.words["en"].page.too_large}
    assert gateway.messages() == []


async def test_a_body_that_hides_its_size_is_refused_too(browser: httpx.AsyncClient) -> None:
    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b"x" * 1024

    assert (await browser.post("/api/messages", content=endless())).status_code == 413


async def test_a_flood_is_told_so_in_its_language(gateway: Gateway) -> None:
    async with gateway.browser(headers={"Accept-Language": "ru-RU,ru;q=0.9"}) as russian:
        await russian.get("/chat")
        for _ in range(5):
            assert (await write(russian, "полотенца")).status_code == 202
        answer = await write(russian, "полотенца")
    assert answer.status_code == 429
    assert answer.json() == {"error": "too_many", "message": gateway.lobby.words["ru"].page.too_many}
    assert 1 <= int(answer.headers["retry-after"]) <= 60
    assert len(gateway.messages()) == 5


def test_many_guests_behind_one_address_are_counted_together() -> None:
    limit = Limit(per_session=0, per_address=2)
    assert [limit.count(session, "10.0.0.1") > 0 for session in "abc"] == [False, False, True]
    assert limit.count("d", "10.0.0.2") == 0


async def test_the_interface_is_not_described_to_strangers(browser: httpx.AsyncClient) -> None:
    for path in ("/docs", "/redoc", "/openapi.json"):
        assert (await browser.get(path)).status_code == 404


async def test_the_gateway_says_that_it_lives(browser: httpx.AsyncClient) -> None:
    answer = await browser.get("/health")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
