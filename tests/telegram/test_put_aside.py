"""An update that breaks whoever takes it in."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import pytest

from bot.channels.telegram import each_alone
from bot.channels.telegram.each_alone import EachAlone
from bot.channels.telegram.taking import Taking
from bot.channels.telegram.updates import Kept
from hotel.records import Notice
from tests.telegram.hotel import Hotel


async def test_reception_is_told_of_a_message_that_cannot_be_taken_in(
    hotel: Hotel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(each_alone, "_AFTER_TROUBLE_SECONDS", 0.01)
    monkeypatch.setattr(each_alone, "_GROWS", 1)
    take: Callable[[Taking, Sequence[Kept]], Awaitable[None]] = Taking._take

    async def breaks(taking: Taking, together: Sequence[Kept]) -> None:
        message = together[0].update.message
        if message is not None and "towels" in (message.text or ""):
            raise RuntimeError("a bug")
        await take(taking, together)

    monkeypatch.setattr(Taking, "_take", breaks)
    anna = hotel.person()
    anna.write("hello")
    await anna.message()
    anna.write("304, Carter, 7310: two towels please")
    anna.write("are you there?")
    await hotel.until(lambda: "are you there?" in hotel.served)
    [notice] = [one for one in hotel.all(Notice) if one.key == "message_put_aside"]
    assert notice.department == "reception"
    assert notice.facts["words"] == "304, Carter, ••••: two towels please"
    assert notice.facts["conversation"] == notice.conversation_id


async def test_each_pause_after_trouble_is_longer_until_the_trouble_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pauses: list[float] = []
    troubles = [RuntimeError("a bug")] * 4
    over = asyncio.Event()
    news = asyncio.Event()

    async def serve(key: str) -> None:
        if troubles:
            raise troubles.pop()
        over.set()

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    running = asyncio.create_task(EachAlone(lambda: ["anna"], serve, news, at_once=1).run())
    async with asyncio.timeout(10):
        await over.wait()
    running.cancel()
    assert pauses == [1.0, 4.0, 16.0, 60.0]
