"""A guest with a device in the hand, on one channel: what they do, and what they see."""

from dataclasses import dataclass
from typing import Protocol

from hotel.records import ShownButton


@dataclass(frozen=True)
class Seen:
    """One message of the hotel's as the guest sees it."""

    text: str
    buttons: tuple[ShownButton, ...] = ()
    in_place: bool = False
    """It took the place of an earlier one."""
    by: str | None = None
    """Who of the staff wrote it."""


class Phone(Protocol):
    """What a guest has on any channel; whatever is sent returns the channel's own id of the message."""

    channel: str

    async def write(self, text: str) -> str:
        """Send words."""
        ...

    async def press(self, token: str) -> str:
        """Press a button of the newest message that has some."""
        ...

    async def send_photo(self, jpeg: bytes, caption: str) -> str:
        """Send a photo."""
        ...

    def offered(self) -> tuple[ShownButton, ...]:
        """Return the buttons that can be pressed now."""
        ...

    def mark(self) -> None:
        """Begin a new step: what is seen counts from here."""
        ...

    def seen(self) -> list[Seen]:
        """Return what the hotel has shown since the mark."""
        ...

    def has_all(self, outbox_id: int) -> bool:
        """Say whether what was told up to the row `outbox_id` has come, as far as this device can know."""
        ...
