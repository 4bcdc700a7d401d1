"""The fake, and the real library that talks to it."""

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from tests.fake_telegram.fixtures import TOKEN, Served, telegram, telegram_clock

__all__ = ["telegram", "telegram_clock"]


@pytest.fixture
async def bot(telegram: Served, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # the library's new way with durations: the old one warns
    bot = Bot(TOKEN, base_url=telegram.base_url, base_file_url=telegram.base_file_url)
    async with bot:
        yield bot
