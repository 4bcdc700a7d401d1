"""The devices of one guest: a chat in Telegram, a browser at the website, and the way from one to the other."""

import contextlib
import re
from collections.abc import Awaitable, Callable

from benchmark.talks.phones import Phone
from benchmark.talks.telegram_phone import TelegramPhone
from benchmark.talks.web_phone import WebPhone
from bot.channels.telegram.links import start_link
from bot.commands.opening import Records
from bot.fake_telegram import FakeTelegram
from bot.links import links_of
from hotel.records import Stay

CHANNELS = ("telegram", "web")
_CARRY_ON = re.compile(r"/c/[\w-]+")

type Answered = Callable[[str], Awaitable[None]]
"""Waits until the message with this id is answered."""


class Devices:
    """Opens a channel when it is wanted for the first time."""

    def __init__(
        self, records: Records, telegram: FakeTelegram, stack: contextlib.AsyncExitStack, answered: Answered
    ) -> None:
        self._records, self._telegram, self._stack, self._answered = records, telegram, stack, answered
        self._telegram_phone: TelegramPhone | None = None
        self._web_phone: WebPhone | None = None

    async def begin(self, channel: str, name: str, language: str, stay: Stay | None) -> Phone:
        """Let the guest come in on `channel`, by the personal link of `stay` if there is one."""
        self._name, self._language = name, language
        links = links_of(self._records.settings)
        if channel == "web":
            return await self._browser("/" if stay is None else f"/g/{links.token(stay)}")
        phone = self._chat()
        if stay is not None:
            await self._answered(phone.open_link(start_link(self._bot, links.token(stay))))
        return phone

    async def carry_on(self, channel: str) -> Phone:
        """Go on with the conversation on the other channel."""
        if channel == "telegram":
            if self._telegram_phone is not None:
                return self._telegram_phone
            assert self._web_phone is not None
            url = await self._web_phone.link_to_telegram()
            phone = self._chat()
            await self._answered(phone.open_link(url))
            return phone
        if self._web_phone is not None:
            return self._web_phone
        assert self._telegram_phone is not None
        self._telegram_phone.mark()
        await self._answered(await self._telegram_phone.write("/website"))
        links = [_CARRY_ON.search(one.text) for one in self._telegram_phone.seen()]
        return await self._browser(next(link[0] for link in links if link))

    @property
    def _bot(self) -> str:
        return self._telegram.world.bot.username or ""

    def _chat(self) -> TelegramPhone:
        self._telegram_phone = TelegramPhone(self._telegram, self._name, self._language)
        return self._telegram_phone

    async def _browser(self, door: str) -> WebPhone:
        phone = WebPhone(self._records.settings.web_url, self._language, self._records.hotel.slug)
        await phone.come_in(door)
        await self._stack.enter_async_context(phone.open())
        self._web_phone = phone
        return phone
