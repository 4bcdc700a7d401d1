"""Time, passed in. Nobody in this project asks the machine for the time except these classes."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol


class Clock(Protocol):
    """Something that knows what time it is."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return datetime.now(UTC)


class ShiftedClock:
    """The machine's clock moved by the seconds a small file holds.

    All processes of one Bellhop read the same file, so a rehearsal or a demo can be set to any evening and pushed on
    from outside. A missing file means no shift.
    """

    def __init__(self, file: Path) -> None:
        """Read the shift from `file` each time it is asked for: it is tiny, and others write it."""
        self._file = file

    def now(self) -> datetime:
        """Return the shifted moment, aware, in UTC."""
        return datetime.now(UTC) + self.shift()

    def shift(self) -> timedelta:
        """Return how far this clock is ahead of the machine's."""
        try:
            return timedelta(seconds=float(self._file.read_text(encoding="ascii")))
        except FileNotFoundError:
            return timedelta()

    def set_to(self, moment: datetime) -> None:
        """Make it `moment` now, for every process that reads the file."""
        self._write(moment - datetime.now(UTC))

    def push(self, by: timedelta) -> None:
        """Move the clock on by `by`."""
        self._write(self.shift() + by)

    def _write(self, shift: timedelta) -> None:
        fresh = self._file.with_suffix(".new")
        fresh.write_text(str(shift.total_seconds()), encoding="ascii")
        fresh.replace(self._file)
