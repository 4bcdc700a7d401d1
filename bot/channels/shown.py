"""A message as the gateway shows it to a browser or a terminal."""

from datetime import datetime

from pydantic import BaseModel

from hotel.records import ShownButton, ShownCard, ShownOrder


class ShownPhoto(BaseModel):
    """A photo that the guest sent."""

    url: str
    width: int
    height: int


class Shown(BaseModel):
    """One message as the guest sees it."""

    key: str
    author: str
    """`guest`, `bot`, `staff` or `system`."""
    by: str | None = None
    """The first name of the member of staff who wrote it."""
    text: str
    at: datetime
    channel: str | None = None
    """Where the guest wrote it; None for what the hotel says."""
    replaces: str | None = None
    """The key of the message whose place it takes."""
    buttons: list[ShownButton] = []
    cards: list[ShownCard] = []
    order: ShownOrder | None = None
    photos: list[ShownPhoto] = []
    outbox: int | None = None
    """The place in the outbox, to go on from; None for the guest's own messages."""
    answers: str | None = None
    """The guest's message that this answers, by the browser's own id; with the last message of the burst only."""
