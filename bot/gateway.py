"""The gateway's composition root: channels, front desk and pager in one process, on one event loop."""

import asyncio
import contextlib
import signal
from collections.abc import Iterator
from pathlib import Path

import structlog
import uvicorn

from bot.commands.opening import Records
from bot.front_desk import FrontDesk, Outbox
from bot.links import links_of
from bot.paging.media.log import LogMedium
from bot.paging.pager import Pager
from bot.settings import Settings
from bot.trouble import TroubleError
from bot.understanding import Understanding
from bot.web.app import create_app
from bot.web.limits import MessageLimits
from bot.web.lobby import Lobby
from bot.web.words import load_page_words
from bot.wording.content import Content, WordingError
from bot.wording.voice import Voice
from hotel.facts import Fact
from hotel.timers_due import fire_due

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
        outbox = Outbox(records.database)
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
            fire_due,
            property_id=hotel.id,
            staff_locale=settings.staff_locale or hotel.default_locale,
        )
        self.lobby = Lobby(
            settings=settings,
            database=records.database,
            clock=records.clock,
            hotel=hotel,
            front_desk=self._front_desk,
            outbox=outbox,
            links=links_of(settings),
            limits=MessageLimits.of(settings),
            words=load_page_words(CONTENT, hotel.languages),
        )

    async def run(self) -> None:
        """Serve until SIGTERM or Ctrl-C."""
        server = _Server(_configuration(self.lobby))
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, server.handle_exit, number, None)
        async with asyncio.TaskGroup() as tasks:
            behind = [tasks.create_task(self._front_desk.run()), tasks.create_task(self._pager.run())]
            await server.serve()
            for task in behind:
                task.cancel()
        await self._understanding.close()


def _voice(records: Records) -> Voice:
    hotel = records.hotel
    try:
        content = Content(CONTENT, hotel.default_locale)
    except WordingError as broken:
        raise TroubleError(str(broken)) from None
    house: dict[str, Fact] = {"phone": hotel.phone, "currency": hotel.currency}
    return Voice(content, hotel.timezone, house | {"name": {**hotel.name}, "address": {**hotel.address}})


def _configuration(lobby: Lobby) -> uvicorn.Config:
    settings: Settings = lobby.settings
    return uvicorn.Config(
        create_app(lobby),
        host=settings.host,
        port=settings.web_port,
        access_log=False,  # addresses of personal links are secrets
        log_level=settings.log_level,
        proxy_headers=settings.trust_proxy,
        forwarded_allow_ips="*" if settings.trust_proxy else None,
        server_header=False,
        timeout_graceful_shutdown=_SECONDS_TO_END,
    )
