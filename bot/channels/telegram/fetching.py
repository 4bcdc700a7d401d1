"""Fetching the photos of guests from Telegram."""

import asyncio

import structlog
from telegram import Bot
from telegram.constants import FileSizeLimit
from telegram.error import BadRequest, TelegramError

from bot.photos import PhotoError, Picture, remade

_TRIES = 3
_PAUSE_SECONDS = 0.5

_log = structlog.get_logger(__name__)


async def fetch(bot: Bot, file_id: str, *, pause: float = _PAUSE_SECONDS) -> Picture | None:
    """Return the photo, made anew; None if it cannot be had or is none."""
    for tried in range(_TRIES):
        try:
            data = await _download(bot, file_id)
            return None if data is None else await remade(data)
        except (BadRequest, PhotoError) as refusal:
            _log.info("a photo cannot be taken", reason=str(refusal))
            return None
        except TelegramError as trouble:
            _log.warning("a photo cannot be fetched", reason=str(trouble))
            await asyncio.sleep(pause * 2**tried)
    return None


async def _download(bot: Bot, file_id: str) -> bytes | None:
    file = await bot.get_file(file_id)
    if (file.file_size or 0) > FileSizeLimit.FILESIZE_DOWNLOAD:
        return None
    return bytes(await file.download_as_bytearray(read_timeout=60))
