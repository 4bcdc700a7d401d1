"""The first medium: one line a notice, to a file and to the terminal of the house."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from bot.paging.media.medium import DeliveryError, Page
from hotel.records import Audience


class LogMedium:
    """Writes each page as one line."""

    def __init__(self, file: Path, show: Callable[[str], None] = print) -> None:
        """Append to `file` and `show` the same line at once."""
        self._file = file
        self._show = show

    async def deliver(self, page: Page) -> None:
        """Write `page`.

        Raises:
            DeliveryError: the file cannot be written now; it may be later.
        """
        line = _line(page)
        try:
            await asyncio.to_thread(self._append, line)
        except OSError as error:
            raise DeliveryError(str(error), permanent=False) from error
        self._show(line)

    def _append(self, line: str) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._file.open("a", encoding="utf-8") as log:
            log.write(line + "\n")


def _line(page: Page) -> str:
    level = f"level {page.level}" if page.level else page.audience.value
    # Of a complaint both are told: the staff's common places, and the manager of the level in person.
    common = f"complaint staff, {level}" if page.audience is Audience.COMPLAINT_STAFF else level
    to = page.department or common
    words = " | ".join(part.strip() for part in page.text.splitlines() if part.strip())
    return f"{page.at.isoformat(sep=' ', timespec='seconds')} #{page.notice_id} {to}: {words}"
