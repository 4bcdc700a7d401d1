"""A guest before a browser: what they do with the chat, and what they see of it."""

import re
from collections.abc import Sequence
from pathlib import Path

from playwright.async_api import ConsoleMessage, Locator, Page, Request, expect

from tests.browser.hotel import OpenHotel

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
_MOST_STOPS = 40


class Guest:
    """One page of one browser."""

    def __init__(self, page: Page, hotel: OpenHotel) -> None:
        self.page, self.hotel = page, hotel
        self.problems: list[str] = []
        self._known: tuple[str, ...] = (hotel.url, "data:", "blob:")
        page.on("console", self._logged)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("request", self._asked)

    def _logged(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.problems.append(f"{message.text} ({message.location['url']})")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(self._known):
            self.problems.append(f"asked elsewhere: {request.url}")

    def may_ask(self, origin: str) -> None:
        """Let pages of `origin` be visited as well."""
        self._known += (origin,)

    def forgive(self, about: str) -> None:
        """Take what was logged about something that is meant to go wrong as told."""
        self.problems = [one for one in self.problems if not re.search(about, one)]

    # What the guest does.

    async def opens(self, path: str = "/chat") -> None:
        await self.page.goto(self.hotel.url + path)

    async def opens_personal_link(self, token: str) -> None:
        await self.opens(f"/g/{token}")
        await expect(self.field).to_be_visible()

    async def opens_the_chat(self) -> None:
        await self.launcher.click()
        await expect(self.field).to_be_visible()

    async def writes(self, line: str) -> None:
        """Write the words of `line`, which says its intent first."""
        await self.field.fill(self.hotel.means(line))
        await self.field.press("Enter")

    async def chooses(self, label: str) -> None:
        await self.choices.get_by_role("button", name=label).click()

    async def attaches(self, photo: Path) -> None:
        """Choose a photo, and wait until it is uploaded."""
        await self.chat.locator("input[type=file]").set_input_files(photo)
        await expect(self.chat.locator(".chosen.ready")).to_have_count(1)

    async def tabs_to(self, wanted: Locator, key: str = "Tab") -> None:
        """Go from one thing to the next with the keyboard until `wanted` has the focus."""
        await wanted.wait_for()
        for _ in range(_MOST_STOPS):
            if await wanted.evaluate("one => one.getRootNode().activeElement === one"):
                return
            await self.page.keyboard.press(key)
        raise AssertionError(f"not reached with {key}: {wanted}")

    # What the guest sees.

    @property
    def chat(self) -> Locator:
        return self.page.locator("bellhop-chat")

    @property
    def launcher(self) -> Locator:
        return self.chat.locator(".launcher")

    @property
    def panel(self) -> Locator:
        return self.chat.locator("#panel")

    @property
    def field(self) -> Locator:
        return self.chat.locator("textarea")

    @property
    def rows(self) -> Locator:
        """All messages, of whomever, without what is still on its way."""
        return self.chat.locator("article:not(.pending)")

    @property
    def bubbles(self) -> Locator:
        return self.chat.locator(".bubble:not(.typing)")

    @property
    def choices(self) -> Locator:
        return self.chat.locator(".choices")

    @property
    def orders(self) -> Locator:
        return self.chat.locator(".order")

    async def reads(self, *texts: str) -> None:
        """Wait until each of `texts` is seen in a message, once."""
        for text in texts:
            await expect(self.rows.filter(has_text=text)).to_have_count(1)

    async def reads_state(self, state: str) -> None:
        """Wait until the newest order has come so far."""
        await expect(self.orders.last.locator(".state")).to_have_text(state, ignore_case=True)

    async def texts(self) -> Sequence[str]:
        return await self.rows.all_inner_texts()

    async def sees_pictures(self, pictures: Locator) -> None:
        """Wait until there are pictures, and each is drawn."""
        await expect(pictures.first).to_be_visible()
        for picture in await pictures.all():
            await picture.scroll_into_view_if_needed()
            assert await picture.evaluate("one => one.decode().then(() => one.naturalWidth)") > 0

    async def session(self) -> str:
        """Return the cookie that no script can see."""
        cookies = await self.page.context.cookies()
        (session,) = [one for one in cookies if one["name"] == "bellhop_session"]
        assert session["httpOnly"]
        return session["value"]

    @staticmethod
    def latin_in(text: str) -> list[str]:
        return re.findall("[A-Za-z]{3,}", text)
