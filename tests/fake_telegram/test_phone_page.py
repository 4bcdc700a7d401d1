"""The phone in a real browser, with a bot of the test's own on the other side."""

import asyncio
import html
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright, expect
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, Update

from tests.fake_telegram.fixtures import Served

pytestmark = pytest.mark.slow


@pytest.fixture
def chromium() -> Path:
    found = shutil.which("chromium")
    if found is None:
        pytest.skip("Chromium is not installed (Debian: apt-get install chromium)")
    return Path(found)


@pytest.fixture
async def page(chromium: Path, telegram: Served) -> AsyncIterator[Page]:
    """A browser's page at the phone; whatever the browser complains of fails the test."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = await browser.new_page(viewport={"width": 900, "height": 860}, locale="en-GB")
        complaints: list[str] = []
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await page.goto(telegram.url)
        yield page
        await browser.close()
    assert complaints == []


@pytest.fixture
async def answering_bot(bot: Bot) -> AsyncIterator[None]:
    """A bot that says what it got, with a button, and edits its message when that is pressed."""
    await bot.set_my_commands([BotCommand("menu", "Room service menu"), BotCommand("help", "What I can do")])
    task = asyncio.create_task(_answer(bot))
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def _answer(bot: Bot) -> None:
    offset = None
    while True:
        for update in await bot.get_updates(offset=offset, timeout=20):
            offset = update.update_id + 1
            await _answer_one(bot, update)


async def _answer_one(bot: Bot, update: Update) -> None:
    message = update.effective_message
    if message is None or update.my_chat_member:
        return
    if update.callback_query:
        await update.callback_query.answer("On its way!")
        await message.edit_text("<b>Sent</b> to the kitchen", parse_mode="HTML")
        return
    kind = "photo" if message.photo else "correction" if update.edited_message else message.text
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Order", callback_data="order")]])
    text = f"You sent <i>{kind}</i>. {html.escape('<script>alert(1)</script>')}"
    await bot.send_message(message.chat_id, text, "HTML", reply_markup=keyboard)


@pytest.fixture
def _no_flood_control(telegram: Served) -> None:
    telegram.fake.flood.limits = None


@pytest.mark.usefixtures("_no_flood_control", "answering_bot")
async def test_a_newcomer_talks_to_the_bot_in_the_browser(
    page: Page, telegram: Served, tmp_path: Path
) -> None:
    await page.get_by_label("Your name").fill("Anna")
    await page.get_by_role("button", name="Take the phone").click()
    await page.get_by_role("button", name="START").click()
    await expect(page.get_by_text("You sent /start.")).to_be_visible()
    await expect(page.get_by_text("<script>alert(1)</script>")).to_be_visible()  # words, not a script

    await page.get_by_role("button", name="Order").click()
    await expect(page.get_by_text("Sent to the kitchen")).to_be_visible()
    await expect(page.get_by_role("status")).to_have_text("On its way!")

    await page.get_by_label("Message", exact=True).fill("two tees")
    await page.get_by_role("button", name="Send").click()
    await page.get_by_role("button", name="edit").last.click()
    await page.get_by_label("Message", exact=True).fill("two teas")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("You sent correction.")).to_be_visible()

    await page.get_by_label("Attach").click()
    await page.get_by_role("button", name="Sample photo").click()
    await expect(page.get_by_text("You sent photo.")).to_be_visible()
    await page.get_by_role("button", name="Menu").click()
    await page.get_by_role("button", name="/menu").click()
    await expect(page.get_by_text("You sent /menu.")).to_be_visible()
    await page.get_by_label("Link to open").fill("t.me/bellhop_demo_bot?start=room-305")
    await page.get_by_role("button", name="Open").click()
    await expect(page.get_by_text("You sent /start room-305.")).to_be_visible()
    await page.screenshot(path=tmp_path / "phone.png")

    await page.get_by_label("More").click()
    await page.get_by_role("button", name="Block the bot").click()
    await expect(page.get_by_text(re.compile("UNBLOCK"))).to_be_visible()
    (guest,) = telegram.phone.people.values()
    assert guest.room.standing.name == "BLOCKED"
