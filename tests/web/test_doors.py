"""Personal links and links that carry on."""

import httpx
import pytest

from bot import carry_on
from bot.links import StayLinks
from hotel.records import Conversation, Stay
from tests.web.gateway import Gateway, history, listening, session_of, widget, write


@pytest.fixture
def token(gateway: Gateway) -> str:
    return gateway.token(gateway.house.check_in("Laura", "Bennett", "305"))


async def open_link(browser: httpx.AsyncClient, token: str) -> httpx.Response:
    return await browser.get(f"/g/{token}")


def link_out_of(gateway: Gateway, conversation_id: int) -> str:
    with gateway.database.session() as session:
        conversation = session.get_one(Conversation, conversation_id)
        return carry_on.make(session, conversation, gateway.clock.now())


async def test_a_personal_link_makes_the_browser_the_guest_of_the_stay(
    gateway: Gateway, browser: httpx.AsyncClient, token: str
) -> None:
    answer = await open_link(browser, token)
    assert (answer.status_code, answer.headers["location"]) == (303, "/chat")
    conversation = gateway.conversation()
    assert conversation.stay is not None
    assert conversation.stay.room.number == "305"
    assert conversation.verified_at is not None
    assert (await widget(browser)).json()["room"] == "305"


async def test_the_hotels_app_can_hand_the_token_over(
    gateway: Gateway, browser: httpx.AsyncClient, token: str
) -> None:
    before = session_of(browser)
    answer = await browser.post("/api/session/guest", json={"token": token})
    assert (answer.status_code, answer.json()) == (200, {"room": "305"})
    assert session_of(browser) != before


async def test_what_a_visitor_said_goes_with_them_under_a_new_session(
    gateway: Gateway, browser: httpx.AsyncClient, token: str
) -> None:
    await write(browser, "towels")
    before = session_of(browser)
    await open_link(browser, token)
    assert session_of(browser) != before
    assert [one["text"] for one in await history(browser)] == ["towels"]
    async with gateway.browser(cookies={"__Host-bellhop": before}) as other:
        assert await history(other) == []


async def test_another_stays_link_begins_another_conversation(
    gateway: Gateway, browser: httpx.AsyncClient, token: str
) -> None:
    await open_link(browser, token)
    await write(browser, "my secret")
    await open_link(browser, gateway.token(gateway.house.check_in("Anna", "Sokolova", "512")))
    assert await history(browser) == []
    assert len({contact.conversation_id for contact in gateway.contacts()}) == 2


async def test_an_old_page_is_sent_away_when_its_session_has_become_a_guests(
    gateway: Gateway, browser: httpx.AsyncClient, token: str
) -> None:
    await write(browser, "towels")
    async with listening(gateway, session_of(browser)) as stream:
        await stream.shown()
        await open_link(browser, token)
        assert await stream.next() == ("session", {"room": None})
        assert await stream.has_ended()


async def test_a_link_dies_with_the_stay(gateway: Gateway, browser: httpx.AsyncClient, token: str) -> None:
    gateway.clock.push(days=4)
    answer = await open_link(browser, token)
    assert answer.status_code == 404
    assert gateway.lobby.words["en"].page.dead_link in answer.text
    assert gateway.contacts() == []


async def test_a_link_dies_at_check_out(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    stay_id = gateway.house.check_in("Laura", "Bennett", "305")
    with gateway.database.session() as session:
        session.get_one(Stay, stay_id).checked_out_at = gateway.clock.now()
    assert (await open_link(browser, gateway.token(stay_id))).status_code == 404
    answer = await browser.post("/api/session/guest", json={"token": gateway.token(stay_id)})
    assert (answer.status_code, answer.json()["error"]) == (404, "dead_link")


async def test_a_link_cannot_be_made_without_the_secret(
    gateway: Gateway, browser: httpx.AsyncClient, token: str
) -> None:
    with gateway.database.session() as session:
        stay = session.query(Stay).first()
        assert stay is not None
        forged = StayLinks("another secret than that of the house", "https://gateway.test").token(stay)
    for wrong in (forged, "nonsense", token[:-1]):
        assert (await open_link(browser, wrong)).status_code == 404
    assert gateway.contacts() == []


async def test_whoever_tries_links_is_slowed_down(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    for _ in range(5):
        assert (await open_link(browser, "nonsense")).status_code == 404
    assert (await open_link(browser, "nonsense")).status_code == 429


async def test_a_conversation_begun_elsewhere_goes_on_here(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    telegram = gateway.house.conversation_id
    answer = await browser.get(f"/c/{link_out_of(gateway, telegram)}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/chat")
    await write(browser, "here I am")
    assert gateway.messages()[-1].conversation_id == telegram


async def test_the_page_that_was_open_before_follows_the_conversation(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    await write(browser, "towels")
    before = session_of(browser)
    async with listening(gateway, before) as stream:
        await stream.shown()
        await browser.get(f"/c/{link_out_of(gateway, gateway.house.conversation_id)}")
        assert await stream.next() == ("session", {"room": None})
    assert session_of(browser) != before


async def test_a_link_carries_one_browser_only(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    token = link_out_of(gateway, gateway.house.conversation_id)
    await browser.get(f"/c/{token}")
    async with gateway.browser() as other:
        answer = await other.get(f"/c/{token}")
    assert answer.status_code == 404
    assert gateway.lobby.words["en"].page.dead_link in answer.text


async def test_the_chat_offers_to_go_on_in_telegram_where_there_is_a_bot(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    answer = await browser.post("/api/session/telegram", json={})
    assert (answer.status_code, answer.json()["error"]) == (404, "no_telegram")
    assert (await widget(browser)).json()["telegram"] is False
    gateway.with_telegram()
    async with gateway.browser() as other:
        assert (await widget(other)).json()["telegram"] is True
        url: str = (await other.post("/api/session/telegram", json={})).json()["url"]
    address, _, token = url.partition("?start=")
    assert address == "https://t.me/alder_house_bot"
    here = gateway.conversation().id
    with gateway.database.session() as session:
        contact = carry_on.open_on(session, token, "telegram", "4711", gateway.clock.now())
        assert contact.conversation_id == here
