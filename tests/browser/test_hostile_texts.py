"""Whatever is written, by whomever: it is text, and stays text."""

import pytest
from playwright.async_api import expect
from sqlalchemy import select

from hotel import staff_desk
from hotel.records import MenuItem, ServiceRequest
from tests.browser.guest import Guest
from tests.browser.hotel import OpenHotel

MARKUP = '<img src=x onerror="window.hurt=1"><b>bold</b>'
SCRIPT = '</script><script>window.hurt=1</script>"'
LINK = (
    "javascript:window.hurt=1 [here](javascript:window.hurt=1) data:text/html,<script>window.hurt=1</script>"
)


async def nothing_ran(guest: Guest) -> None:
    assert await guest.page.evaluate("window.hurt") is None
    inside = guest.chat.locator("#log").locator("script, b:not(.name b, .total b), .bubble img, .bubble a")
    await expect(inside).to_have_count(0)


@pytest.mark.parametrize("text", [MARKUP, SCRIPT, LINK], ids=["markup", "script", "links"])
async def test_what_a_guest_and_staff_write_is_text(visitor: Guest, hotel: OpenHotel, text: str) -> None:
    await visitor.opens()
    await visitor.writes(f"ask_hotel/pool: {text}")
    await expect(visitor.rows).to_have_count(2)
    hotel.does(staff_desk.write, hotel.conversation_of_web(), "Anna", text)
    await expect(visitor.chat.locator(".bubble").filter(has_text=text)).to_have_count(2)
    await nothing_ran(visitor)
    await visitor.page.reload()
    await expect(visitor.chat.locator(".bubble").filter(has_text=text)).to_have_count(2)
    await nothing_ran(visitor)


async def test_the_name_of_a_dish_is_text(laura: Guest, hotel: OpenHotel) -> None:
    with hotel.database.session() as session:
        dish = session.scalars(select(MenuItem).where(MenuItem.slug == "chicken_soup")).one()
        dish.name = dict.fromkeys(dish.name, MARKUP)
    await laura.writes("ask_menu: what soups do you have?")
    await expect(laura.chat.locator(".card-title").filter(has_text=MARKUP)).to_have_count(1)
    await nothing_ran(laura)


async def test_the_lines_of_an_order_are_text(laura: Guest, hotel: OpenHotel) -> None:
    await laura.writes("order_room_service: a club sandwich")
    await expect(laura.choices).to_be_visible()
    with hotel.database.session() as session:
        line = session.get_one(ServiceRequest, hotel.the("order_room_service").id).lines[0]
        line.name = dict.fromkeys(line.name, MARKUP)
    await laura.chooses("Yes, please")
    await expect(laura.orders.locator(".lines")).to_contain_text(MARKUP)
    await nothing_ran(laura)


async def test_only_real_addresses_become_links(visitor: Guest, hotel: OpenHotel) -> None:
    await visitor.opens()
    await visitor.writes(
        "ask_hotel/pool: see https://www.alderhouse.example/a?b=1, or /tour/lux or javascript:x"
    )
    links = visitor.chat.locator(".row.guest .bubble a")
    await expect(links).to_have_count(2)
    for link in await links.all():
        assert await link.get_attribute("rel") == "noopener noreferrer"
    assert await links.first.get_attribute("href") == "https://www.alderhouse.example/a?b=1"
