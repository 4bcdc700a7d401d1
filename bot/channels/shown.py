"""A message as the gateway shows it to a browser or a terminal."""

from datetime import datetime

from pydantic import BaseModel

from hotel.records import ShownButton, ShownCard, ShownOrder


class ShownPhoto(BaseModel):
    """A photo that the guest sent."""

    url: str
    """Its path at the gateway."""
    width: int
    height: int


class ShownPicture(ShownCard):
    """A card, with what is said instead of its picture."""

    alt: str = ""
    """Empty where the card's title says what is in the picture."""


class Shown(BaseModel):
    """One message as the guest sees it."""

    key: str
    """A second message of the same key takes the place of the first."""
    replaces: str | None = None
    """The key of the message whose place it takes."""
    author: str
    """`guest`, `bot`, `staff` or `system`."""
    by: str | None = None
    """The first name of the member of staff who wrote it."""
    text: str
    at: datetime
    answers: str | None = None
    """The guest's message that this answers, by the browser's own id; with the last message of the burst only."""
    channel: str = "web"
    """Where it was written, or sent to."""
    buttons: list[ShownButton] = []
    cards: list[ShownPicture] = []
    order: ShownOrder | None = None
    beside_order: str | None = None
    """What is said beside the order, for who draws it; `text` says all of it in words. None without an order."""
    photos: list[ShownPhoto] = []

    @property
    def offered(self) -> list[ShownButton]:
        """Return the buttons that it offers, those of its cards first."""
        return [*(card.button for card in self.cards if card.button is not None), *self.buttons]
