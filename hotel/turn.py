"""What goes into the hotel with one request of a guest, and what comes back: the whole border to the voice."""

from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict

from hotel.facts import Fact


class Turn(BaseModel):
    """One request of one message, understood."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    conversation_id: int
    message_id: int
    ordinal: int = 0
    """The place of this request in its message: with `message_id` it makes every effect idempotent."""
    part: int = 0
    """The place among several of one kind that one request asks for: "at 5 and my wife at 7"."""
    of: int = 1
    """How many requests the message holds."""
    text: str
    """The guest's words for this request; what was mistyped (wrong layout, Latin letters) is read aright."""
    whole_text: str
    """The whole message."""
    intent: str
    confidence: float = 1.0
    topic: str | None = None
    category: str | None = None
    alternatives: tuple[str, ...] = ()
    """The likeliest intents, best first, where the understanding was not sure."""
    otherwise: tuple[str, ...] = ()
    """The next likeliest intents, best first, however sure the understanding was."""
    locale: str
    choice_request_id: int | None = None
    """Set where the guest pressed a button about one request."""
    choice_value: str | None = None


@dataclass(frozen=True)
class Button:
    """A choice offered under a reply. Its label is worded by `key` and `facts` in the guest's language."""

    key: str
    intent: str
    facts: dict[str, Fact] = field(default_factory=dict)
    request_id: int | None = None
    value: str | None = None


@dataclass(frozen=True)
class Card:
    """A dish or a room, shown with its picture where the channel can show one."""

    title: Fact
    text: Fact = None
    price: Fact = None
    picture: str | None = None
    """The name of a file among the property's pictures."""
    button: Button | None = None


@dataclass(frozen=True)
class Reply:
    """A reply key with its facts: what to say, without the words."""

    key: str
    facts: dict[str, Fact] = field(default_factory=dict)
    buttons: tuple[Button, ...] = ()
    cards: tuple[Card, ...] = ()
    about: int | None = None
    """The request that this shows in full: told as a message of its own, which then follows the request's state."""
    in_place: bool = False
    """Takes the place of the message whose button was pressed: a menu that turns a page."""
