"""One part of the house: a child process with its log, which ends when we do."""

import asyncio
import contextlib
import os
import re
import signal
from collections import deque
from collections.abc import Callable
from pathlib import Path

from bot.supervisor.asking import answers
from bot.supervisor.plans import ROOT, Plan, leashed

_KEPT_LOGS = 3
_SECONDS_TO_END = 8
_ALARMING = re.compile(
    r" (ERROR|CRITICAL) |\[(error|critical) |^(ERROR|CRITICAL):|^[\w.]+(Error|Exception): "
)
"""Lines that somebody should see: an error of a log, and what a traceback came to."""

type Say = Callable[[str], None]


class Part:
    """A child process. What it reports goes to its log, what matters to the terminal as well; what it says, there only."""

    def __init__(self, plan: Plan, log_dir: Path, say: Say) -> None:
        """Plan the part; `say` is given the lines for the terminal."""
        self.plan = plan
        self.log = log_dir / f"{plan.name}.log"
        self.last_lines: deque[str] = deque(maxlen=5)
        self.has_answered = asyncio.Event()  # once it has: the house opens by it
        self._say = say
        self._process: asyncio.subprocess.Process | None = None
        self._ending = False
        self._last_alarm = ""
        self._pumps: list[asyncio.Task[None]] = []
        log_dir.mkdir(parents=True, exist_ok=True)
        _rotate(self.log)

    async def start(self) -> None:
        """Start the process, in a group of its own so that Ctrl-C reaches it through us only."""
        self._process = process = await asyncio.create_subprocess_exec(
            *leashed(self.plan.command),
            cwd=ROOT,
            env=self.plan.environment,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        if self._ending:  # told to stop before there was anything to stop
            self._signal(signal.SIGKILL)
        assert process.stdout is not None  # noqa: S101 - asked for above
        assert process.stderr is not None  # noqa: S101
        self._pumps = [
            asyncio.create_task(self._pump(process.stdout, aloud=self.plan.speaks)),
            asyncio.create_task(self._pump(process.stderr, aloud=False)),
        ]

    @property
    def pid(self) -> int | None:
        """The process's id while there is one."""
        return None if self._process is None else self._process.pid

    async def ended(self) -> int:
        """Wait until the process has ended, and return its code; what it left behind is ended too."""
        if self._process is None:
            return 0
        code = await self._process.wait()
        self._signal(signal.SIGKILL)
        await asyncio.gather(*self._pumps)
        return code

    async def stop(self) -> None:
        """End the process and its children, for good."""
        self._ending = True
        await self.end()

    async def end(self) -> None:
        """End the process and its children: politely, and if that takes too long, at once."""
        if self._process is None:
            return
        if self._process.returncode is None:
            self._signal(signal.SIGTERM)
            try:
                async with asyncio.timeout(_SECONDS_TO_END):
                    await self._process.wait()
            except TimeoutError:
                self._signal(signal.SIGKILL)
        await self.ended()

    async def answers(self) -> bool:
        """Say whether the part answers now."""
        return await asyncio.to_thread(lambda: all(map(answers, (self.plan.health_url, *self.plan.needs))))

    def _signal(self, number: signal.Signals) -> None:
        if self.pid is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.pid, number)

    async def _pump(self, stream: asyncio.StreamReader, *, aloud: bool) -> None:
        rest = b""
        with self.log.open("ab", buffering=0) as log:
            while chunk := await stream.read(1 << 16):
                if not aloud:  # what is said to the terminal may hold words of guests
                    log.write(chunk)
                *lines, rest = (rest + chunk).split(b"\n")
                for line in lines:
                    self._take(line.decode("utf-8", "replace").rstrip(), aloud=aloud)
                rest = rest[-(1 << 16) :]

    def _take(self, line: str, *, aloud: bool) -> None:
        if not line:
            return
        self.last_lines.append(line)
        if aloud:
            self._say(line)
        elif not self._ending and line != self._last_alarm and _ALARMING.search(line):
            self._last_alarm = line
            self._say(f"{self.plan.name}: {line} (see {self.log})")


def _rotate(log: Path) -> None:
    for number in range(_KEPT_LOGS - 1, 0, -1):
        older = log.with_suffix(f".log.{number}")
        if older.exists():
            older.replace(log.with_suffix(f".log.{number + 1}"))
    if log.exists():
        log.replace(log.with_suffix(".log.1"))
