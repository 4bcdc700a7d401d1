"""Showing progress: a moving line where somebody watches, plain lines where nobody does."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, TextIO

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn


class Shown(Protocol):
    """Something that shows how far a work has come."""

    def stage(self, name: str) -> None:
        """Show that `name` is being done now."""
        ...


class _Line:
    def __init__(self, what: str, progress: Progress) -> None:
        self._what = what
        self._progress = progress
        self._task = progress.add_task(what, total=None)

    def stage(self, name: str) -> None:
        self._progress.update(self._task, description=f"{self._what}: {name}")


class _Lines:
    def __init__(self, what: str, out: TextIO) -> None:
        self._what = what
        self._out = out
        self._began = time.monotonic()

    def stage(self, name: str) -> None:
        seconds = time.monotonic() - self._began
        typer.echo(f"{self._what}: {name} ({seconds:.0f} s)", file=self._out)


@contextmanager
def showing(what: str, *, aside: bool = False) -> Iterator[Shown]:
    """Show the stages of `what`; `aside`, on standard error, where the output proper is for a program."""
    out = sys.stderr if aside else sys.stdout
    if not out.isatty():
        yield _Lines(what, out)
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(file=out), transient=True) as progress:
        yield _Line(what, progress)
