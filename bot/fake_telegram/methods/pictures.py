"""Methods that send pictures: uploaded, or known to Telegram already. Nothing is fetched from an address."""

import secrets
from collections.abc import Sequence
from typing import Literal

from bot.fake_telegram.errors import bad_request
from bot.fake_telegram.files import picture
from bot.fake_telegram.methods.base import Json, Method
from bot.fake_telegram.methods.sending import Sending
from bot.fake_telegram.texts import read_caption
from bot.fake_telegram.wire import MessageEntity, PhotoSize, Wire
from bot.fake_telegram.wire_messages import Message
from bot.fake_telegram.world import World

LARGEST_ALBUM = 10  # https://core.telegram.org/bots/api#sendmediagroup


def _photo(world: World, method: Method, field: str, value: str | None) -> PhotoSize:
    upload = method.uploaded(field, value)
    if upload:
        if not upload.content:
            raise bad_request("file must be non-empty")
        return world.files.keep_picture(upload.content)
    if not value or value.startswith("attach://"):
        raise bad_request("there is no photo in the request")
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    return picture(world.files.find(value))


class SendPhoto(Sending):
    photo: str | None = None
    caption: str | None = None
    parse_mode: str | None = None
    caption_entities: Json[list[MessageEntity] | None] = None

    def run(self, world: World) -> Message:
        world.open_room(self.chat_id)
        caption, entities = read_caption(self.caption, self.parse_mode, self.caption_entities)
        photo = _photo(world, self, "photo", self.photo)
        room, message = self.begun(world)
        message.photo = [photo]
        message.caption, message.caption_entities = caption or None, entities or None
        return world.put(room, message)


class InputMediaPhoto(Wire):
    type: Literal["photo"]
    media: str
    caption: str | None = None
    parse_mode: str | None = None
    caption_entities: list[MessageEntity] | None = None


class SendMediaGroup(Sending):
    media: Json[list[InputMediaPhoto]]

    def run(self, world: World) -> Sequence[Message]:
        world.open_room(self.chat_id)
        if not self.media:
            raise bad_request("there are no messages to send")
        if len(self.media) > LARGEST_ALBUM:
            raise bad_request("too many messages to send as an album")
        read = [
            (
                read_caption(one.caption, one.parse_mode, one.caption_entities),
                _photo(world, self, one.media, one.media),
            )
            for one in self.media
        ]
        room, first = self.begun(world, messages=len(read))
        album = str(secrets.randbits(53))
        sent: list[Message] = []
        for (caption, entities), photo in read:
            message = first if not sent else world.blank(room, world.bot)
            message.media_group_id, message.photo = album, [photo]
            message.caption, message.caption_entities = caption or None, entities or None
            sent.append(world.put(room, message))
        return sent
