import re

import httpx
import pytest

from hotel.records import Conversation
from tests.web.gateway import HOTEL_SITE, Gateway, history, session_of, widget, write


async def cookies_of(gateway: Gateway, url: str) -> list[str]:
    async with gateway.browser(url) as client:
        return (await widget(client)).headers.get_list("set-cookie")


async def test_a_session_is_random_and_out_of_reach_of_scripts(gateway: Gateway) -> None:
    seen = set()
    for _ in range(2):
        cookie = (await cookies_of(gateway, "https://gateway.test"))[0]
        found = re.match(r"__Host-bellhop=(v[0-9a-f]{32}); ", cookie)
        assert found is not None
        assert {"HttpOnly", "Secure", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
        assert "Domain" not in cookie
        seen.add(found[1])
    assert len(seen) == 2


async def test_on_the_hotels_own_site_the_session_is_kept_for_that_site_alone(gateway: Gateway) -> None:
    gateway.on_other_sites()
    for url in ("https://gateway.test", "http://127.0.0.1:8080", "http://localhost:8080"):
        cookies = await cookies_of(gateway, url)
        assert len(cookies) == 2
        for cookie in cookies:
            assert {"HttpOnly", "Secure", "SameSite=None", "Partitioned"} <= set(cookie.split("; "))


@pytest.mark.parametrize("url", ["http://127.0.0.1:8080", "http://hotel.lan:8080"])
async def test_without_https_a_hotel_can_try_the_chat_in_its_own_network(gateway: Gateway, url: str) -> None:
    cookie = (await cookies_of(gateway, url))[0]
    assert cookie.startswith("bellhop_session=v")
    assert {"HttpOnly", "SameSite=Lax"} <= set(cookie.split("; "))
    assert "Secure" not in cookie


@pytest.mark.parametrize("made_up", ["admin", "v" * 33, "g" + "A" * 32, "v" + "0" * 31])
async def test_a_session_that_was_made_up_is_not_taken(gateway: Gateway, made_up: str) -> None:
    async with gateway.browser(cookies={"__Host-bellhop": made_up}) as client:
        assert "__Host-bellhop=v" in (await client.get("/chat")).headers["set-cookie"]


async def test_over_https_the_plain_cookie_that_anyone_nearby_can_set_counts_for_nothing(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    await write(browser, "towels")
    async with gateway.browser(cookies={"bellhop_session": session_of(browser)}) as other:
        assert await history(other) == []


async def test_nobody_sees_another_sessions_messages(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    await write(browser, "towels")
    async with gateway.browser() as other:
        await other.get("/chat")
        assert await history(other) == []


async def test_a_visit_alone_leaves_nothing_in_the_records(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    before = gateway.count(Conversation)
    await browser.get("/")
    await widget(browser)
    await history(browser)
    assert (gateway.contacts(), gateway.count(Conversation)) == ([], before)


async def test_the_site_of_the_hotel_is_where_the_session_was_made(gateway: Gateway) -> None:
    gateway.on_other_sites()
    async with gateway.browser(headers={"Origin": HOTEL_SITE}) as client:
        await widget(client)
        assert (await write(client, "towels")).status_code == 202
        assert [one["text"] for one in await history(client)] == ["towels"]
