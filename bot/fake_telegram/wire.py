"""Telegram's objects as they travel (https://core.telegram.org/bots/api#available-types), as far as we use them."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue


class Wire(BaseModel):
    """An object of the Bot API: fields that are absent are left out, unknown ones ignored, as Telegram does."""

    model_config = ConfigDict(extra="ignore", validate_by_name=True, validate_by_alias=True)

    def on_the_wire(self) -> dict[str, JsonValue]:
        """Return the object as JSON."""
        return self.model_dump(mode="json", by_alias=True, exclude_none=True)


class User(Wire):
    id: int
    is_bot: bool = False
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None


class Chat(Wire):
    id: int
    type: Literal["private", "group"]
    title: str | None = None
    username: str | None = None
    first_name: str | None = None
    last_name: str | None = None


class MessageEntity(Wire):
    """A stretch of a text; offset and length count UTF-16 units."""

    type: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None
    custom_emoji_id: str | None = None


class FileOnWire(Wire):
    file_id: str
    file_unique_id: str
    file_size: int | None = None


class PhotoSize(FileOnWire):
    width: int
    height: int


class Voice(FileOnWire):
    duration: int
    mime_type: str | None = None


class Sticker(FileOnWire):
    type: str = "regular"
    width: int
    height: int
    is_animated: bool = False
    is_video: bool = False
    emoji: str | None = None


class Document(FileOnWire):
    file_name: str | None = None
    mime_type: str | None = None


class Location(Wire):
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)
    horizontal_accuracy: float | None = Field(default=None, ge=0, le=1500)


class Contact(Wire):
    phone_number: str
    first_name: str
    last_name: str | None = None
    user_id: int | None = None


class File(FileOnWire):
    file_path: str | None = None


class ReactionType(Wire):
    type: Literal["emoji", "custom_emoji", "paid"]
    emoji: str | None = None


class BotCommand(Wire):
    command: str
    description: str
