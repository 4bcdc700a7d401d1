from datetime import timedelta

import httpx
import pytest
from sqlalchemy import update

from bot.front_desk.inbox import open_contact
from hotel.records import (
    Conversation,
    InboxMessage,
    MessageKind,
    OutboxMessage,
    ShownButton,
    ShownCard,
    ShownOrder,
)
from tests.web.gateway import Gateway, history, listening, session_of, write


def order(state: str) -> ShownOrder:
    return ShownOrder(number=12, title="Order", state=state, label=state)


def from_telegram(gateway: Gateway, external_id: str, text: str, **more: object) -> int:
    """Let the guest of the last browser write on Telegram as well; return the message's id."""
    now = gateway.clock.now()
    with gateway.database.session() as session:
        conversation = session.get_one(Conversation, gateway.conversation().id)
        contact = next((one for one in conversation.contacts if one.channel == "telegram"), None)
        contact = contact or open_contact(session, conversation, "telegram", "4711", now)
        message = InboxMessage(
            conversation_id=conversation.id,
            contact_id=contact.id,
            external_id=external_id,
            text=text,
            locale="en",
            received_at=now,
            **more,
        )
        session.add(message)
        session.flush()
        return message.id


async def test_it_shows_both_sides_in_order(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    await write(browser, "towels", "11112222")
    gateway.tell("They come.", inbox_message_id=gateway.messages()[0].id, by="Anna", author="staff")
    asked, answer = await history(browser)
    assert (asked["key"], asked["author"], asked["text"]) == ("guest-11112222", "guest", "towels")
    assert (answer["author"], answer["by"], answer["text"]) == ("staff", "Anna", "They come.")
    assert answer["answers"] == "11112222"
    assert answer["at"].endswith("Z")


async def test_what_took_anothers_place_is_shown_there_once(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    await write(browser, "soup")
    root = gateway.tell("Sent", order=order("sent"), inbox_message_id=gateway.messages()[0].id)
    await write(browser, "and tea")
    gateway.tell("Tea?")
    gateway.tell("Accepted", order=order("accepted"), replaces_id=root)
    gateway.tell("On its way", order=order("on_the_way"), replaces_id=root)
    shown = await history(browser)
    assert sorted(one["text"] for one in shown) == sorted(["soup", "On its way", "and tea", "Tea?"])
    card = next(one for one in shown if one["order"])
    assert (card["key"], card["replaces"], card["order"]["state"]) == (f"told-{root}", None, "on_the_way")
    assert card["answers"] is not None


async def test_a_pressed_button_is_shown_by_its_label(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    await write(browser, "towels")
    gateway.offer("Yes, please")
    gateway.clock.push(seconds=1)
    await browser.post("/api/messages", json={"id": "12345678", "choice": "t0ken"})
    assert (await history(browser))[-1]["text"] == "Yes, please"


async def test_a_press_that_turned_a_page_is_not_left_below_it(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    await write(browser, "menu")
    gateway.offer("Soups")
    page = gateway.tell("The menu")
    await browser.post("/api/messages", json={"id": "12345678", "choice": "t0ken"})
    gateway.tell("Soups: borscht", inbox_message_id=gateway.messages()[-1].id, replaces_id=page)
    assert [one["text"] for one in await history(browser)] == ["menu", "Soups: borscht"]
    async with listening(gateway, session_of(browser)) as stream:
        assert await stream.texts(3) == ["menu", "The menu", "Soups: borscht"]


async def test_cards_name_their_pictures_by_path(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    await write(browser, "menu")
    button = ShownButton(token="t", label="Order")
    gateway.tell(
        "Soups",
        cards=[
            ShownCard(title="Borscht", text="Beetroot", price="450 ₽", picture="borscht.svg", button=button),
            ShownCard(title="Air"),
        ],
    )
    with_picture, without = (await history(browser))[-1]["cards"]
    assert with_picture == {
        "title": "Borscht",
        "text": "Beetroot",
        "price": "450 ₽",
        "picture": "/pictures/borscht.svg",
        "alt": "",
        "button": {"token": "t", "label": "Order"},
    }
    assert (without["picture"], without["button"]) == (None, None)
    assert (await browser.get(with_picture["picture"])).status_code == 200


async def test_what_was_written_on_another_channel_is_there_too(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    await write(browser, "towels")
    for number, (kind, text) in enumerate(
        [
            (MessageKind.START, "carried_on"),
            (MessageKind.WORDS, "two of them"),
            (MessageKind.LOCATION, "59.93430,30.33510"),
            (MessageKind.VOICE, ""),
            (MessageKind.FILE, "the bill"),
        ]
    ):
        gateway.clock.push(seconds=1)
        from_telegram(gateway, f"{number}", text, kind=kind)
    shown = (await history(browser))[1:]
    assert {one["channel"] for one in shown} == {"telegram"}
    assert [one["text"] for one in shown] == [
        "two of them",
        "Location: 59.93430,30.33510",
        "Voice message",
        "File\nthe bill",
    ]
    assert shown[0]["key"] == "guest-telegram-1"


async def test_a_corrected_message_comes_under_the_key_it_had(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    await write(browser, "hello")
    first = from_telegram(gateway, "10", "two towls")
    from_telegram(gateway, "10-99", "two towels", corrects_id=first)
    keys = [one["key"] for one in await history(browser)]
    assert keys == ["guest-" + gateway.messages()[0].external_id, "guest-telegram-10", "guest-telegram-10"]


@pytest.mark.parametrize("seconds", [0, 1])
async def test_one_can_page_back_to_the_beginning(
    gateway: Gateway, browser: httpx.AsyncClient, seconds: int
) -> None:
    await write(browser, "0")
    for number in range(1, 8):
        gateway.clock.push(seconds=seconds)
        gateway.tell(str(number))
    gateway.clock.push(seconds=seconds)
    await write(browser, "8")
    seen: list[str] = []
    page = await history(browser, limit=4)
    while page:
        assert len(page) <= 4
        seen = [one["text"] for one in page] + seen
        page = await history(browser, limit=4, before=page[0]["key"])
    assert sorted(seen) == list("012345678")
    if seconds:
        assert seen == list("012345678")


@pytest.mark.parametrize(
    "key",
    [
        "told-999",
        "told-x",
        "guest-nobody",
        "nonsense",
        "guest-telegram-1",
        f"told-{'9' * 20}",
        f"told-{'9' * 100}",
    ],
)
async def test_there_is_nothing_before_what_is_not_there(
    gateway: Gateway, browser: httpx.AsyncClient, key: str
) -> None:
    await write(browser, "towels")
    assert await history(browser, before=key) == []


async def test_it_says_where_the_events_go_on(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    assert (await browser.get("/api/history")).headers["x-cursor"] == "0-0"
    await write(browser, "towels")
    told = gateway.tell("They come.")
    answer = await browser.get("/api/history")
    assert answer.headers["x-cursor"] == f"{gateway.messages()[0].id}-{told}"
    assert answer.headers["cache-control"] == "no-store"


async def test_a_moment_is_told_with_its_zone(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    gateway.clock.moment += timedelta(microseconds=5)
    await write(browser, "towels")
    assert (await history(browser))[0]["at"] == "2027-03-11T16:40:00.000005Z"


async def test_of_what_was_erased_nothing_is_left_to_see(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    await write(browser, "my name is Ingrid Holm")
    gateway.tell("Good evening, Ms Holm")
    with gateway.database.session() as session:
        session.execute(update(InboxMessage).values(text=""))
        session.execute(update(OutboxMessage).values(text=""))
    await write(browser, "what are your prices?")
    gateway.tell("The standard room is 9,800 roubles.")
    assert [one["text"] for one in await history(browser)] == [
        "what are your prices?",
        "The standard room is 9,800 roubles.",
    ]
    async with listening(gateway, session_of(browser)) as listener:
        assert await listener.texts(2) == ["what are your prices?", "The standard room is 9,800 roubles."]
