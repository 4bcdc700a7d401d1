"""Pushes updates to the bot's webhook, and pushes again what was not taken."""

import asyncio
import contextlib
from collections.abc import Mapping
from datetime import datetime, timedelta

import httpx
from pydantic import JsonValue

from bot.fake_telegram.api import BotApi
from bot.fake_telegram.changes import wait_until
from bot.fake_telegram.errors import ApiError
from bot.fake_telegram.incoming import Incoming, from_json
from bot.fake_telegram.updates import Queued

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
_FIRST_PAUSE = timedelta(seconds=1)
_LONGEST_PAUSE = timedelta(minutes=10)
_LOOK_AT_CLOCK_SECONDS = 0.05
"""The clock may be pushed at any moment, and does not tell."""


class Webhook:
    """Delivers in order, as many at a time as the bot allows; after a failure, all wait a pause that grows."""

    def __init__(self, api: BotApi, timeout: float) -> None:
        """Deliver what happens in the world of `api`; the bot has `timeout` real seconds to take each update."""
        self._api, self._world = api, api.world
        self._timeout = timeout
        self._hook = self._world.webhook
        self._going: dict[int, asyncio.Task[None]] = {}
        self._failures = 0
        self._not_before: datetime | None = None

    async def run(self) -> None:
        """Deliver until cancelled."""
        # Loopback only, so no proxy that the environment may name.
        async with httpx.AsyncClient(timeout=self._timeout, trust_env=False) as client:
            try:
                with self._world.changes.listening() as news:
                    while True:
                        news.clear()
                        self._start(client)
                        await wait_until(news, _LOOK_AT_CLOCK_SECONDS if self._not_before else 60)
            finally:
                for task in self._going.values():
                    task.cancel()
                await asyncio.gather(*self._going.values(), return_exceptions=True)

    def _start(self, client: httpx.AsyncClient) -> None:
        with self._world.changes.lock:
            hook = self._world.webhook
            if hook is not self._hook:  # a new address gets a new chance
                self._hook, self._failures, self._not_before = hook, 0, None
            if not hook.url or (self._not_before and self._world.clock.now() < self._not_before):
                return
            # After a failure one goes ahead to see whether the bot is back.
            room = 1 if self._failures else hook.max_connections
            for queued in self._world.updates.waiting():
                if len(self._going) >= room:
                    return
                if id(queued) not in self._going:
                    task = asyncio.create_task(self._deliver(client, queued, hook.url, hook.secret_token))
                    self._going[id(queued)] = task

    async def _deliver(self, client: httpx.AsyncClient, queued: Queued, url: str, secret: str | None) -> None:
        trouble = None
        try:
            headers = {SECRET_HEADER: secret} if secret else {}
            response = await client.post(url, json=queued.body, headers=headers)
            if response.is_success:
                await self._taken(queued, response.content)
            else:
                trouble = f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"
        except httpx.TimeoutException:
            trouble = "Read timeout expired"
        except httpx.HTTPError:
            trouble = "Connection refused"
        finally:
            del self._going[id(queued)]
        if trouble:
            self._pause(trouble)
        self._world.changes.ring()

    async def _taken(self, queued: Queued, answer: bytes) -> None:
        with self._world.changes.lock:
            self._world.updates.confirm(queued)
            self._failures, self._not_before = 0, None
        with contextlib.suppress(ApiError):  # any answer will do; only a call in it is carried out
            parameters: Mapping[str, JsonValue] = from_json(answer) if answer else {}
            if isinstance(name := parameters.get("method"), str):
                rest = {key: value for key, value in parameters.items() if key != "method"}
                await self._api.call(name, Incoming(rest), in_webhook_answer=True)

    def _pause(self, trouble: str) -> None:
        with self._world.changes.lock:
            now = self._world.clock.now()
            if self._not_before and now < self._not_before:
                return  # others went at the same time and have failed already
            pause = min(_FIRST_PAUSE * 2**self._failures, _LONGEST_PAUSE)
            self._failures = min(self._failures + 1, 16)
            self._not_before = now + pause
            self._world.webhook.last_error_message = trouble
            self._world.webhook.last_error_date = self._world.timestamp()
