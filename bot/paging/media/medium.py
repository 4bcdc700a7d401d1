"""What every medium looks like from the pager."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from hotel.records import Audience


class DeliveryError(Exception):
    """A medium did not take a page."""

    def __init__(self, reason: str, *, permanent: bool) -> None:
        """Say why; a `permanent` failure is not tried again."""
        super().__init__(reason)
        self.permanent = permanent


@dataclass(frozen=True)
class Page:
    """A notice in words, on its way to staff."""

    notice_id: int
    """The same id again is the same page: a medium that can, shows it once."""
    audience: Audience
    department: str | None
    level: int | None
    text: str
    at: datetime


class Medium(Protocol):
    """A way to reach staff."""

    async def deliver(self, page: Page) -> None:
        """Bring `page` to whom it is for.

        Raises:
            DeliveryError: it did not arrive.
        """
        ...
