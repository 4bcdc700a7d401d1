"""Methods that put something new into a chat."""

from typing import Annotated

from pydantic import Field, JsonValue

from bot.fake_telegram.errors import bad_request
from bot.fake_telegram.methods.base import ChatId, Json, Method
from bot.fake_telegram.methods.keyboards import checked
from bot.fake_telegram.rooms import Room
from bot.fake_telegram.texts import read_text
from bot.fake_telegram.wire import Location, MessageEntity, Wire
from bot.fake_telegram.wire_messages import (
    ForceReply,
    InlineKeyboardMarkup,
    Keyboard,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from bot.fake_telegram.world import World


class ReplyParameters(Wire):
    message_id: int
    allow_sending_without_reply: bool = False


class Sending(Method):
    """A call that sends a message."""

    chat_id: ChatId
    reply_markup: Json[Keyboard | None] = None
    reply_parameters: Json[ReplyParameters | None] = None

    def begun(self, world: World, messages: int = 1) -> tuple[Room, Message]:
        """Return the chat and a message to be filled, with its keyboard; counted by flood control.

        Raises:
            ApiError: the chat is closed, the keyboard wrong, the replied message gone, or there are too many.
        """
        room = world.open_room(self.chat_id)
        keyboard = checked(self.reply_markup)
        replied = self._replied(room)
        world.flood.count(room.chat.id, messages)
        message = world.blank(room, world.bot)
        message.reply_to_message = replied
        if isinstance(keyboard, InlineKeyboardMarkup):
            message.reply_markup = keyboard
        elif isinstance(keyboard, ReplyKeyboardMarkup | ForceReply):
            room.keyboard = keyboard
        elif isinstance(keyboard, ReplyKeyboardRemove):
            room.keyboard = None
        return room, message

    def _replied(self, room: Room) -> Message | None:
        if self.reply_parameters is None:
            return None
        replied = room.messages.get(self.reply_parameters.message_id)
        if replied is None and not self.reply_parameters.allow_sending_without_reply:
            raise bad_request("message to be replied not found")
        return replied and replied.model_copy(update={"reply_to_message": None})


class SendMessage(Sending):
    text: str
    parse_mode: str | None = None
    entities: Json[list[MessageEntity] | None] = None
    link_preview_options: Json[dict[str, JsonValue] | None] = None

    def run(self, world: World) -> Message:
        world.open_room(self.chat_id)
        text, entities = read_text(self.text, self.parse_mode, self.entities)
        room, message = self.begun(world)
        message.text, message.entities = text, entities or None
        message.link_preview_options = self.link_preview_options
        return world.put(room, message)


class SendLocation(Sending):
    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]
    horizontal_accuracy: Annotated[float | None, Field(ge=0, le=1500)] = None

    def run(self, world: World) -> Message:
        room, message = self.begun(world)
        message.location = Location(
            latitude=self.latitude,
            longitude=self.longitude,
            horizontal_accuracy=self.horizontal_accuracy,
        )
        return world.put(room, message)
