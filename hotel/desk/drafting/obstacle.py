"""Something in the way of a draft."""

from dataclasses import dataclass, field

from hotel.facts import Fact
from hotel.records import Need
from hotel.turn import Button, Card


@dataclass(frozen=True)
class Obstacle:
    """Why a draft cannot go on as it is: the reply key that says so, and what the guest is asked."""

    key: str
    need: Need
    facts: dict[str, Fact] = field(default_factory=dict)
    buttons: tuple[Button, ...] = ()
    cards: tuple[Card, ...] = ()
    subject: str | None = None
    notice: str | None = None
    """Set where no answer helps: a person takes the request, and is told so by this notice."""
