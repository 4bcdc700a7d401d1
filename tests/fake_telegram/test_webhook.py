"""The bot's side is a small server of the test's own, which answers as it is told."""

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from telegram import Bot
from telegram.error import BadRequest, Conflict

from tests.fake_telegram.fixtures import PushedClock, Served

SECRET = "a-secret_42"


@dataclass
class Receiver:
    """Takes updates; `answer` says with which status, and what it answers."""

    url: str = ""
    taken: list[dict[str, Any]] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    answer: Callable[[dict[str, Any]], tuple[int, dict[str, Any]]] = lambda _: (200, {})
    bell: threading.Condition = field(default_factory=threading.Condition)

    def take(self, update: dict[str, Any], secret: str | None) -> tuple[int, dict[str, Any]]:
        with self.bell:
            self.taken.append(update)
            self.secrets.append(secret)
            self.bell.notify_all()
        return self.answer(update)

    async def texts(self, count: int) -> list[str]:
        """Return the texts of all that was delivered, once it is that many."""

        def wait() -> list[str]:
            with self.bell:
                assert self.bell.wait_for(lambda: len(self.taken) >= count, 5), self.taken
                return [update["message"]["text"] for update in self.taken]

        return await asyncio.to_thread(wait)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            update = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, body = receiver.take(update, self.headers["X-Telegram-Bot-Api-Secret-Token"])
            content = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        receiver.url = f"http://127.0.0.1:{server.server_port}/telegram"
        yield receiver
        server.shutdown()
        thread.join()


async def test_updates_come_with_the_secret_and_polling_is_refused_meanwhile(
    telegram: Served, bot: Bot, receiver: Receiver
) -> None:
    anna = telegram.phone.person("Anna")
    anna.write("before")
    await bot.set_webhook(receiver.url, secret_token=SECRET)
    anna.write("after")
    assert sorted(await receiver.texts(2)) == ["after", "before"]
    assert set(receiver.secrets) == {SECRET}
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert (await bot.get_webhook_info()).url == ""
    assert await bot.get_updates() == ()


async def test_what_is_not_taken_is_repeated_in_order_with_growing_pauses(
    telegram: Served, bot: Bot, receiver: Receiver, telegram_clock: PushedClock
) -> None:
    answers = iter([500, 503, 200, 200])
    receiver.answer = lambda _: (next(answers), {})
    await bot.set_webhook(receiver.url, max_connections=1)
    anna = telegram.phone.person("Anna")
    anna.write("one")
    assert await receiver.texts(1) == ["one"]
    await until_info(telegram, bot, "Wrong response from the webhook: 500 Internal Server Error")
    anna.write("two")
    telegram_clock.push(timedelta(seconds=1))
    assert await receiver.texts(2) == ["one", "one"]
    await until_info(telegram, bot, "Wrong response from the webhook: 503 Service Unavailable")
    telegram_clock.push(timedelta(seconds=1))
    assert (await bot.get_webhook_info()).pending_update_count == 2
    telegram_clock.push(timedelta(seconds=1))
    assert await receiver.texts(4) == ["one", "one", "one", "two"]


async def test_an_update_taken_too_late_comes_again(
    telegram: Served, bot: Bot, receiver: Receiver, telegram_clock: PushedClock
) -> None:
    hurry = threading.Event()
    receiver.answer = lambda _: (200, {"hurried": hurry.wait(30)})
    await bot.set_webhook(receiver.url)
    telegram.phone.person("Anna").write("one")
    await until_info(telegram, bot, "Read timeout expired")
    hurry.set()
    telegram_clock.push(timedelta(seconds=1))
    assert await receiver.texts(2) == ["one", "one"]
    assert receiver.taken[0] == receiver.taken[1]


async def test_after_24_hours_an_update_is_forgotten(
    telegram: Served, bot: Bot, receiver: Receiver, telegram_clock: PushedClock
) -> None:
    receiver.answer = lambda update: (500 if update["message"]["text"] == "old" else 200, {})
    await bot.set_webhook(receiver.url)
    anna = telegram.phone.person("Anna")
    anna.write("old")
    await until_info(telegram, bot, "Wrong response from the webhook: 500 Internal Server Error")
    telegram_clock.push(timedelta(hours=24))
    anna.write("new")
    assert await receiver.texts(2) == ["old", "new"]


async def test_the_answer_to_an_update_may_be_a_call(telegram: Served, bot: Bot, receiver: Receiver) -> None:
    receiver.answer = lambda update: (
        200,
        {"method": "sendMessage", "chat_id": update["message"]["chat"]["id"], "text": "At once"},
    )
    await bot.set_webhook(receiver.url)
    anna = telegram.phone.person("Anna")
    anna.write("Hello")
    assert (await anna.message()).text == "At once"
    assert (await asyncio.to_thread(telegram.fake.wait_for_call, "sendMessage")).in_webhook_answer


async def test_several_updates_are_delivered_at_a_time_if_the_bot_allows(
    telegram: Served, bot: Bot, receiver: Receiver
) -> None:
    all_here = threading.Barrier(3)
    receiver.answer = lambda _: (200, {"at_once": all_here.wait(5) >= 0})
    await bot.set_webhook(receiver.url, max_connections=3)
    anna = telegram.phone.person("Anna")
    for number in range(3):
        anna.write(str(number))
    assert sorted(await receiver.texts(3)) == ["0", "1", "2"]


@pytest.mark.parametrize("secret", ["with space", "x" * 257, "é"])
async def test_a_secret_has_1_to_256_plain_characters(
    telegram: Served, bot: Bot, receiver: Receiver, secret: str
) -> None:
    with pytest.raises(BadRequest, match="Secret token contains unallowed characters"):
        await bot.set_webhook(receiver.url, secret_token=secret)


async def test_nothing_is_delivered_beyond_this_machine(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="failed to resolve host"):
        await bot.set_webhook("https://bot.hotel.example/telegram")


async def until_info(telegram: Served, bot: Bot, trouble: str) -> None:
    """Wait until the fake has noted this trouble with the webhook."""
    hook = telegram.fake.world.webhook
    noted = await asyncio.to_thread(
        telegram.fake.world.changes.wait_for, lambda: hook.last_error_message == trouble or None, 5
    )
    assert noted, hook
    assert (await bot.get_webhook_info()).last_error_message == trouble
