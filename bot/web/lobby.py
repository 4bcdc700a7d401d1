"""What every route of the gateway needs, put together once by the composition root."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Protocol, cast

from fastapi import Depends, Request

from bot.front_desk.messages import GuestMessage
from bot.front_desk.outbox import Outbox
from bot.links import StayLinks
from bot.settings import Settings
from bot.web.limits import Limits
from bot.web.streams import Streams
from bot.web.words import Words
from hotel.clock import Clock
from hotel.database import Database
from hotel.records import Property


class Receiver(Protocol):
    """The part of the front desk that a channel sees."""

    async def receive(self, message: GuestMessage) -> None:
        """Commit `message`; when this returns, it cannot be lost any more."""
        ...

    async def conversation_id(self, channel: str, address: str, locale_hint: str | None = None) -> int:
        """Return the id of the conversation with `address`; it begins here if there was none."""
        ...


def _no_telegram() -> str | None:
    return None


@dataclass(frozen=True)
class Lobby:
    """The gateway's parts."""

    settings: Settings
    database: Database
    clock: Clock
    hotel: Property
    front_desk: Receiver
    outbox: Outbox
    links: StayLinks
    limits: Limits
    words: dict[str, Words]
    telegram: Callable[[], str | None] = _no_telegram
    """Returns the name of the hotel's Telegram bot; None where there is none, or it is not known yet."""
    streams: Streams = field(default_factory=Streams)


def _lobby(request: Request) -> Lobby:
    return cast("Lobby", request.app.state.lobby)


type InLobby = Annotated[Lobby, Depends(_lobby)]
