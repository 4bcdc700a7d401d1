"""Methods that change or remove what the bot has sent."""

from collections.abc import Mapping
from datetime import timedelta

from pydantic import JsonValue

from bot.fake_telegram.errors import bad_request
from bot.fake_telegram.methods.base import ChatId, Json, Method
from bot.fake_telegram.methods.keyboards import checked
from bot.fake_telegram.rooms import Room
from bot.fake_telegram.texts import read_caption, read_text
from bot.fake_telegram.wire import MessageEntity
from bot.fake_telegram.wire_messages import InlineKeyboardMarkup, Message
from bot.fake_telegram.world import World

DELETABLE_FOR = timedelta(hours=48)  # https://core.telegram.org/bots/api#deletemessage
_SAME = (
    "message is not modified: specified new message content and reply markup "
    "are exactly the same as a current content and reply markup of the message"
)


class Editing(Method):
    """A call that changes a message of the bot's own; without a keyboard it takes the old one away."""

    chat_id: ChatId
    message_id: int
    reply_markup: Json[InlineKeyboardMarkup | None] = None

    def found(self, world: World) -> tuple[Room, Message]:
        """Return the chat and the message.

        Raises:
            ApiError: there is none, it is not the bot's, or the chat is closed.
        """
        room = world.open_room(self.chat_id)
        message = room.messages.get(self.message_id)
        if message is None:
            raise bad_request("message to edit not found")
        if message.sender != world.bot:
            raise bad_request("message can't be edited")
        return room, message

    def changed(self, world: World, room: Room, message: Message, changes: Mapping[str, object]) -> Message:
        """Put the changed message in the place of the old one.

        Raises:
            ApiError: nothing is changed, the keyboard is wrong, or there are too many calls.
        """
        changed = message.model_copy(update={**changes, "reply_markup": checked(self.reply_markup)})
        if changed == message:
            raise bad_request(_SAME)
        world.flood.count(room.chat.id)
        changed.edit_date = world.timestamp()
        return world.put(room, changed)


class EditMessageText(Editing):
    text: str
    parse_mode: str | None = None
    entities: Json[list[MessageEntity] | None] = None
    link_preview_options: Json[dict[str, JsonValue] | None] = None

    def run(self, world: World) -> Message:
        room, message = self.found(world)
        if message.text is None:
            raise bad_request("there is no text in the message to edit")
        text, entities = read_text(self.text, self.parse_mode, self.entities)
        return self.changed(world, room, message, {"text": text, "entities": entities or None})


class EditMessageCaption(Editing):
    caption: str | None = None
    parse_mode: str | None = None
    caption_entities: Json[list[MessageEntity] | None] = None

    def run(self, world: World) -> Message:
        room, message = self.found(world)
        if message.photo is None:
            raise bad_request("there is no caption in the message to edit")
        caption, entities = read_caption(self.caption, self.parse_mode, self.caption_entities)
        changes = {"caption": caption or None, "caption_entities": entities or None}
        return self.changed(world, room, message, changes)


class EditMessageReplyMarkup(Editing):
    def run(self, world: World) -> Message:
        room, message = self.found(world)
        return self.changed(world, room, message, {})


class DeleteMessage(Method):
    chat_id: ChatId
    message_id: int

    def run(self, world: World) -> bool:
        room = world.open_room(self.chat_id)
        message = room.messages.get(self.message_id)
        if message is None:
            raise bad_request("message to delete not found")
        foreign = message.sender != world.bot and room.chat.type != "private"
        if foreign or world.timestamp() - message.date > DELETABLE_FOR.total_seconds():
            raise bad_request("message can't be deleted for everyone")
        del room.messages[self.message_id]
        world.changes.ring()
        return True
