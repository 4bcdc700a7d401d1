"""The channel's composition root: everything Telegram that runs in the gateway's process."""

import asyncio
import math
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

import structlog
from fastapi import APIRouter
from telegram import Bot
from telegram.error import TelegramError

from bot.channels.telegram.addresses import bot_number
from bot.channels.telegram.client import a_bot
from bot.channels.telegram.each_alone import EachAlone
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.preparing import House
from bot.channels.telegram.profile import set_profile
from bot.channels.telegram.receiving import Receiving
from bot.channels.telegram.sending import Sending
from bot.channels.telegram.taking import ALBUM_IS_COMPLETE_AFTER, Taking
from bot.channels.telegram.typing_sign import TypingSign
from bot.channels.telegram.updates import Updates
from bot.channels.telegram.webhook import set_webhook, webhook_router
from bot.channels.telegram.words import TelegramWords
from bot.settings import Settings

_AT_ONCE = 8
_LONGEST_PAUSE = 60.0
_AFTER_TROUBLE_SECONDS = 1.0

_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Account:
    """The bot's account at Telegram and the way its updates come."""

    token: str
    api_url: str
    name: str | None = None
    """In links; None: Telegram is asked."""
    webhook_url: str | None = None
    """Where Telegram sends updates; None: it is asked for them."""
    webhook_secret: str = ""

    @property
    def number(self) -> str:
        """The bot's number."""
        return bot_number(self.token)

    @classmethod
    def of(cls, settings: Settings) -> "Account":
        """Return the account of a deployment that has one."""
        token, secret = settings.telegram_token, settings.telegram_webhook_secret
        return cls(
            token=token.get_secret_value() if token else "",
            api_url=settings.telegram_api_url.rstrip("/"),
            name=settings.telegram_bot,
            webhook_url=settings.public_url if settings.telegram_mode == "webhook" else None,
            webhook_secret=secret.get_secret_value() if secret else "",
        )


class TelegramChannel:
    """Guests on Telegram."""

    def __init__(
        self,
        account: Account,
        house: House,
        words: Mapping[str, TelegramWords],
        *,
        quiet: timedelta = ALBUM_IS_COMPLETE_AFTER,
    ) -> None:
        """Serve the bot of `account`; an album is complete after `quiet`."""
        self.name = account.name
        """The bot's name in links; None until it is known."""
        self._account = account
        self._house = house
        self._words = words
        self._quiet = quiet
        self._updates = Updates(house.database, house.clock, house.hotel.id, account.number)
        self._news = asyncio.Event()
        self._receiving = Receiving(self._updates, self._news.set)

    @property
    def router(self) -> APIRouter | None:
        """The webhook's route, where there is one."""
        if self._account.webhook_url is None:
            return None
        return webhook_router(self._receiving, self._account.webhook_secret)

    async def run(self) -> None:
        """Serve until cancelled."""
        await asyncio.to_thread(self._updates.begin)
        house, number = self._house, self._account.number
        async with a_bot(self._account.token, self._account.api_url) as bot, asyncio.TaskGroup() as tasks:
            taking = Taking(bot, self._updates, house, quiet=self._quiet)
            each = EachAlone(self._updates.waiting, taking.take_all, self._news, at_once=_AT_ONCE)
            sending = Sending(bot, house, number=number)
            typing = TypingSign(bot, house, number=number)
            for part in (each.run, sending.run, typing.run, lambda: self._listen(bot)):
                tasks.create_task(_going(part))
            tasks.create_task(self._introduce(bot))

    async def _listen(self, bot: Bot) -> None:
        url = self._account.webhook_url
        if url is None:
            await Polling(bot, self._receiving).run()
        else:
            await _until_done(lambda: set_webhook(bot, url, self._account.webhook_secret))

    async def _introduce(self, bot: Bot) -> None:
        async def introduce() -> None:
            if self.name is None:
                self.name = (await bot.get_me()).username
            await set_profile(bot, self._words, self._house.hotel.default_locale)

        await _until_done(introduce)


async def _going(part: Callable[[], Awaitable[None]]) -> None:
    """Run a part, and run it again after whatever it fell over: the website must not suffer for Telegram."""
    while True:
        try:
            return await part()
        except Exception:  # noqa: BLE001 -- a locked database, most likely: what waits there is not lost
            _log.exception("a part of the Telegram channel fell over")
            await asyncio.sleep(_AFTER_TROUBLE_SECONDS)


async def _until_done(step: Callable[[], Awaitable[None]]) -> None:
    """Do the step, again and again if Telegram does not answer."""
    failures = 0
    while True:
        try:
            await step()
        except TelegramError as trouble:
            failures += 1
            _log.warning("Telegram does not answer", reason=str(trouble))
            await asyncio.sleep(min(math.ldexp(0.5, failures), _LONGEST_PAUSE))
        else:
            return
