"""What the fake Telegram knows: people, chats, messages, pressed buttons."""

import itertools
import secrets
from datetime import timedelta

from bot.fake_telegram.changes import Changes
from bot.fake_telegram.errors import bad_request
from bot.fake_telegram.files import Files
from bot.fake_telegram.flood import Flood, FloodLimits
from bot.fake_telegram.profile import Profile
from bot.fake_telegram.rooms import CLOSED, Pressed, Room, Standing
from bot.fake_telegram.updates import Updates
from bot.fake_telegram.webhook_settings import WebhookSettings
from bot.fake_telegram.wire import User
from bot.fake_telegram.wire_messages import Message
from hotel.clock import Clock

QUERY_LIVES = timedelta(seconds=150)  # measured on Telegram; its documentation says only "too old"
TYPING_LASTS = timedelta(seconds=5)  # https://core.telegram.org/bots/api#sendchataction
_FIRST_PERSON = 700_000_001


class World:
    """The state of one bot's Telegram. Hold `changes.lock` while touching it."""

    def __init__(self, bot: User, clock: Clock, limits: FloodLimits | None) -> None:
        """Begin with nobody in it."""
        self.bot, self.clock = bot, clock
        self.flood = Flood(clock, limits)
        self.changes = Changes()
        self.updates = Updates(clock, self.changes.ring)
        self.files = Files()
        self.profile = Profile(name=bot.first_name)
        self.webhook = WebhookSettings()
        self.rooms: dict[int, Room] = {}
        self.pressed: dict[str, Pressed] = {}
        self.count = 0
        """How often a message was put or changed."""
        self._message_ids = itertools.count(1)
        self._chat_ids = itertools.count(_FIRST_PERSON)

    def timestamp(self) -> int:
        """Return the present moment as Telegram writes it: whole seconds since 1970."""
        return int(self.clock.now().timestamp())

    def new_chat_id(self) -> int:
        """Return an id nobody has."""
        return next(self._chat_ids)

    def room(self, chat_id: int | str) -> Room:
        """Return a chat the bot has met.

        Raises:
            ApiError: there is none, or the bot has never met it.
        """
        room = self.rooms.get(int(chat_id)) if _is_number(chat_id) else self._by_name(str(chat_id))
        if room is None or room.standing is Standing.NEVER_MET:
            raise bad_request("chat not found")
        return room

    def open_room(self, chat_id: int | str) -> Room:
        """Return a chat the bot may write to.

        Raises:
            ApiError: it may not, with Telegram's reason.
        """
        room = self.room(chat_id)
        if room.standing in CLOSED:
            raise CLOSED[room.standing]
        return room

    def _by_name(self, name: str) -> Room | None:
        return next((room for room in self.rooms.values() if f"@{room.chat.username}" == name), None)

    def blank(self, room: Room, sender: User) -> Message:
        """Return a new message with nothing in it yet."""
        return Message(
            message_id=next(self._message_ids), sender=sender, chat=room.chat, date=self.timestamp()
        )

    def put(self, room: Room, message: Message) -> Message:
        """Put a message into its chat, new or in place of what it was."""
        self.count += 1
        room.touched[message.message_id] = self.count
        room.messages[message.message_id] = message
        if message.sender and message.sender.is_bot:
            room.typing_until = None
        self.changes.ring()
        return message

    def press(self, user: User, message: Message, data: str) -> Pressed:
        """Note that a button was pressed."""
        pressed = Pressed(str(secrets.randbits(62)), user, message, data, self.clock.now())
        self.pressed[pressed.id] = pressed
        return pressed

    def alive(self, query_id: str) -> Pressed:
        """Return a pressed button that still waits for its answer.

        Raises:
            ApiError: it is too old, was answered, or never was.
        """
        pressed = self.pressed.get(query_id)
        if pressed is None or pressed.answer or self.clock.now() - pressed.at > QUERY_LIVES:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        return pressed


def _is_number(chat_id: int | str) -> bool:
    return isinstance(chat_id, int) or chat_id.lstrip("-").isdecimal()
