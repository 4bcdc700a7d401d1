from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import stamina

from tests.fake_telegram.fixtures import PushedClock, Served, telegram, telegram_clock
from tests.telegram.hotel import Hotel

__all__ = ["telegram", "telegram_clock"]


@pytest.fixture
def closed_hotel(tmp_path: Path, telegram: Served, telegram_clock: PushedClock) -> Iterator[Hotel]:
    """A hotel whose bot does not run yet."""
    stamina.set_testing(True, attempts=3)
    hotel = Hotel(tmp_path, telegram, telegram_clock)
    yield hotel
    hotel.database.engine.dispose()
    stamina.set_testing(False)


@pytest.fixture
async def hotel(closed_hotel: Hotel) -> AsyncIterator[Hotel]:
    """A hotel whose bot runs."""
    async with closed_hotel.open():
        yield closed_hotel
