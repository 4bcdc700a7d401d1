"""Telegram's messages, keyboards and updates as they travel (https://core.telegram.org/bots/api#update)."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field, JsonValue

from bot.fake_telegram.wire import (
    Chat,
    Contact,
    Document,
    Location,
    MessageEntity,
    PhotoSize,
    Sticker,
    User,
    Voice,
    Wire,
)


class InlineKeyboardButton(Wire):
    text: str
    url: str | None = None
    callback_data: str | None = None
    web_app: dict[str, JsonValue] | None = None


class InlineKeyboardMarkup(Wire):
    inline_keyboard: list[list[InlineKeyboardButton]]


class KeyboardButton(Wire):
    text: str
    request_contact: bool | None = None
    request_location: bool | None = None


class ReplyKeyboardMarkup(Wire):
    keyboard: list[list[KeyboardButton | str]]
    is_persistent: bool | None = None
    resize_keyboard: bool | None = None
    one_time_keyboard: bool | None = None
    input_field_placeholder: Annotated[str | None, Field(max_length=64)] = None
    selective: bool | None = None


class ReplyKeyboardRemove(Wire):
    remove_keyboard: Literal[True]
    selective: bool | None = None


class ForceReply(Wire):
    force_reply: Literal[True]
    input_field_placeholder: Annotated[str | None, Field(max_length=64)] = None
    selective: bool | None = None


type Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply


class Message(Wire):
    message_id: int
    sender: User | None = Field(default=None, alias="from")
    date: int
    chat: Chat
    edit_date: int | None = None
    media_group_id: str | None = None
    reply_to_message: "Message | None" = None
    text: str | None = None
    entities: Sequence[MessageEntity] | None = None
    link_preview_options: dict[str, JsonValue] | None = None
    photo: Sequence[PhotoSize] | None = None
    voice: Voice | None = None
    sticker: Sticker | None = None
    document: Document | None = None
    caption: str | None = None
    caption_entities: Sequence[MessageEntity] | None = None
    contact: Contact | None = None
    location: Location | None = None
    new_chat_members: Sequence[User] | None = None
    reply_markup: InlineKeyboardMarkup | None = None

    @property
    def buttons(self) -> list[InlineKeyboardButton]:
        """Return the inline buttons, row by row."""
        rows = self.reply_markup.inline_keyboard if self.reply_markup else []
        return [button for row in rows for button in row]

    @property
    def words(self) -> str:
        """Return what the message says: its text or its caption."""
        return self.text or self.caption or ""


class CallbackQuery(Wire):
    id: str
    sender: User = Field(alias="from")
    message: Message
    chat_instance: str
    data: str


class ChatMember(Wire):
    user: User
    status: Literal["member", "kicked", "left"]
    until_date: int | None = None


class ChatMemberUpdated(Wire):
    chat: Chat
    sender: User = Field(alias="from")
    date: int
    old_chat_member: ChatMember
    new_chat_member: ChatMember


class Update(Wire):
    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: CallbackQuery | None = None
    my_chat_member: ChatMemberUpdated | None = None

    @property
    def kind(self) -> str:
        """Return the name by which `allowed_updates` knows it."""
        return next(name for name in UPDATE_KINDS if getattr(self, name) is not None)


UPDATE_KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
