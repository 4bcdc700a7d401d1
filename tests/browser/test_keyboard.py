"""The keyboard alone is enough; so is little movement."""

from playwright.async_api import expect

from tests.browser.conftest import Come
from tests.browser.guest import PHONE, Guest

ORDER = "order_room_service: a club sandwich and two lattes"


async def test_an_order_is_made_with_the_keyboard_alone(laura: Guest) -> None:
    await laura.page.goto(laura.hotel.url + "/?lang=en")
    await laura.tabs_to(laura.launcher)
    await laura.page.keyboard.press("Enter")
    await expect(laura.field).to_be_focused()
    await laura.page.keyboard.type(laura.hotel.means(ORDER))
    await laura.page.keyboard.press("Enter")
    yes = laura.choices.get_by_role("button", name="Yes, please")
    await expect(yes).to_be_visible()
    await laura.tabs_to(yes, "Shift+Tab")
    await laura.page.keyboard.press("Space")
    await laura.reads_state("Sent")
    await laura.page.keyboard.press("Escape")
    await expect(laura.panel).to_have_count(0)
    await expect(laura.launcher).to_be_focused()


async def test_the_focus_goes_back_to_what_opened_the_chat(visitor: Guest) -> None:
    await visitor.opens("/")
    await expect(visitor.launcher).to_be_visible()
    await visitor.page.evaluate(
        "() => { const own = document.querySelector('a.button'); own.focus(); Bellhop.open(); }"
    )
    await expect(visitor.field).to_be_focused()
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.page.get_by_role("link", name="See the rooms")).to_be_focused()


async def test_escape_closes_the_menu_first_and_arrows_go_round_in_it(visitor: Guest) -> None:
    await visitor.opens("/")
    await visitor.opens_the_chat()
    more = visitor.chat.get_by_role("button", name="More")
    await more.press("Enter")
    items = visitor.chat.locator(".menu-item")
    await expect(items.first).to_be_focused()
    await visitor.page.keyboard.press("ArrowUp")
    await expect(items.last).to_be_focused()
    await visitor.page.keyboard.press("ArrowDown")
    await expect(items.first).to_be_focused()
    await visitor.page.keyboard.press("Escape")
    await expect(more).to_be_focused()
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.panel).to_have_count(0)


async def test_after_send_is_pressed_on_a_phone_escape_still_closes_the_chat(come: Come) -> None:
    guest = await come(viewport=PHONE, has_touch=True, is_mobile=True)
    await guest.opens("/")
    await guest.opens_the_chat()
    await guest.field.fill(guest.hotel.means("ask_hotel/pool: when does the pool open?"))
    await guest.chat.get_by_role("button", name="Send").tap()
    await guest.reads("07:00–22:00")
    await guest.page.keyboard.press("Escape")
    await expect(guest.panel).to_have_count(0)


async def test_on_a_phone_tab_stays_in_the_chat(come: Come) -> None:
    guest = await come(viewport=PHONE, has_touch=True, is_mobile=True)
    await guest.opens("/")
    await guest.opens_the_chat()
    for _ in range(12):
        await guest.page.keyboard.press("Tab")
        assert await guest.page.evaluate("document.activeElement.localName") == "bellhop-chat"


async def test_who_wants_little_movement_gets_none(come: Come) -> None:
    guest = await come(reduced_motion="reduce")
    await guest.opens("/")
    await guest.opens_the_chat()
    await guest.writes("ask_hotel/pool: when does the pool open?")
    await guest.reads("07:00–22:00")
    longest = await guest.panel.evaluate(
        """panel => Math.max(...[panel, ...panel.querySelectorAll('*')].flatMap(one => {
            const { animationDuration, transitionDuration } = getComputedStyle(one);
            return [animationDuration, transitionDuration].join().split(',').map(parseFloat);
        }))"""
    )
    assert longest < 0.001
