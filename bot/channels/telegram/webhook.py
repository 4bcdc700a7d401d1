"""The webhook: Telegram sends each update to an address of ours, and again until it is told that it is stored."""

import hmac
from http import HTTPStatus

import structlog
from fastapi import APIRouter, Request, Response
from telegram import Bot, Update

from bot.channels.telegram.receiving import WANTED, Receiving

PATH = "/telegram/webhook"
_SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 -- the header's name

_log = structlog.get_logger(__name__)


def webhook_router(receiving: Receiving, secret: str) -> APIRouter:
    """Return the route that takes updates from whoever knows `secret`."""
    router = APIRouter()

    @router.post(PATH)
    async def take(request: Request) -> Response:
        """Store one update; Telegram repeats it for everything but a 2xx."""
        if not hmac.compare_digest(request.headers.get(_SECRET, "").encode(), secret.encode()):
            _log.warning("somebody without the secret called the webhook")
            return Response(status_code=HTTPStatus.FORBIDDEN)
        await receiving.receive([Update.de_json(await request.json(), None)])
        return Response(status_code=HTTPStatus.OK)

    return router


async def set_webhook(bot: Bot, public_url: str, secret: str) -> None:
    """Tell Telegram where to send updates.

    One at a time: several at once may overtake each other, and a guest's "yes" must not come before the question.

    Raises:
        TelegramError: it does not answer, or does not like the address.
    """
    await bot.set_webhook(
        public_url.rstrip("/") + PATH,
        secret_token=secret,
        max_connections=1,
        allowed_updates=list(WANTED),
    )
