"""What holds on every screen: nothing is cut off, nothing stands in anybody's way."""

from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, Route, expect

from hotel import staff_desk
from tests.browser.conftest import Come
from tests.browser.guest import PHONE, Guest
from tests.browser.hotel import OpenHotel

ORDER = "order_room_service: a club sandwich and two lattes"
ON_A_PHONE: dict[str, Any] = {"viewport": PHONE, "has_touch": True, "is_mobile": True}


_OUTSIDE = """panel => {
    const inside = (one, box) => one.left >= box.left - 1 && one.right <= box.right + 1;
    const words = [...panel.querySelectorAll('.bubble, .order p, .order span, .choice, .title, .subtitle')]
        .filter(one => !one.matches('.unseen') && getComputedStyle(one).clipPath === 'none');
    const boxOf = one => one.getBoundingClientRect();
    const within = one => boxOf(one.closest('.order') ?? panel);
    const labels = words.filter(one => one.matches('.step-label')).map(boxOf);
    return [
        ...words.filter(one => !inside(boxOf(one), within(one))).map(one => `outside: ${one.textContent}`),
        ...words.filter(one => one.clientWidth && one.scrollWidth > one.clientWidth + 1)
            .map(one => `cut: ${one.textContent}`),
        ...labels.filter((one, i) => i && one.left < labels[i - 1].right).map(() => 'labels touch'),
    ];
}"""


async def barriers(page: Page) -> list[str]:
    """Return what axe finds, as it stands when nothing moves any more."""
    await page.wait_for_function("document.getAnimations().every(one => one.playState !== 'running')")
    found = (await Axe().run(page)).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


async def sees_everything(guest: Guest) -> None:
    """Let the guest see words, cards, an order and a person."""
    await guest.writes("ask_menu: what soups do you have?")
    await expect(guest.chat.locator(".card")).to_have_count(3)
    await guest.writes(ORDER)
    await guest.reads_state("Waiting for your yes")


@pytest.mark.parametrize("screen", [{}, ON_A_PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_chat_has_no_barriers(
    come: Come, hotel: OpenHotel, scheme: str, screen: dict[str, Any]
) -> None:
    guest = await come(color_scheme=scheme, reduced_motion="reduce", **screen)
    await guest.opens_personal_link(hotel.token())
    await sees_everything(guest)
    assert await barriers(guest.page) == []
    await guest.opens("/")
    await expect(guest.launcher).to_be_visible()
    assert await barriers(guest.page) == []
    await guest.opens_the_chat()
    await guest.reads_state("Waiting for your yes")
    assert await barriers(guest.page) == []


@pytest.mark.parametrize("path", ["/?lang=ru", "/chat?lang=ru", "/tour/standard", "/g/nonsense"])
async def test_no_page_has_barriers(come: Come, path: str) -> None:
    guest = await come(reduced_motion="reduce")
    await guest.opens(path)
    if path != "/g/nonsense":
        await expect(guest.chat.locator(".root")).to_be_attached()
    assert await barriers(guest.page) == []
    guest.forgive("status of 404")


async def test_on_a_phone_the_chat_fills_the_screen(come: Come, hotel: OpenHotel) -> None:
    guest = await come(reduced_motion="reduce", **ON_A_PHONE)
    await guest.opens_personal_link(hotel.token())
    for path in ("/chat", "/"):
        await guest.opens(path)
        if path == "/":
            await guest.opens_the_chat()
        assert await guest.panel.bounding_box() == {"x": 0, "y": 0, **PHONE}
        await sees_everything(guest)
        field = await guest.field.bounding_box()
        assert field is not None
        assert field["y"] + field["height"] <= PHONE["height"]
        assert await guest.page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
        assert await guest.chat.locator("#log").evaluate("log => log.scrollWidth <= log.clientWidth")


@pytest.mark.parametrize("width", [320, 360, 768])
async def test_nothing_is_cut_off_at_any_width(come: Come, hotel: OpenHotel, width: int) -> None:
    guest = await come(viewport={"width": width, "height": 640}, locale="ru-RU")
    await guest.opens_personal_link(hotel.token())
    await guest.writes("order_room_service: клубный сэндвич и два латте")
    await expect(guest.choices).to_be_visible()
    await guest.chooses("Да, верно")
    await guest.reads_state("Передано")
    hotel.does(staff_desk.take, hotel.the("order_room_service").id, "Anna", 20)
    await guest.reads_state("Принято")
    over = await guest.panel.evaluate(_OUTSIDE)
    assert over == []
    assert await guest.page.evaluate("document.documentElement.scrollWidth") == width


async def test_every_target_can_be_hit_with_a_finger(come: Come, hotel: OpenHotel) -> None:
    guest = await come(reduced_motion="reduce", **ON_A_PHONE)
    await guest.opens_personal_link(hotel.token())
    await sees_everything(guest)
    await guest.chat.get_by_role("button", name="More").click()
    small = await guest.chat.locator("#root").evaluate(
        """async root => {
            await Promise.allSettled(root.getAnimations({ subtree: true }).map(one => one.finished))
            return [...root.querySelectorAll('button, a.menu-item')]
                .map(one => [one.className, one.getBoundingClientRect()])
                .filter(([, box]) => box.width && (box.width < 43.5 || box.height < 43.5))
                .map(([name, box]) => `${name} ${box.width}x${box.height}`)
        }"""
    )
    assert small == []


async def test_the_page_and_the_chat_are_dark_where_the_device_is(come: Come) -> None:
    guest = await come(color_scheme="dark")
    await guest.opens("/")
    await guest.opens_the_chat()
    await expect(guest.chat.locator("#root")).to_have_attribute("data-theme", "dark")
    await expect(guest.panel).to_have_css("background-color", "rgb(24, 27, 32)")


async def test_a_language_written_from_right_to_left_turns_the_chat_round(
    come: Come, hotel: OpenHotel
) -> None:
    async def in_arabic(route: Route) -> None:
        answer = await route.fetch()
        config = await answer.json()
        arabic = {"code": "ar", "name": "العربية", "dir": "rtl"}
        await route.fulfill(
            response=answer, json=config | {"locale": "ar", "locales": [*config["locales"], arabic]}
        )

    guest = await come(reduced_motion="reduce", **ON_A_PHONE)
    await guest.page.route("**/api/widget?**", in_arabic)
    await guest.opens_personal_link(hotel.token())
    await expect(guest.chat.locator("#root")).to_have_attribute("dir", "rtl")
    await sees_everything(guest)
    own = await guest.chat.locator(".row.guest .bubble").first.bounding_box()
    theirs = await guest.orders.first.bounding_box()
    assert own is not None
    assert theirs is not None
    assert own["x"] < 40
    assert theirs["x"] + theirs["width"] > PHONE["width"] - 80
    assert await guest.page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert await barriers(guest.page) == []
