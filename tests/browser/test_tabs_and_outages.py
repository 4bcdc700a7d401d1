"""One conversation in several tabs, and over what breaks in between."""

from playwright.async_api import expect

from tests.browser.conftest import Come
from tests.browser.guest import Guest
from tests.browser.hotel import OpenHotel

ORDER = "order_room_service: a club sandwich and two lattes"


async def test_two_tabs_show_one_conversation(laura: Guest, come: Come, hotel: OpenHotel) -> None:
    second = await come(to=laura.page.context)
    await second.opens("/?lang=en")
    await second.opens_the_chat()
    await laura.writes(ORDER)
    await second.reads("a club sandwich and two lattes")
    await second.chooses("Yes, please")
    for tab in (laura, second):
        await tab.reads_state("Sent")
        await expect(tab.choices).to_have_count(0)
    assert len(hotel.requests()) == 1
    assert await laura.texts() == await second.texts()


async def test_what_is_written_while_the_gateway_is_down_arrives_once(laura: Guest, hotel: OpenHotel) -> None:
    await laura.writes("request_item: two towels please")
    await expect(laura.rows).to_have_count(2)
    await hotel.shut()
    await laura.writes(ORDER)
    await expect(laura.chat.locator(".pending")).to_contain_text("Will be sent as soon as you are online")
    await expect(laura.chat.locator(".subtitle")).to_have_text("Connecting…")
    await hotel.open()
    await laura.reads_state("Waiting for your yes")
    await laura.chooses("Yes, please")
    await laura.reads_state("Sent")
    assert [one.intent for one in hotel.requests()] == ["request_item", "order_room_service"]
    await laura.reads("two towels please", "a club sandwich and two lattes")
    await expect(laura.chat.locator(".subtitle")).to_have_text("Room 304")
    laura.forgive("net::ERR_(CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING)")


async def test_what_is_written_without_a_network_is_sent_once_there_is_one(
    laura: Guest, hotel: OpenHotel
) -> None:
    await laura.writes("greet: hello")
    await expect(laura.rows).to_have_count(2)  # the answer came by the stream, so that is open
    await laura.page.context.set_offline(offline=True)
    await laura.writes("request_item: two towels please")
    await expect(laura.chat.locator(".subtitle")).to_have_text("No connection")
    assert hotel.requests() == []
    await laura.page.context.set_offline(offline=False)
    await expect(laura.rows).to_have_count(4)
    assert len(hotel.requests()) == 1
    laura.forgive("net::ERR_INTERNET_DISCONNECTED")


async def test_what_waits_to_be_sent_outlives_a_reload(laura: Guest, hotel: OpenHotel) -> None:
    await laura.page.route("**/api/messages", lambda route: route.abort())
    await laura.writes("request_item: two towels please")
    waiting = laura.chat.locator(".pending.waiting")
    await expect(waiting).to_contain_text("two towels please")
    await laura.page.reload()
    await expect(waiting).to_contain_text("two towels please")
    await laura.page.unroute("**/api/messages")
    await expect(laura.rows).to_have_count(2)
    await laura.reads("two towels please")
    assert len(hotel.requests()) == 1
    laura.forgive("net::ERR_FAILED")


async def test_a_visitor_who_is_known_later_goes_on_with_the_same_words(
    visitor: Guest, hotel: OpenHotel
) -> None:
    await visitor.opens("/")
    await visitor.opens_the_chat()
    await visitor.writes("ask_hotel/pool: when does the pool open?")
    await visitor.reads("07:00–22:00")
    before = await visitor.session()
    await visitor.page.evaluate("token => Bellhop.setGuestToken(token)", hotel.token())
    await expect(visitor.chat.locator(".subtitle")).to_have_text("Room 304")
    assert await visitor.session() != before
    await visitor.reads("when does the pool open?")
    await visitor.writes(ORDER)
    await visitor.chooses("Yes, please")
    await visitor.reads_state("Sent")


async def test_a_dead_link_changes_nothing(visitor: Guest) -> None:
    await visitor.opens("/")
    await visitor.opens_the_chat()
    await visitor.page.evaluate("Bellhop.setGuestToken('nobody')")
    await expect(visitor.chat.get_by_role("alert")).to_be_visible()
    await expect(visitor.chat.locator(".subtitle")).to_have_text("We answer day and night")
    visitor.forgive("status of 404")
