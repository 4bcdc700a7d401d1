"""A chat and what is in it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from bot.fake_telegram.errors import bad_request, forbidden
from bot.fake_telegram.wire import Chat, User
from bot.fake_telegram.wire_messages import ForceReply, Message, ReplyKeyboardMarkup


class Standing(Enum):
    """How a person or group stands to the bot: what it may send depends on it."""

    NEVER_MET = "never met"
    SEEN_IN_A_GROUP = "seen in a group"
    OPEN = "open"
    BLOCKED = "blocked"
    REMOVED = "removed"
    DEACTIVATED = "deactivated"


CLOSED = {
    Standing.NEVER_MET: bad_request("chat not found"),
    Standing.SEEN_IN_A_GROUP: forbidden("bot can't initiate conversation with a user"),
    Standing.BLOCKED: forbidden("bot was blocked by the user"),
    Standing.REMOVED: forbidden("bot was kicked from the group chat"),
    Standing.DEACTIVATED: forbidden("user is deactivated"),
}
"""Why the bot may not write there."""


@dataclass
class Room:
    """A chat with all that is in it."""

    chat: Chat
    members: dict[int, User]
    standing: Standing
    messages: dict[int, Message] = field(default_factory=dict)
    keyboard: ReplyKeyboardMarkup | ForceReply | None = None
    """What the bot has put in the place of the person's keyboard."""
    typing_until: datetime | None = None
    reactions: dict[int, list[str]] = field(default_factory=dict)
    """The bot's reactions by message."""
    touched: dict[int, int] = field(default_factory=dict)
    """When each message was last put or changed, in the world's own count."""


@dataclass(frozen=True)
class Answered:
    """What a person sees after pressing a button: a line at the top, or a window to close."""

    text: str
    show_alert: bool
    url: str | None


@dataclass
class Pressed:
    """A pressed button, waiting for its answer."""

    id: str
    user: User
    message: Message
    data: str
    at: datetime
    answer: Answered | None = None
