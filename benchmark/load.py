"""Many conversations open at once, each with a message every half minute, as on a full house's evening."""

import asyncio
import contextlib
import random
import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from sqlalchemy import func, select

from benchmark.house import AFTERNOON, PARTS, Reception, Writer, opened, opening, part, private, writing
from benchmark.processes import Server
from bot.settings import Settings
from hotel.clock import ShiftedClock
from hotel.records import InboxMessage, InboxState

type Say = Callable[[str], None]

MESSAGES = (
    "hello",
    "two towels please",
    "when does the pool open?",
    "а во сколько завтрак?",
    "принесите ещё одну подушку",
    "thanks a lot",
    "the air conditioning in our room is leaking",
    "what can I see in town?",
    "какой пароль от вайфая?",
    "a bottle of still water please",
)
"""What guests write, in turn: questions, requests, a fault, courtesies."""
_SEED = 20270311
_PATIENCE_SECONDS = 60.0
_FILES_A_GUEST = 4
"""Open files that one guest's connections take here, with room to spare."""


@dataclass(frozen=True)
class Load:
    """How much is asked of the house."""

    conversations: int = 500
    every_seconds: float = 30.0
    messages_each: int = 4


@dataclass
class Outcome:
    """What became of it."""

    load: Load
    seconds: list[float] = field(default_factory=list)
    """From the POST of each message to its answer in the guest's stream."""
    lost: int = 0
    to_person: int = 0
    megabytes: float = 0.0
    """Of all processes of the house, at the end."""
    milliseconds_of: dict[str, float] = field(default_factory=dict)
    """Processor time per message, by process."""

    def percentile(self, percent: int) -> float:
        """Return the seconds within which so many per cent of the messages were answered."""
        return statistics.quantiles(self.seconds, n=100, method="inclusive")[percent - 1]


async def measure(settings: Settings, folder: Path, load: Load, tell: Say) -> Outcome:
    """Open the house and the conversations, write, and count."""
    _allow_files(load.conversations * _FILES_A_GUEST)
    house = private(settings, folder)
    ShiftedClock(house.clock_file).set_to(AFTERNOON)
    reception = Reception(house)
    links = reception.check_in(load.conversations)
    outcome = Outcome(load)
    with opening(house) as server:
        await opened(server)
        async with contextlib.AsyncExitStack() as guests:
            writers = [await guests.enter_async_context(writing(house.web_url, link)) for link in links]
            tell(f"{len(writers)} conversations are open")
            before = _processor_seconds(server)
            chance = random.Random(_SEED)
            phases = [chance.uniform(0, load.every_seconds) for _ in writers]
            await asyncio.gather(
                *(_write(writer, place, phases[place], outcome) for place, writer in enumerate(writers))
            )
            after = _processor_seconds(server)
        outcome.megabytes = server.megabytes()
    sent = load.conversations * load.messages_each
    outcome.milliseconds_of = {name: 1000 * (after[name] - before[name]) / sent for name in PARTS}
    outcome.lost += _unanswered(reception)
    outcome.to_person = _in_state(reception, InboxState.FAILED)
    reception.close()
    return outcome


async def _write(writer: Writer, place: int, phase: float, outcome: Outcome) -> None:
    load = outcome.load
    begins = time.monotonic() + phase
    for number in range(load.messages_each):
        await asyncio.sleep(max(0.0, begins + number * load.every_seconds - time.monotonic()))
        began = time.monotonic()
        try:
            await writer.say(MESSAGES[(place + number) % len(MESSAGES)], patience=_PATIENCE_SECONDS)
            outcome.seconds.append(time.monotonic() - began)
        except (TimeoutError, httpx.HTTPError):
            outcome.lost += 1


def _unanswered(reception: Reception) -> int:
    return _in_state(reception, InboxState.WAITING)


def _in_state(reception: Reception, state: InboxState) -> int:
    with reception.records.database.session() as session:
        counted = select(func.count()).select_from(InboxMessage).where(InboxMessage.state == state)
        return session.scalar(counted) or 0


def _processor_seconds(server: Server) -> dict[str, float]:
    found = {}
    for name in PARTS:
        process = part(server, name)
        times = process.cpu_times() if process else None
        found[name] = times.user + times.system if times else 0.0
    return found


def _allow_files(count: int) -> None:
    least, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if least < count:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(count, most), most))
