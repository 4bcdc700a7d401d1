"""Whole conversations through the running house, on the website and in Telegram: guests, staff, time and faults."""

import asyncio
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from benchmark.house import Reception, opened, private
from benchmark.processes import running
from benchmark.talks import transcript
from benchmark.talks.devices import CHANNELS
from benchmark.talks.player import Player
from benchmark.talks.script import Talk
from benchmark.talks.stage import Stage
from benchmark.talks.transcript import Run
from bot.fake_telegram import create_fake, serving
from bot.settings import Settings
from hotel.clock import ShiftedClock

type Say = Callable[[str], None]

_TOKEN = "123456789:AAFakeFakeFakeFakeFakeFakeFakeFake"  # noqa: S105 -- of the fake Telegram
_BOT = "bellhop_demo_bot"
_PATIENCE_SECONDS = 30.0
_TURN_SECONDS = 15.0
"""On a machine that others use as well, slowness is to be seen as slowness, not as a turn given up."""


@dataclass(frozen=True)
class Plan:
    """What is to be played, and where."""

    settings: Settings
    houses: Path
    """A folder for each channel's house."""
    transcripts: Path
    talks: Sequence[Talk]
    channels: Sequence[str] = CHANNELS


async def play(plan: Plan, tell: Say) -> list[Run]:
    """Play all, the earliest first, on each channel in a house of its own: a house's clock only goes on."""
    return [run for channel in plan.channels for run in await _play_on(channel, plan, tell)]


async def _play_on(channel: str, plan: Plan, tell: Say) -> list[Run]:
    folder = plan.houses / channel
    clock = ShiftedClock(folder / "clock")
    telegram = create_fake(_TOKEN, _BOT, clock)
    with serving(telegram) as url:
        house = private(
            plan.settings,
            folder,
            telegram_bot=_BOT,
            telegram_api_url=url,
            turn_timeout_seconds=_TURN_SECONDS,
            restart_first_seconds=0.2,
        )
        reception = Reception(house)
        clock.set_to(plan.talks[0].setup.moment(ZoneInfo(reception.records.hotel.timezone)))
        environment = {**house.as_environment(), "BELLHOP_TELEGRAM_TOKEN": _TOKEN}
        with running((sys.executable, "-m", "bot", "run"), folder / "house.log", environment) as server:
            await opened(server)
            await asyncio.to_thread(telegram.wait_for_poll, _PATIENCE_SECONDS)
            stage = Stage(server, reception.records, telegram)
            runs = [await _play_one(stage, talk, channel, plan, tell) for talk in plan.talks]
        reception.close()
        return runs


async def _play_one(stage: Stage, talk: Talk, channel: str, plan: Plan, tell: Say) -> Run:
    run = await Player(stage, talk, channel).play()
    transcript.write(run, plan.transcripts)
    tell(f"{run.name}: {len(run.steps)} steps, {len(run.faults)} wrong")
    return run
