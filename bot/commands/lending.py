"""A house, or only a Rasa, for the time of one command: the running one, else one of our own."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from bot.settings import Settings
from bot.supervisor import plans
from bot.supervisor.asking import answers
from bot.supervisor.checks import check_environments, free_port
from bot.supervisor.model import fingerprint, serving
from bot.supervisor.part import Part
from bot.supervisor.plans import Plan
from bot.trouble import TroubleError

type Tell = Callable[[str], None]

_SECONDS_BETWEEN_LOOKS = 0.3
_A_FIRST_START = 900.0
"""A house that has to train its model first takes minutes."""
_LOOKS = 5
"""So often a house that is slow to answer is asked; where none listens, each is refused at once."""


@asynccontextmanager
async def a_running_house(settings: Settings, tell: Tell) -> AsyncIterator[None]:
    """Give the running house, else start one quietly and end it afterwards.

    Raises:
        TroubleError: it does not start.
    """
    if await asyncio.to_thread(_answers_though_busy, f"{settings.web_url}/health"):
        yield
        return
    tell("starting it for the time of this chat")
    async with _lent(settings, plans.house(settings), _A_FIRST_START):
        yield


@asynccontextmanager
async def a_rasa(settings: Settings, tell: Tell) -> AsyncIterator[str]:
    """Give the address of a Rasa that serves the present model: the running one, else one of our own.

    Raises:
        TroubleError: it does not start.
    """
    if serving(settings) == fingerprint() and await asyncio.to_thread(
        answers, settings.rasa_url + plans.RASA_HEALTH
    ):
        yield settings.rasa_url
        return
    check_environments()
    tell("starting Rasa for the time of this command")
    plan = plans.rasa(settings, free_port())
    async with _lent(settings, plan, settings.start_timeout_seconds):
        yield plan.health_url.removesuffix(plans.RASA_HEALTH)


def _answers_though_busy(url: str) -> bool:
    return any(answers(url) for _ in range(_LOOKS))


@asynccontextmanager
async def _lent(settings: Settings, plan: Plan, patience: float) -> AsyncIterator[None]:
    part = Part(plan, settings.log_dir / "lent", lambda _line: None)
    await part.start()
    try:
        await _until_it_answers(part, patience)
        yield
    finally:
        await part.stop()


async def _until_it_answers(part: Part, patience: float) -> None:
    ended = asyncio.create_task(part.ended())
    try:
        async with asyncio.timeout(patience):
            while not await part.answers():
                if ended.done():
                    raise TroubleError(
                        *part.last_lines or (f"{part.plan.name} does not start; see {part.log}",)
                    )
                await asyncio.sleep(_SECONDS_BETWEEN_LOOKS)
    except TimeoutError:
        raise TroubleError(
            f"{part.plan.name} does not answer after {patience:.0f} s; see {part.log}"
        ) from None
    finally:
        ended.cancel()
