"""A message as the gateway shows it to a browser or a terminal."""

from datetime import datetime

from pydantic import BaseModel


class ShownButton(BaseModel):
    """A button as the guest sees it."""

    token: str
    label: str


class Shown(BaseModel):
    """One message as the guest sees it."""

    key: str
    author: str
    """`guest`, `bot`, `staff` or `system`."""
    text: str
    at: datetime
    buttons: list[ShownButton] = []
    outbox: int | None = None
    """The place in the outbox, to go on from; None for the guest's own messages."""
    answers: str | None = None
    """The guest's message that this answers, by the browser's own id."""
