"""Something in the way of a request."""

from dataclasses import dataclass, field

from hotel.facts import Fact
from hotel.records import Need
from hotel.turn import Button


@dataclass(frozen=True)
class Obstacle:
    """Why a request cannot go on as it is, and what the guest is asked instead."""

    key: str
    need: Need
    facts: dict[str, Fact] = field(default_factory=dict)
    buttons: tuple[Button, ...] = ()
    subject: str | None = None
    notice: str | None = None
    """Set where no answer helps: a person takes the request, and is told so by this notice."""
