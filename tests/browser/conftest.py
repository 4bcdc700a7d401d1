"""Browsers before the demo hotel; all of it is slow, and runs on one event loop."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Awaitable
from pathlib import Path
from typing import Any, Protocol

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Playwright, async_playwright

from tests.browser.guest import DESKTOP, Guest
from tests.browser.hotel import OpenHotel

HERE = Path(__file__).parent
CHROMIUM = shutil.which("chromium")
PATIENCE_MS = 15_000
_QUIET = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    missing = pytest.mark.skip(reason="Chromium is not installed (Debian: apt-get install chromium)")
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.slow)
            item.add_marker(pytest.mark.asyncio(loop_scope="package"), append=False)
            if CHROMIUM is None:
                item.add_marker(missing)


async def start_chromium(playwright: Playwright) -> Browser:
    """Start Debian's Chromium; it asks nobody for anything by itself."""
    arguments = [*_QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    return await playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await start_chromium(playwright)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="package")
async def hotel(tmp_path: Path) -> AsyncIterator[OpenHotel]:
    # A story has an event loop of its own, which cannot be run beside this one.
    hotel = await asyncio.to_thread(OpenHotel, tmp_path)
    await hotel.open()
    yield hotel
    await hotel.shut()
    await asyncio.to_thread(hotel.close)


class Come(Protocol):
    """Lets a guest come, with a browser of their own or as another page of one that is there."""

    def __call__(self, to: BrowserContext | None = None, **context: Any) -> Awaitable[Guest]: ...


@pytest_asyncio.fixture(loop_scope="package")
async def come(chromium: Browser, hotel: OpenHotel) -> AsyncIterator[Come]:
    contexts: list[BrowserContext] = []
    guests: list[Guest] = []

    async def coming(to: BrowserContext | None = None, **context: Any) -> Guest:
        if to is None:
            to = await chromium.new_context(**{"viewport": DESKTOP, "locale": "en-GB"} | context)
            to.set_default_timeout(PATIENCE_MS)
            contexts.append(to)
        guests.append(Guest(await to.new_page(), hotel))
        return guests[-1]

    yield coming
    for one in contexts:
        await one.close()
    assert [guest.problems for guest in guests if guest.problems] == []


@pytest_asyncio.fixture(loop_scope="package")
async def visitor(come: Come) -> Guest:
    """Somebody nobody knows, at a desk."""
    return await come()


@pytest_asyncio.fixture(loop_scope="package")
async def laura(come: Come, hotel: OpenHotel) -> Guest:
    """The guest of room 304, who has followed her personal link."""
    guest = await come()
    await guest.opens_personal_link(hotel.token())
    return guest
