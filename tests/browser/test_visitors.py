"""Somebody on the hotel's own site, who is not a guest yet."""

from playwright.async_api import expect

from hotel import staff_desk
from tests.browser.conftest import Come
from tests.browser.guest import Guest
from tests.browser.hotel import OpenHotel

POOL = "ask_hotel/pool: when does the pool open?"


async def test_a_visitor_opens_the_chat_on_the_site_and_is_answered(visitor: Guest) -> None:
    await visitor.opens("/")
    await expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Alder House Hotel")
    await visitor.opens_the_chat()
    await expect(visitor.panel).to_contain_text("How can we help you?")
    await visitor.writes(POOL)
    await visitor.reads("when does the pool open?", "07:00–22:00")
    await expect(visitor.rows).to_have_count(2)


async def test_a_russian_visitor_meets_russian_only(come: Come) -> None:
    visitor = await come(locale="ru-RU")
    await visitor.opens("/")
    await expect(visitor.page.locator("html")).to_have_attribute("lang", "ru")
    await visitor.opens_the_chat()
    await visitor.writes("ask_hotel/pool: когда открывается бассейн?")
    await visitor.reads("07:00–22:00")
    assert visitor.latin_in(await visitor.panel.inner_text()) == []


async def test_the_language_is_changed_in_the_chat_and_remembered(visitor: Guest) -> None:
    await visitor.opens("/chat?lang=en")
    await visitor.chat.get_by_role("button", name="More").click()
    await visitor.chat.get_by_role("menuitemradio", name="Русский").click()
    await expect(visitor.field).to_have_attribute("placeholder", "Ваше сообщение")
    await visitor.page.reload()
    await expect(visitor.field).to_have_attribute("placeholder", "Ваше сообщение")


async def test_what_comes_while_the_chat_is_closed_is_counted_until_it_is_opened(
    visitor: Guest, hotel: OpenHotel
) -> None:
    await visitor.opens("/")
    await visitor.opens_the_chat()
    await visitor.writes(POOL)
    await visitor.reads("07:00–22:00")
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.panel).to_have_count(0)
    for text in ("The lift is working again.", "Have a good evening."):
        hotel.does(staff_desk.write, hotel.conversation_of_web(), "Anna", text)
    await expect(visitor.launcher.locator(".badge")).to_have_text("2")
    await visitor.page.reload()
    await expect(visitor.launcher.locator(".badge")).to_have_text("2")
    await visitor.opens_the_chat()
    await expect(visitor.launcher.locator(".badge")).to_have_count(0)
    await visitor.page.reload()
    await expect(visitor.launcher).to_be_visible()
    await expect(visitor.launcher.locator(".badge")).to_have_count(0)


async def test_a_member_of_staff_is_shown_by_name(visitor: Guest, hotel: OpenHotel) -> None:
    await visitor.opens()
    await visitor.writes(POOL)
    await visitor.reads("07:00–22:00")
    hotel.does(staff_desk.write, hotel.conversation_of_web(), "Anna", "Shall I book you a lane?")
    await visitor.reads("Shall I book you a lane?")
    await expect(visitor.chat.locator(".row.staff .name")).to_have_text("Annahotel staff")
    await expect(visitor.chat.locator(".row.staff .avatar")).to_have_text("A")
