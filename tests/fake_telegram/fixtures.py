"""A fake Telegram for any test: `from tests.fake_telegram.fixtures import telegram, telegram_clock` in a conftest."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from bot.fake_telegram import FakeTelegram, Phone, create_fake, serving
from tests.fake_telegram.typed_methods import mismatches

TOKEN = "123456789:AAFakeFakeFakeFakeFakeFakeFakeFake"
USERNAME = "bellhop_demo_bot"


class PushedClock:
    """Stands still until it is pushed."""

    def __init__(self, moment: datetime) -> None:
        self._now = moment

    def now(self) -> datetime:
        return self._now

    def push(self, by: timedelta) -> None:
        self._now += by


@dataclass(frozen=True)
class Served:
    """A fake and where it is served."""

    fake: FakeTelegram
    url: str

    @property
    def phone(self) -> Phone:
        return self.fake.phone

    @property
    def base_url(self) -> str:
        """What `telegram.Bot` is given."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self.url}/file/bot"


@pytest.fixture
def telegram_clock() -> PushedClock:
    return PushedClock(datetime(2027, 3, 11, 15, tzinfo=UTC))


@pytest.fixture
def telegram(telegram_clock: PushedClock) -> Iterator[Served]:
    """A fake on a free port; each call to it has to be one that aiogram would make as well."""
    fake = create_fake(TOKEN, USERNAME, telegram_clock, webhook_timeout=2)
    with serving(fake) as url:
        yield Served(fake, url)
    assert mismatches(fake.calls) == []
