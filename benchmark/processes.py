"""Servers that run for the time of a measurement, each ended by its own id."""

import asyncio
import contextlib
import os
import random
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import psutil

from bot.supervisor.plans import ROOT, leashed

VAR = ROOT / "var" / "benchmark"
_SECONDS_TO_END = 20
_PORTS = range(20_000, 30_000)


def free_port() -> int:
    """Return a port that nobody uses, below those that the kernel hands out by itself."""
    while True:
        port = random.choice(_PORTS)
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


class Server:
    """A process with all it has started."""

    def __init__(self, process: "subprocess.Popen[bytes]", log: Path) -> None:
        self.process = process
        self.log = log
        self.started = time.monotonic()

    def tree(self) -> list[psutil.Process]:
        """Return the process and everything below it."""
        try:
            top = psutil.Process(self.process.pid)
            return [top, *top.children(recursive=True)]
        except psutil.NoSuchProcess:
            return []

    def megabytes(self) -> float:
        """Return the memory that would be free without these processes (the sum of their unique sets)."""
        total = 0
        for one in self.tree():
            with contextlib.suppress(psutil.NoSuchProcess):
                total += one.memory_full_info().uss
        return total / 1e6

    def said(self) -> str:
        """Return what the process has written so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def end(self, number: signal.Signals = signal.SIGINT) -> None:
        """End the process as Ctrl-C would; kill what is left of it after a while."""
        tree = self.tree()
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            self.process.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for one in tree:
            with contextlib.suppress(psutil.NoSuchProcess):
                one.kill()


@contextlib.contextmanager
def running(
    command: Sequence[str], log: Path, environment: Mapping[str, str], folder: Path = ROOT
) -> Iterator[Server]:
    """Run `command`, with what it says in `log`, until the end of the block."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as written:
        process = subprocess.Popen(  # noqa: S603 -- the command is our own
            leashed(tuple(command)),
            cwd=folder,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        server = Server(process, log)
        try:
            yield server
        finally:
            server.end()


async def until(ready: Callable[[], bool], server: Server, seconds: float = 300) -> float:
    """Wait until `ready`; return how many seconds after its start that was.

    Raises:
        RuntimeError: the process ended, or was not ready in time.
    """
    while not await asyncio.to_thread(ready):
        if server.process.poll() is not None or time.monotonic() - server.started > seconds:
            raise RuntimeError(f"not ready: {server.said()[-500:]} (all of it in {server.log})")
        await asyncio.sleep(0.1)
    return time.monotonic() - server.started
