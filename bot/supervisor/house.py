"""The house: its parts are started together, started again when they die, and ended together."""

import asyncio
import signal
import time
from collections.abc import Callable, Sequence

from bot.settings import Settings
from bot.supervisor.part import Part, Say
from bot.supervisor.plans import Plan
from bot.trouble import TroubleError

_SECONDS_UNTIL_TRUSTED = 60
_SECONDS_BETWEEN_LOOKS = 0.2
_SECONDS_BETWEEN_VISITS = 10.0
_SILENT_SECONDS = 60.0
"""Whatever has not answered for so long hangs: no turn, and no start of a hotel's machine, keeps it that busy."""


class House:
    """Keeps the parts of the house running until it is told to stop."""

    def __init__(self, settings: Settings, first: Plan, others: Sequence[Plan], say: Say) -> None:
        """Plan the house: `first` needs longest and nothing else, the `others` need what `run` prepares."""
        self._settings = settings
        self._first = Part(first, settings.log_dir, say)
        self._others = [Part(plan, settings.log_dir, say) for plan in others]
        self._say = say
        self._stopping = asyncio.Event()
        self._open = False

    async def run(self, prepare: Callable[[], None], when_open: Callable[[], None]) -> None:
        """Start, prepare meanwhile, watch over the parts, end with Ctrl-C or SIGTERM.

        Raises:
            TroubleError: `prepare` found some, or a part does not start.
        """
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, self._stopping.set)
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._keep(self._first))
                await asyncio.to_thread(prepare)
                for part in self._others:
                    tasks.create_task(self._keep(part))
                opening = tasks.create_task(self._opening(when_open))
                await self._stopping.wait()
                opening.cancel()
                self._say("Closing …" if self._open else "Stopped before everything was up.")
                await asyncio.gather(*(part.stop() for part in self._parts))
        except* TroubleError as troubles:
            lines = [line for trouble in troubles.exceptions for line in _lines(trouble)]
            raise TroubleError(*lines) from None
        finally:
            self._stopping.set()
            await asyncio.gather(*(part.stop() for part in self._parts))

    @property
    def _parts(self) -> list[Part]:
        return [self._first, *self._others]

    async def _opening(self, when_open: Callable[[], None]) -> None:
        try:
            async with asyncio.timeout(self._settings.start_timeout_seconds):
                await asyncio.gather(*(part.has_answered.wait() for part in self._parts))
        except TimeoutError:
            silent = [part for part in self._parts if not part.has_answered.is_set()]
            raise TroubleError(*(self._silence(part) for part in silent)) from None
        self._open = True
        await asyncio.to_thread(when_open)

    def _silence(self, part: Part) -> str:
        seconds = self._settings.start_timeout_seconds
        return f"{part.plan.name} does not answer after {seconds:.0f} s: look into {part.log}"

    async def _keep(self, part: Part) -> None:
        wait = self._settings.restart_first_seconds
        while not self._stopping.is_set():
            started = time.monotonic()
            await part.start()
            visiting = asyncio.create_task(self._visit(part))
            try:
                code = await part.ended()
            finally:
                visiting.cancel()
            if self._stopping.is_set():
                return
            if not self._open:
                last = part.last_lines[-1] if part.last_lines else "it said nothing"
                end = f"{part.plan.name} ended while starting ({_how(code)})"
                raise TroubleError(f"{end}: {last}; see {part.log}")
            if time.monotonic() - started > _SECONDS_UNTIL_TRUSTED:
                wait = self._settings.restart_first_seconds
            self._say(f"!!! {part.plan.name} died ({_how(code)}); again in {wait:g} s; see {part.log}")
            await self._pause(wait)
            wait = min(wait * 2, self._settings.restart_longest_seconds)

    async def _visit(self, part: Part) -> None:
        """End `part` once it has hung long enough, alive as it is; like one that died, it is started again."""
        try:
            async with asyncio.timeout(self._settings.start_timeout_seconds):
                await _until_it_answers(part)
            part.has_answered.set()
            answered = time.monotonic()
            while time.monotonic() - answered < _SILENT_SECONDS:
                await asyncio.sleep(_SECONDS_BETWEEN_VISITS)
                if await part.answers():
                    answered = time.monotonic()
        except TimeoutError:
            if not self._open:  # then the opening says so
                return
        self._say(f"!!! {part.plan.name} hangs: it does not answer any more; see {part.log}")
        await part.end()

    async def _pause(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            pass


async def _until_it_answers(part: Part) -> None:
    while not await part.answers():  # noqa: ASYNC110 - another process sets no Event of ours
        await asyncio.sleep(_SECONDS_BETWEEN_LOOKS)


def _how(code: int) -> str:
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"code {code}"


def _lines(trouble: BaseException) -> list[str]:
    if isinstance(trouble, BaseExceptionGroup):
        return [line for inner in trouble.exceptions for line in _lines(inner)]
    return list(trouble.lines) if isinstance(trouble, TroubleError) else [str(trouble)]
