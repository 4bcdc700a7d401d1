"""How fast the whole house answers, beside Rasa's own bot saying hello."""

import asyncio
import contextlib
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import httpx

from benchmark import default_bot
from benchmark.house import AFTERNOON, Reception, opened, opening, private, writing
from bot.settings import Settings
from hotel.clock import ShiftedClock

AT_ONCE = 16
GREETING = "hello"
REQUEST = "two towels please"

type Say = Callable[[str], None]
type Once = Callable[[], Awaitable[object]]


@dataclass(frozen=True)
class Speed:
    """What was measured of one system."""

    milliseconds: dict[str, float]
    """Median time of one message alone, by what was said."""
    a_second: dict[str, float]
    """Messages answered in a second to 16 guests at once."""
    megabytes: float
    cold_start: float
    """Seconds from the start of the process to the first answer."""


async def ours(settings: Settings, folder: Path, count: int, tell: Say) -> Speed:
    """Measure the house: from the POST at the gateway to the reply in the guest's events."""
    house = private(settings, folder)
    ShiftedClock(house.clock_file).set_to(AFTERNOON)
    reception = Reception(house)
    links = reception.check_in(AT_ONCE)
    reception.close()
    tell("first start of the house")
    with opening(house) as server:
        await opened(server)
    tell("second start of the house")
    with opening(house) as server:
        cold = await opened(server)
        async with contextlib.AsyncExitStack() as guests:
            writers = [await guests.enter_async_context(writing(house.web_url, link)) for link in links]
            began = time.perf_counter()
            await writers[0].say(GREETING)
            cold += time.perf_counter() - began
            alone, many = {}, {}
            for text in (GREETING, REQUEST):
                tell(f"the house answers {text!r}")
                says: list[Once] = [lambda w=writer, t=text: w.say(t) for writer in writers]  # type: ignore[misc]
                alone[text] = await _alone(says, count)
                many[text] = await _at_once(says, count)
        return Speed(alone, many, server.megabytes(), cold)


async def rasas(settings: Settings, count: int, tell: Say) -> Speed:
    """Measure Rasa's own bot: from the POST at its REST channel to the reply in the answer."""
    folder = default_bot.as_it_comes(settings, tell)
    tell("Rasa's own bot says hello")
    async with default_bot.serving(settings, folder) as (url, server, seconds):
        cold = seconds + await default_bot.settled(url)
        async with httpx.AsyncClient(base_url=url, timeout=60, trust_env=False) as client:
            says: list[Once] = [
                lambda n=number: default_bot.hello(client, f"guest{n}")  # type: ignore[misc]
                for number in range(AT_ONCE)
            ]
            alone = await _alone(says, count)
            many = await _at_once(says, count)
        return Speed({GREETING: alone}, {GREETING: many}, server.megabytes(), cold)


async def _alone(says: Sequence[Once], count: int) -> float:
    """Return the median milliseconds of one message while no other is under way; guests take turns."""
    await says[0]()
    times = []
    for place in range(count):
        began = time.perf_counter()
        await says[place % len(says)]()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


async def _at_once(says: Sequence[Once], count: int) -> float:
    each = max(3, count // len(says))

    async def keep_saying(say: Once) -> None:
        for _ in range(each):
            await say()

    began = time.perf_counter()
    await asyncio.gather(*(keep_saying(say) for say in says))
    return each * len(says) / (time.perf_counter() - began)
