"""Methods that answer without a message: a pressed button, typing, a reaction; and looking into a chat."""

from typing import Literal

from pydantic import JsonValue
from telegram.constants import ReactionEmoji

from bot.fake_telegram.errors import bad_request
from bot.fake_telegram.methods.base import ChatId, Json, Method
from bot.fake_telegram.rooms import Answered
from bot.fake_telegram.wire import Chat, File, ReactionType
from bot.fake_telegram.world import TYPING_LASTS, World

LONGEST_ANSWER = 200  # https://core.telegram.org/bots/api#answercallbackquery
_EMOJI = frozenset(one.value for one in ReactionEmoji)
_ACTIONS = frozenset(
    {
        *("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice"),
        *("upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note"),
    }
)


class AnswerCallbackQuery(Method):
    callback_query_id: str
    text: str | None = None
    show_alert: bool = False
    url: str | None = None

    def run(self, world: World) -> bool:
        pressed = world.alive(self.callback_query_id)
        text = self.text or ""
        if len(text) > LONGEST_ANSWER:
            raise bad_request("MESSAGE_TOO_LONG")
        pressed.answer = Answered(text, self.show_alert, self.url)
        world.changes.ring()
        return True


class SendChatAction(Method):
    chat_id: ChatId
    action: str

    def run(self, world: World) -> bool:
        room = world.open_room(self.chat_id)
        if self.action not in _ACTIONS:
            raise bad_request("wrong parameter action in request")
        room.typing_until = world.clock.now() + TYPING_LASTS
        world.changes.ring()
        return True


class SetMessageReaction(Method):
    chat_id: ChatId
    message_id: int
    reaction: Json[list[ReactionType] | None] = None

    def run(self, world: World) -> bool:
        room = world.open_room(self.chat_id)
        if self.message_id not in room.messages:
            raise bad_request("message to react not found")
        emoji = [one.emoji or "" for one in self.reaction or []]
        if len(emoji) > 1:
            raise bad_request("REACTIONS_TOO_MANY")
        if not _EMOJI.issuperset(emoji):
            raise bad_request("REACTION_INVALID")
        room.reactions[self.message_id] = emoji
        world.changes.ring()
        return True


class GetFile(Method):
    file_id: str

    def run(self, world: World) -> File:
        return world.files.describe(self.file_id)


class ChatFullInfo(Chat):
    accent_color_id: int = 0
    max_reaction_count: int = 11
    accepted_gift_types: dict[str, JsonValue]
    type: Literal["private", "group"]


class GetChat(Method):
    chat_id: ChatId

    def run(self, world: World) -> ChatFullInfo:
        chat = world.room(self.chat_id).chat
        kinds = (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        )
        gifts: dict[str, JsonValue] = dict.fromkeys(kinds, False)
        return ChatFullInfo(**chat.model_dump(), accepted_gift_types=gifts)
