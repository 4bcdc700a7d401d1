"""The gateway's composition root: channels, front desk and pager in one process, on one event loop."""

import asyncio
import contextlib
import signal
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import structlog
import uvicorn
from fastapi import FastAPI
from sqlalchemy.orm import Session

from bot.channels.telegram.channel import Account, TelegramChannel
from bot.channels.telegram.preparing import House
from bot.channels.telegram.words import load_telegram_words
from bot.commands.opening import Records
from bot.front_desk import FrontDesk, Outbox
from bot.links import links_of
from bot.paging.media.log import LogMedium
from bot.paging.pager import Pager
from bot.settings import Settings
from bot.trouble import TroubleError
from bot.understanding import Understanding
from bot.web.app import create_app
from bot.web.limits import Limits
from bot.web.lobby import Lobby
from bot.web.words import load_words
from bot.wording.content import Content, WordingError
from bot.wording.voice import Voice
from hotel.clock import Clock
from hotel.facts import Fact
from hotel.timers_due import fire_due
from hotel.unsent_photos import delete_unsent_photos

CONTENT = Path("content")
_SECONDS_TO_END = 3

_log = structlog.get_logger(__name__)


class _Server(uvicorn.Server):
    """Leaves the signals to us: the front desk has to end as well, and after the door is shut."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture nothing."""
        yield


class Gateway:
    """Everything that runs in the gateway's process."""

    def __init__(self, records: Records) -> None:
        """Put the parts together.

        Raises:
            TroubleError: the words are broken.
        """
        settings, hotel = records.settings, records.hotel
        voice = _voice(records)
        outbox = Outbox()
        self._understanding = Understanding(settings.rasa_url, timeout=settings.turn_timeout_seconds)
        self._front_desk = FrontDesk(
            records.database,
            records.clock,
            voice,
            self._understanding,
            outbox,
            property_id=hotel.id,
            turn_timeout=settings.turn_timeout_seconds,
        )
        self._pager = Pager(
            records.database,
            records.clock,
            voice,
            outbox,
            [LogMedium(settings.log_dir / "notices.log")],
            timers_of(settings, hotel.id),
            property_id=hotel.id,
            staff_locale=settings.staff_locale or hotel.default_locale,
        )
        self._telegram = self._open_telegram(records) if settings.telegram_token else None
        self.lobby = Lobby(
            settings=settings,
            database=records.database,
            clock=records.clock,
            hotel=hotel,
            front_desk=self._front_desk,
            outbox=outbox,
            links=links_of(settings),
            limits=Limits.of(settings),
            words=load_words(CONTENT, hotel.languages, hotel.default_locale),
            telegram=self._telegram_name,
        )

    def _open_telegram(self, records: Records) -> TelegramChannel:
        settings, hotel = records.settings, records.hotel
        house = House(
            database=records.database,
            clock=records.clock,
            hotel=hotel,
            front_desk=self._front_desk,
            links=links_of(settings),
            web_url=settings.public_url or settings.web_url,
        )
        return TelegramChannel(Account.of(settings), house, load_telegram_words(CONTENT, hotel.languages))

    def _telegram_name(self) -> str | None:
        return self._telegram.name if self._telegram else None

    async def run(self) -> None:
        """Serve until SIGTERM or Ctrl-C."""
        app = create_app(self.lobby)
        if self._telegram is not None and self._telegram.router is not None:
            app.include_router(self._telegram.router)
        server = _Server(_configuration(self.lobby.settings, app))
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, server.handle_exit, number, None)
        async with asyncio.TaskGroup() as tasks:
            parts = [self._front_desk.run, self._pager.run]
            if self._telegram is not None:
                parts.append(self._telegram.run)
            behind = [tasks.create_task(part()) for part in parts]
            await server.serve()
            for task in behind:
                task.cancel()
        await self._understanding.close()


def timers_of(settings: Settings, property_id: int) -> Callable[[Session, Clock], int]:
    """Return what the hotel does by itself in each step of the pager."""
    keep = timedelta(hours=settings.unsent_photo_hours)

    def fire(session: Session, clock: Clock) -> int:
        return fire_due(session, clock, property_id) + delete_unsent_photos(session, clock, keep)

    return fire


def _voice(records: Records) -> Voice:
    hotel = records.hotel
    try:
        content = Content(CONTENT, hotel.default_locale)
    except WordingError as broken:
        raise TroubleError(str(broken)) from None
    house: dict[str, Fact] = {"phone": hotel.phone, "currency": hotel.currency}
    return Voice(content, hotel.timezone, house | {"name": {**hotel.name}, "address": {**hotel.address}})


def _configuration(settings: Settings, app: FastAPI) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        host=settings.host,
        port=settings.web_port,
        access_log=False,  # addresses of personal links are secrets
        log_level=settings.log_level,
        proxy_headers=settings.trust_proxy,
        forwarded_allow_ips="*" if settings.trust_proxy else None,
        server_header=False,
        timeout_graceful_shutdown=_SECONDS_TO_END,
    )
