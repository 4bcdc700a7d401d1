import asyncio
import contextlib
import random
import socket
from collections.abc import AsyncIterator, Iterator, Sequence

import httpx
import pytest
import uvicorn
from fastapi import FastAPI
from pydantic import JsonValue
from sqlalchemy import update as changing
from telegram import Update

from bot.channels.telegram.addresses import bot_number
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.client import a_bot
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.receiving import Receiving
from bot.channels.telegram.updates import Updates
from bot.channels.telegram.webhook import PATH
from bot.fake_telegram import Guest
from bot.fake_telegram.updates import Queued
from hotel.records import ChannelUpdate, InboxMessage, OutboxMessage
from tests.fake_telegram.fixtures import TOKEN
from tests.telegram.hotel import Hotel, running

SECRET = "s" * 32
SEED = 20270311
ORDER = "a latte please"


@contextlib.asynccontextmanager
async def a_served(hotel: Hotel) -> AsyncIterator[TelegramChannel]:
    """Give a channel whose webhook is served on a free port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        url = f"http://127.0.0.1:{door.getsockname()[1]}"
        channel = hotel.new_channel(webhook_url=url, webhook_secret=SECRET)
        app = FastAPI()
        assert channel.router is not None
        app.include_router(channel.router)
        server = Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
        serving = asyncio.create_task(server.serve([door]))
        yield channel
        server.should_exit = True
        await serving


class Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def texts(hotel: Hotel, guest: Guest) -> list[str]:
    return [one.text for one in hotel.messages(guest)]


async def polled(hotel: Hotel, times: int) -> None:
    """Let the bot ask for updates and store them, and do no more."""
    updates = Updates(hotel.database, hotel.clock, hotel.property_id, bot_number(TOKEN))
    async with a_bot(TOKEN, hotel.telegram.url) as bot:
        polling = Polling(bot, Receiving(updates, lambda: None), held=0)
        for _ in range(times):
            await polling.step()


async def test_what_was_stored_before_a_crash_is_taken_after_it(closed_hotel: Hotel) -> None:
    hotel = closed_hotel
    anna = hotel.person()
    for word in ("one", "two", "three"):
        anna.write(word)
    await polled(hotel, 2)
    assert hotel.telegram.phone.sent_updates != []
    assert hotel.all(InboxMessage) == []
    async with hotel.open():
        await hotel.until_answered(3)
    assert texts(hotel, anna) == ["one", "two", "three"]


async def test_what_was_taken_and_not_noted_is_not_served_twice(closed_hotel: Hotel) -> None:
    hotel = closed_hotel
    anna = hotel.person()
    async with hotel.open():
        anna.write("hello there")
        await anna.message()
        await hotel.until_all_is_sent()
    body = hotel.telegram.phone.sent_updates[0].body
    with hotel.database.session() as session:
        again = Update.de_json(body, None).to_json()
        session.execute(changing(ChannelUpdate).values(handled_at=None, body=again))
    async with hotel.open():
        await hotel.until(lambda: all(one.handled_at for one in hotel.all(ChannelUpdate)))
    assert texts(hotel, anna) == ["hello there"]


async def test_what_the_updates_held_is_not_kept_twice(hotel: Hotel) -> None:
    anna = hotel.person()
    anna.write("my secret wish")
    await anna.message()
    await hotel.until(lambda: all(one.handled_at for one in hotel.all(ChannelUpdate)))
    assert [one.body for one in hotel.all(ChannelUpdate)] == [""]


async def test_an_acknowledged_number_is_forgotten_with_the_next_question(closed_hotel: Hotel) -> None:
    hotel = closed_hotel
    hotel.person().write("hello")
    await polled(hotel, 3)
    offsets = [one.parameters.get("offset") for one in hotel.telegram.fake.called("getUpdates")]
    number = hotel.telegram.phone.sent_updates[0].update_id
    assert [offset and int(str(offset)) for offset in offsets] == [None, number + 1, None]


@pytest.mark.parametrize("seed", [SEED])
async def test_a_storm_of_repeated_and_shuffled_updates_changes_nothing_twice(
    hotel: Hotel, seed: int
) -> None:
    chance = random.Random(seed)
    guests = [hotel.person(f"Guest {number}") for number in range(10)]
    for number, guest in enumerate(guests):
        guest.start(hotel.checked_in() if number == 0 else "")
    for guest in guests:
        await guest.message()
    said = [ORDER, *(f"what can you do, part {number}" for number in range(19))]
    hotel.meanings = {ORDER: "order_room_service", **dict.fromkeys(said[1:], "ask_capabilities")}

    def storm(held: Sequence[Queued]) -> list[Queued]:
        repeated = [one for one in held for _ in range(5)]
        chance.shuffle(repeated)
        return repeated

    with hotel.telegram.phone.held_back(storm):
        for text in said:
            for guest in guests:
                guest.write(text)
    async with asyncio.timeout(120):
        await hotel.until_answered(len(guests) * (len(said) + 1), seconds=120)
        await hotel.until_all_is_sent(seconds=60)
    for number, guest in enumerate(guests):
        assert sorted(texts(hotel, guest)) == sorted(["verified" if number == 0 else "", *said])
    answers = [one.inbox_message_id for one in hotel.all(OutboxMessage)]
    assert len(answers) == len(set(answers)) == len(guests) * (len(said) + 1)
    sent = hotel.telegram.fake.called("sendMessage")
    assert len(sent) == len(answers)
    assert [len(one.lines) for one in hotel.requests()] == [1] * len(guests)


async def test_the_webhook_stores_what_comes_with_the_secret(closed_hotel: Hotel) -> None:
    hotel = closed_hotel
    channel = hotel.new_channel(webhook_url="https://hotel.example", webhook_secret=SECRET)
    app = FastAPI()
    assert channel.router is not None
    app.include_router(channel.router)
    anna = hotel.person()
    anna.write("hello by webhook")
    body = hotel.telegram.phone.sent_updates[0].body
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="https://hotel.example") as client:
        for secret, status in (
            ("", 403),
            ("wrong", 403),
            ("ключ".encode(), 403),
            (SECRET, 200),
            (SECRET, 200),
        ):
            headers = [
                (b"X-Telegram-Bot-Api-Secret-Token", secret if isinstance(secret, bytes) else secret.encode())
            ]
            answer = await client.post(PATH, json=body, headers=headers)
            assert answer.status_code == status
    assert len(hotel.all(ChannelUpdate)) == 1


async def test_telegram_is_told_the_webhook_and_delivers_to_it(closed_hotel: Hotel) -> None:
    hotel = closed_hotel
    async with a_served(hotel) as channel, running(hotel.desk.run, channel.run):
        await asyncio.to_thread(hotel.telegram.fake.wait_for_call, "setWebhook")
        anna = hotel.person()
        anna.write("hello by webhook")
        await anna.message()
    assert hotel.telegram.fake.called("setWebhook")[-1].parameters["secret_token"] == SECRET
    assert hotel.telegram.fake.called("getUpdates") == []


async def test_polling_takes_a_webhook_away_first(hotel: Hotel) -> None:
    anna = hotel.person()
    anna.start()
    await anna.message()
    names = [one.method for one in hotel.telegram.fake.calls]
    assert names.index("deleteWebhook") < names.index("getUpdates")


async def test_a_strange_update_does_not_stop_the_chat(hotel: Hotel) -> None:
    anna = hotel.person()
    body: dict[str, JsonValue] = {
        "update_id": 1,
        "message": {
            "message_id": 5,
            "date": 1,
            "chat": {"id": anna.chat_id, "type": "private"},
            "from": {"id": anna.chat_id, "is_bot": False, "first_name": "Anna"},
            "text": "x\x00y",
        },
    }
    hotel.telegram.phone.repeat(body)
    anna.write("still here?")
    await hotel.until_answered(2)
    assert texts(hotel, anna)[-1] == "still here?"


async def test_telegram_shows_the_commands_in_both_languages(hotel: Hotel) -> None:
    await hotel.until(lambda: hotel.telegram.fake.called("setChatMenuButton"))
    commands = hotel.telegram.fake.world.profile.commands
    languages = {language: [one.description for one in shown] for (_, language), shown in commands.items()}
    assert languages.keys() == {"", "en", "ru"}
    assert languages[""] == languages["ru" if hotel.default_locale == "ru" else "en"]
    assert languages["en"] != languages["ru"]
    for shown in commands.values():
        assert [one.command for one in shown][:3] == ["menu", "human", "language"]


async def test_another_bot_of_the_hotel_counts_by_itself(closed_hotel: Hotel) -> None:
    hotel = closed_hotel
    anna = hotel.person()
    anna.write("hello there")
    update = Update.de_json(hotel.telegram.phone.sent_updates[0].body, None)
    for number in ("1", "1", "2"):
        Updates(hotel.database, hotel.clock, hotel.property_id, number).keep([update])
    assert sorted(one.address for one in hotel.all(ChannelUpdate)) == [
        f"{bot}:{anna.chat_id}" for bot in "12"
    ]
