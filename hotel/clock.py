"""Time, passed in. Nobody in this project asks the machine for the time except this module."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol


class Clock(Protocol):
    """Something that knows what time it is."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...


EARLIEST, LATEST = datetime(1970, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)
"""No clock is set beyond these: the reckoning of dates ends not far behind them."""


class ClockError(Exception):
    """A clock was to be set to where no house can live."""


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
        """Make it `moment` now, for every process that reads the file.

        Raises:
            ClockError: it lies too far from the present; nothing is changed.
        """
        try:
            self._write(moment - datetime.now(UTC))
        except OverflowError:
            raise ClockError from None

    def push(self, by: timedelta) -> None:
        """Move the clock on by `by`.

        Raises:
            ClockError: that leads too far from the present; nothing is changed.
        """
        try:
            self._write(self.shift() + by)
        except OverflowError:
            raise ClockError from None

    def set_right(self) -> None:
        """Make it the machine's time."""
        self._write(timedelta())

    def _write(self, shift: timedelta) -> None:
        if not EARLIEST <= datetime.now(UTC) + shift <= LATEST:
            raise ClockError
        fresh = self._file.with_suffix(".new")
        fresh.write_text(str(shift.total_seconds()), encoding="ascii")
        fresh.replace(self._file)
