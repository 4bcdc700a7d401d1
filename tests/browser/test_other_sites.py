"""The widget on a site of another origin than the gateway, as hotels use it; the site has a strict policy of its own."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import expect
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from tests.browser.guest import Guest
from tests.browser.hotel import Doors, OpenHotel

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Alder House</title></head>
<body><h1>Alder House</h1><script async src="{gateway}/widget.js" data-property="{property}"></script></body></html>"""


@pytest_asyncio.fixture(loop_scope="package")
async def site(hotel: OpenHotel) -> AsyncIterator[Doors]:
    async def page(request: Request) -> HTMLResponse:
        own = f"script-src {hotel.url}; connect-src {hotel.url}; img-src {hotel.url}"
        html = PAGE.format(gateway=hotel.url, property=request.query_params.get("property", "demo"))
        return HTMLResponse(html, headers={"Content-Security-Policy": f"default-src 'none'; {own}"})

    doors = Doors()
    await doors.open(Starlette(routes=[Route("/", page)]))
    await hotel.shut()
    await hotel.open(origins=(doors.url_as("listed"),))
    yield doors
    await doors.shut()


async def test_on_the_hotels_own_site_a_guest_is_served_and_known_again(
    visitor: Guest, hotel: OpenHotel, site: Doors
) -> None:
    visitor.may_ask(site.url_as("listed"))
    await visitor.page.goto(site.url_as("listed"))
    await visitor.opens_the_chat()
    await visitor.writes("ask_menu: what soups do you have?")
    await visitor.sees_pictures(visitor.chat.locator(".card img"))
    await visitor.page.evaluate("token => Bellhop.setGuestToken(token)", hotel.token())
    await expect(visitor.chat.locator(".subtitle")).to_have_text("Room 304")
    await visitor.page.reload()
    await visitor.opens_the_chat()
    await expect(visitor.chat.locator(".subtitle")).to_have_text("Room 304")
    await visitor.reads("what soups do you have?")
    cookies = await visitor.page.context.cookies()
    (session,) = [one for one in cookies if one["name"] == "__Host-bellhop"]
    assert (session["httpOnly"], session["secure"], session["sameSite"]) == (True, True, "None")


async def test_the_session_of_one_site_is_not_that_of_another(visitor: Guest, site: Doors) -> None:
    visitor.may_ask(site.url_as("listed"))
    await visitor.page.goto(site.url_as("listed"))
    await visitor.opens_the_chat()
    await visitor.writes("ask_hotel/pool: when does the pool open?")
    await visitor.reads("07:00–22:00")
    await visitor.opens("/chat")
    await expect(visitor.panel).to_contain_text("How can we help you?")


async def test_a_site_that_is_not_on_the_list_has_no_chat_and_no_trace_of_it(
    visitor: Guest, site: Doors
) -> None:
    visitor.may_ask(site.url_as("stranger"))
    async with visitor.page.expect_console_message(lambda said: "no chat for the property" in said.text):
        await visitor.page.goto(site.url_as("stranger"))
    await expect(visitor.chat).to_have_count(0)
    assert await visitor.page.context.cookies() == []
    visitor.forgive("has been blocked by CORS policy|status of 403|net::ERR_FAILED")


async def test_a_hotel_that_is_not_served_here_has_no_chat(visitor: Guest, site: Doors) -> None:
    visitor.may_ask(site.url_as("listed"))
    async with visitor.page.expect_console_message(lambda said: "(unknown_property)" in said.text):
        await visitor.page.goto(site.url_as("listed") + "/?property=another")
    await expect(visitor.chat).to_have_count(0)
    visitor.forgive("status of 404")
