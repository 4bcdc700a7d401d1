"""The composition root of the fake: one bot, its world, the door for the bot and the phones of everybody else."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.middleware.trustedhost import TrustedHostMiddleware

from bot.fake_telegram import api, phone_page
from bot.fake_telegram.api import BotApi
from bot.fake_telegram.calls import Call
from bot.fake_telegram.flood import Flood, FloodLimits
from bot.fake_telegram.phone import Phone
from bot.fake_telegram.webhook import Webhook
from bot.fake_telegram.wire import User
from bot.fake_telegram.world import World
from hotel.clock import Clock

_STATIC = Path(__file__).with_name("static")
_WEBHOOK_SECONDS = 10.0
_PATIENCE_SECONDS = 20.0


@dataclass(frozen=True)
class FakeTelegram:
    """One bot's Telegram: `app` is to be served, `phone` to be played with, `calls` to be looked at."""

    app: FastAPI
    phone: Phone
    api: BotApi
    world: World

    @property
    def calls(self) -> list[Call]:
        """Return every call so far, the oldest first."""
        with self.world.changes.lock:
            return list(self.api.calls)

    @property
    def flood(self) -> Flood:
        """Return the flood control: its `limits` may be set to None."""
        return self.world.flood

    def called(self, method: str) -> list[Call]:
        """Return the calls of one method, the oldest first."""
        with self.world.changes.lock:
            return [call for call in self.calls if call.method.lower() == method.lower()]

    def wait_for_call(self, method: str, timeout: float = _PATIENCE_SECONDS) -> Call:
        """Return the last call of a method, once there is one; blocks the thread.

        Raises:
            TimeoutError: there was none in `timeout` real seconds.
        """
        calls = self.world.changes.wait_for(lambda: self.called(method) or None, timeout)
        if calls is None:
            raise TimeoutError(f"{method} was not called")
        return calls[-1]

    def wait_for_poll(self, timeout: float = _PATIENCE_SECONDS) -> None:
        """Return once the bot waits for news; blocks the thread.

        Raises:
            TimeoutError: it did not in `timeout` real seconds.
        """
        if not self.world.changes.wait_for(lambda: self.api.polls.waiting or None, timeout):
            raise TimeoutError("nobody polls")


def create_fake(
    token: str,
    username: str,
    clock: Clock,
    *,
    limits: FloodLimits | None = FloodLimits(),  # noqa: B008 - frozen
    webhook_timeout: float = _WEBHOOK_SECONDS,
) -> FakeTelegram:
    """Return a Telegram in memory for the bot of this `token` ("<id>:<secret>") and `username`.

    `limits` None switches flood control off; `webhook_timeout` is how long the bot may take over an update, in real
    seconds.
    """
    number = int(token.partition(":")[0])
    world = World(User(id=number, is_bot=True, first_name=username, username=username), clock, limits)
    bot_api, phone = BotApi(world, token), Phone(world)

    @contextlib.asynccontextmanager
    async def delivering(_: FastAPI) -> AsyncIterator[None]:
        delivery = asyncio.create_task(Webhook(bot_api, webhook_timeout).run())
        yield
        delivery.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await delivery

    app = FastAPI(title="Fake Telegram", docs_url=None, redoc_url=None, openapi_url=None, lifespan=delivering)
    app.state.api, app.state.phone = bot_api, phone
    app.include_router(api.router)
    app.include_router(phone_page.router)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    # No page elsewhere may reach the phones by a name that leads to this machine.
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])
    return FakeTelegram(app, phone, bot_api, world)
