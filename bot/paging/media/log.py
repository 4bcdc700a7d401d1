"""The first medium: one line a notice on the terminal of the house; a file keeps that it was told, without words."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from bot.paging.media.medium import DeliveryError, Page
from hotel.records import Audience

_LARGEST = 1_000_000
"""So many bytes are about fifteen thousand notices; the file before is kept, and no other."""


class LogMedium:
    """Shows each page as one line, and notes in a file when it went to whom: no words of guests stay there."""

    def __init__(self, file: Path, show: Callable[[str], None] = print) -> None:
        """Append to `file` and `show` the words at once."""
        self._file = file
        self._show = show

    async def deliver(self, page: Page) -> None:
        """Show `page`.

        Raises:
            DeliveryError: the file cannot be written now; it may be later.
        """
        head = _head(page)
        try:
            await asyncio.to_thread(self._append, head)
        except OSError as error:
            raise DeliveryError(str(error), permanent=False) from error
        self._show(f"{head}: {_words(page)}")

    def _append(self, line: str) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        if self._file.exists() and self._file.stat().st_size > _LARGEST:
            self._file.replace(self._file.with_suffix(".log.1"))
        with self._file.open("a", encoding="utf-8") as log:
            log.write(line + "\n")


def _head(page: Page) -> str:
    level = f"level {page.level}" if page.level else page.audience.value
    # Of a complaint both are told: the staff's common places, and the manager of the level in person.
    common = f"complaint staff, {level}" if page.audience is Audience.COMPLAINT_STAFF else level
    to = page.department or common
    return f"{page.at.isoformat(sep=' ', timespec='seconds')} #{page.notice_id} {to}"


def _words(page: Page) -> str:
    return " | ".join(part.strip() for part in page.text.splitlines() if part.strip())
