"""What an update says, before anything is done about it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from telegram import CallbackQuery, Message, Update, User
from telegram.constants import ChatMemberStatus, ChatType

from bot.channels.telegram import CHANNEL
from bot.channels.telegram.addresses import address_of
from bot.front_desk.messages import GuestMessage
from hotel.records import MessageKind

INTENTS: Mapping[str, str] = {
    "help": "ask_capabilities",
    "menu": "ask_menu",
    "language": "change_language",
    "human": "ask_human",
}
"""Command -> the intent it stands for."""
KINDS: Mapping[str, MessageKind] = {"privacy": MessageKind.PRIVACY, "stop": MessageKind.STOP}
"""Command -> the kind of message it stands for."""
START = "start"
WEBSITE = "website"
_COMMAND = re.compile(r"/(?P<name>[a-z0-9_]{1,32})(@\w+)?(\s+(?P<rest>.*))?", re.DOTALL | re.IGNORECASE)
_PICTURES = frozenset({"image/jpeg", "image/png", "image/webp"})


@dataclass(frozen=True)
class Said:
    """The guest sent something."""

    message: GuestMessage
    pictures: tuple[tuple[str, str], ...] = ()
    """Photos to be fetched: our id of each, and Telegram's id of the file."""
    start: str | None = None
    """What the link carried by which the guest came; empty if nothing."""
    wants_website: bool = False
    pressed: str | None = None
    """The id of the pressed button's query, which must be answered."""


@dataclass(frozen=True)
class Reachable:
    """The guest blocked the bot, or let it write again."""

    address: str
    yes: bool


def read(update: Update, bot: str) -> Said | Reachable | None:
    """Return what `update` says to the bot of this number; None for groups, service messages, other kinds."""
    chat = update.effective_chat
    if chat is None or chat.type != ChatType.PRIVATE:
        return None
    address = address_of(bot, chat.id)
    if update.my_chat_member is not None:
        status = update.my_chat_member.new_chat_member.status
        return Reachable(address, status not in {ChatMemberStatus.BANNED, ChatMemberStatus.LEFT})
    if update.callback_query is not None:
        return _pressed(update.callback_query, address)
    if update.edited_message is not None:
        return _edited(update.edited_message, address, update.update_id)
    return _sent(update.message, address) if update.message is not None else None


def _pressed(query: CallbackQuery, address: str) -> Said:
    message = GuestMessage(
        CHANNEL,
        address,
        f"press-{query.id}",
        choice_token=query.data or "",
        locale_hint=_language(query.from_user),
    )
    return Said(message, pressed=query.id)


def _edited(message: Message, address: str, update_id: int) -> Said | None:
    """Return the new words; a place that moves, or a button that goes, is no correction."""
    words = message.text or message.caption
    if not words:
        return None
    earlier = _id_of(message)
    new = replace(
        _blank(message, address), external_id=f"{earlier}-{update_id}", text=words, corrects=earlier
    )
    return Said(new)


def _sent(message: Message, address: str) -> Said | None:
    blank = _blank(message, address)
    if message.text is not None:
        return _written(blank, message.text)
    caption = message.caption or ""
    picture = _picture_of(message)
    if picture is not None:
        return Said(replace(blank, text=caption), ((_photo_id(message), picture),))
    if message.location is not None:
        place = f"{message.location.latitude:.5f},{message.location.longitude:.5f}"
        return Said(replace(blank, kind=MessageKind.LOCATION, text=place))
    if message.sticker is not None:
        return Said(replace(blank, kind=MessageKind.STICKER, text=message.sticker.emoji or ""))
    kind = _kind_of(message)
    return Said(replace(blank, kind=kind, text=caption)) if kind else None


def _picture_of(message: Message) -> str | None:
    """Return Telegram's id of the photo, sent as one or as a file."""
    if message.photo:
        return max(message.photo, key=lambda one: one.width * one.height).file_id
    document = message.document
    return document.file_id if document is not None and document.mime_type in _PICTURES else None


def _kind_of(message: Message) -> MessageKind | None:
    if message.voice or message.audio or message.video_note:
        return MessageKind.VOICE
    return MessageKind.FILE if message.effective_attachment is not None else None


def _written(blank: GuestMessage, text: str) -> Said:
    """Return words, or what a command stands for; an unknown command is read as words."""
    found = _COMMAND.fullmatch(text)
    name, rest = (found["name"].lower(), (found["rest"] or "").strip()) if found else ("", "")
    if name == START:
        return Said(replace(blank, kind=MessageKind.START), start=rest)
    if name == WEBSITE:
        return Said(replace(blank, kind=MessageKind.START), wants_website=True)
    if name in KINDS:
        return Said(replace(blank, kind=KINDS[name]))
    if name in INTENTS:
        return Said(replace(blank, text=text, command=INTENTS[name]))
    return Said(replace(blank, text=text))


def _blank(message: Message, address: str) -> GuestMessage:
    return GuestMessage(CHANNEL, address, _id_of(message), locale_hint=_language(message.from_user))


def _language(user: User | None) -> str | None:
    """Return the language of the guest's app, without its country."""
    return user.language_code.split("-")[0] if user and user.language_code else None


def _id_of(message: Message) -> str:
    """Return our id of a message: that of the album for all of its photos."""
    return f"album-{message.media_group_id}" if message.media_group_id else str(message.message_id)


def _photo_id(message: Message) -> str:
    return f"{CHANNEL}-{message.chat.id}-{message.message_id}"
