"""A person with a phone, in one chat: what they do."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.fake_telegram.links import start_payload
from bot.fake_telegram.rooms import Pressed, Standing
from bot.fake_telegram.sight import Onlooker
from bot.fake_telegram.texts import LONGEST_TEXT, read_caption, read_text
from bot.fake_telegram.wire import Contact, Document, Location, PhotoSize, Sticker, Voice
from bot.fake_telegram.wire_messages import CallbackQuery, ChatMember, ChatMemberUpdated, Message, Update


@dataclass(frozen=True)
class Content:
    """What a message may carry besides words."""

    photo: Sequence[PhotoSize] | None = None
    voice: Voice | None = None
    sticker: Sticker | None = None
    document: Document | None = None
    location: Location | None = None
    contact: Contact | None = None


class Person(Onlooker):
    """Acts in one chat: the private one with the bot, or a group. All of it may be called from any thread."""

    def write(self, text: str, *, reply_to: Message | None = None) -> Message:
        """Send words; what is too long goes in several messages, as the apps do it, and the last is returned."""
        with self._world.changes.lock:
            while len(text) > LONGEST_TEXT:
                self._write(text[:LONGEST_TEXT], reply_to)
                text = text[LONGEST_TEXT:]
            return self._write(text, reply_to)

    def _write(self, text: str, reply_to: Message | None) -> Message:
        words, entities = read_text(text)
        message = self._blank(reply_to)
        message.text, message.entities = words, entities or None
        return self._send(message)

    def start(self, payload: str = "") -> Message:
        """Press START, or open a link that carries `payload`; a blocked bot is unblocked by it."""
        with self._world.changes.lock:
            self.unblock()
            return self.write(f"/start {payload}".strip())

    def open_link(self, link: str) -> Message:
        """Open a `t.me` link to this bot.

        Raises:
            ValueError: it is none, or carries what no link may.
        """
        return self.start(start_payload(link, self._world.bot.username or ""))

    def send(self, content: Content, *, caption: str = "", album: str | None = None) -> Message:
        """Send anything but words; messages with the same `album` belong together."""
        with self._world.changes.lock:
            message = self._blank(None)
            for name, value in vars(content).items():
                setattr(message, name, value)
            message.media_group_id = album
            words, entities = read_caption(caption)
            message.caption, message.caption_entities = words or None, entities or None
            return self._send(message)

    def edit(self, message: Message, text: str) -> Message:
        """Change one's own words or caption."""
        with self._world.changes.lock:
            self._act()
            read = (read_text if message.text is not None else read_caption)(text)
            names = ("text", "entities") if message.text is not None else ("caption", "caption_entities")
            changes = dict(zip(names, (read[0], read[1] or None), strict=True))
            changed = message.model_copy(update={**changes, "edit_date": self._world.timestamp()})
            self._world.put(self.room, changed)
            self._world.updates.add(Update(update_id=self._world.updates.new_id(), edited_message=changed))
            return changed

    def press(self, button: str, message: Message | None = None) -> Pressed:
        """Press an inline button, named by its label or its data, of this or the newest message that has it.

        Raises:
            LookupError: there is no such button.
        """
        with self._world.changes.lock:
            self._act()
            shown = [self.room.messages[message.message_id]] if message else reversed(self.messages)
            for one in shown:
                for key in one.buttons:
                    if button in {key.text, key.callback_data} and key.callback_data is not None:
                        return self._press(one, key.callback_data)
        raise LookupError(f"no button {button!r} among {self.labels}")

    def _press(self, message: Message, data: str) -> Pressed:
        pressed = self._world.press(self.user, message, data)
        query = CallbackQuery(
            id=pressed.id, sender=self.user, message=message, chat_instance=str(self.chat_id), data=data
        )
        self._world.updates.add(Update(update_id=self._world.updates.new_id(), callback_query=query))
        return pressed

    def block(self) -> None:
        """Block the bot."""
        self._stand(Standing.BLOCKED, "member", "kicked")

    def unblock(self) -> None:
        """Let the bot write again; nothing happens if it is not blocked."""
        if self.room.standing is Standing.BLOCKED:
            self._stand(Standing.OPEN, "kicked", "member")

    def delete_chat(self) -> None:
        """Delete all messages, on both sides; the bot may write again."""
        with self._world.changes.lock:
            self._act()
            self.room.messages.clear()
            self.room.keyboard = None
            self._world.changes.ring()

    def delete_account(self) -> None:
        """Leave Telegram."""
        with self._world.changes.lock:
            self.room.standing = Standing.DEACTIVATED
            self._world.changes.ring()

    def _act(self) -> None:
        self._acted_at = self._world.count

    def _blank(self, reply_to: Message | None) -> Message:
        if self.room.standing in {Standing.BLOCKED, Standing.DEACTIVATED}:
            raise ValueError(f"nothing can be sent while {self.room.standing.value}")
        message = self._world.blank(self.room, self.user)
        message.reply_to_message = reply_to and reply_to.model_copy(update={"reply_to_message": None})
        return message

    def _send(self, message: Message) -> Message:
        if self.room.standing in {Standing.NEVER_MET, Standing.SEEN_IN_A_GROUP}:
            self.room.standing = Standing.OPEN
        self._world.put(self.room, message)
        self._act()
        if self._reaches_the_bot(message):
            self._world.updates.add(Update(update_id=self._world.updates.new_id(), message=message))
        return message

    def _reaches_the_bot(self, message: Message) -> bool:
        """Tell what privacy mode lets through in groups: commands and replies to the bot."""
        if self.room.standing is Standing.REMOVED:
            return False
        if self.room.chat.type == "private":
            return True
        replied = message.reply_to_message
        to_the_bot = replied is not None and replied.sender == self._world.bot
        command, _, addressee = (message.text or "").partition(" ")[0].partition("@")
        return to_the_bot or (command.startswith("/") and addressee in {"", self._world.bot.username})

    def _stand(
        self, standing: Standing, before: Literal["member", "kicked"], after: Literal["member", "kicked"]
    ) -> None:
        with self._world.changes.lock:
            self._act()
            self.room.standing = standing
            self._world.updates.add(
                Update(
                    update_id=self._world.updates.new_id(),
                    my_chat_member=ChatMemberUpdated(
                        chat=self.room.chat,
                        sender=self.user,
                        date=self._world.timestamp(),
                        old_chat_member=self._bot_as(before),
                        new_chat_member=self._bot_as(after),
                    ),
                )
            )
            self._world.changes.ring()

    def _bot_as(self, status: Literal["member", "kicked"]) -> ChatMember:
        until = 0 if status == "kicked" else None  # for ever
        return ChatMember(user=self._world.bot, status=status, until_date=until)
