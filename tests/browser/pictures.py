"""The pictures of the website for the README, drawn anew by `python -m tests.browser.pictures` (Chromium is needed)."""

import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image
from playwright.async_api import Browser, async_playwright, expect

from hotel import staff_desk
from tests.browser.conftest import start_chromium
from tests.browser.guest import PHONE, Guest
from tests.browser.hotel import OpenHotel
from tests.stories.story import ROOT

IMAGES = ROOT / "docs" / "images"
COLOURS = 256


async def draw() -> None:
    """Draw them all."""
    async with async_playwright() as playwright, open_hotel() as hotel:
        browser = await start_chromium(playwright)
        await draw_site(browser, hotel)
        await draw_phone(browser, hotel)
        await browser.close()


async def draw_site(browser: Browser, hotel: OpenHotel) -> None:
    """Draw the hotel's site with the chat open, and an order on its way in it."""
    guest = await come(browser, hotel, viewport={"width": 1440, "height": 900})
    await guest.opens_personal_link(hotel.token())
    await guest.opens("/?lang=en")
    await guest.opens_the_chat()
    await guest.writes("order_room_service: a club sandwich without onions, please")
    await guest.chooses("Yes, please")
    await guest.reads_state("Sent")
    hotel.does(staff_desk.on_the_way, hotel.the("order_room_service").id, "Anna")
    await guest.reads("on the way to you now")
    await guest.reads_state("On its way")
    await keep(guest, "site")


async def draw_phone(browser: Browser, hotel: OpenHotel) -> None:
    """Draw a Russian guest's phone with a page of the menu."""
    phone = {"viewport": PHONE, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
    guest = await come(browser, hotel, locale="ru-RU", **phone)
    await guest.opens_personal_link(hotel.token("Анна", "Петрова", "305"))
    await guest.writes("ask_menu: какие у вас есть супы?")
    await guest.sees_pictures(guest.chat.locator(".card img"))
    await guest.chat.locator(".cards-row").evaluate("row => row.scrollTo(0, 0)")
    await expect(guest.choices).to_be_visible()
    await keep(guest, "chat-phone")


async def come(browser: Browser, hotel: OpenHotel, **context: Any) -> Guest:
    """Return a guest in whose browser it is the same hour as in the hotel."""
    context = {"locale": "en-GB", "color_scheme": "light", "reduced_motion": "reduce"} | context
    opened = await browser.new_context(**context)
    await opened.clock.set_system_time(hotel.clock.now())
    return Guest(await opened.new_page(), hotel)


async def keep(guest: Guest, name: str) -> None:
    """Keep what the guest sees, in few colours: the README is read over slow lines as well."""
    await guest.page.wait_for_function("document.getAnimations().length === 0")
    seen = Image.open(io.BytesIO(await guest.page.screenshot(animations="disabled"))).convert("RGB")
    file = IMAGES / f"{name}.png"
    seen.quantize(COLOURS, kmeans=2).save(file, optimize=True)
    print(f"{file.relative_to(ROOT)}: {file.stat().st_size // 1024} KB")


@asynccontextmanager
async def open_hotel() -> AsyncIterator[OpenHotel]:
    with TemporaryDirectory() as folder:
        hotel = await asyncio.to_thread(OpenHotel, Path(folder))
        await hotel.open()
        yield hotel
        await hotel.shut()
        await asyncio.to_thread(hotel.close)


if __name__ == "__main__":
    asyncio.run(draw())
