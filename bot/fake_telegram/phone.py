"""The side of Telegram's users: people and groups, and the tricks the network plays on updates."""

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from pydantic import JsonValue

from bot.fake_telegram import attachments
from bot.fake_telegram.person import Content, Person
from bot.fake_telegram.rooms import Room, Standing
from bot.fake_telegram.updates import Queued
from bot.fake_telegram.wire import Chat, Contact, Location, User
from bot.fake_telegram.wire_messages import Message, Update
from bot.fake_telegram.world import World


class Guest(Person):
    """A person with everything a phone can attach."""

    def send_photo(
        self, content: bytes | None = None, *, caption: str = "", says_bytes: int | None = None
    ) -> Message:
        """Send a picture, a sample if none is given."""
        pictures = attachments.photo(self._world.files, content, says_bytes=says_bytes)
        return self.send(Content(photo=pictures), caption=caption)

    def send_album(self, contents: Sequence[bytes | None], *, caption: str = "") -> list[Message]:
        """Send pictures that belong together: each is a message of its own, the caption is the first one's."""
        album = str(secrets.randbits(53))
        return [
            self.send(
                Content(photo=attachments.photo(self._world.files, content)),
                caption="" if number else caption,
                album=album,
            )
            for number, content in enumerate(contents)
        ]

    def send_voice(self, seconds: int = 3) -> Message:
        """Send a voice message in which nothing is said."""
        return self.send(Content(voice=attachments.voice(self._world.files, seconds)))

    def send_sticker(self, emoji: str = "👍") -> Message:
        """Send a sticker."""
        return self.send(Content(sticker=attachments.sticker(self._world.files, emoji)))

    def send_document(
        self,
        name: str,
        content: bytes = b"",
        *,
        media_type: str = "application/octet-stream",
        caption: str = "",
        says_bytes: int | None = None,
    ) -> Message:
        """Send a file."""
        document = attachments.document(self._world.files, name, content, media_type, says_bytes)
        return self.send(Content(document=document), caption=caption)

    def send_location(self, latitude: float, longitude: float) -> Message:
        """Send where one is, in degrees."""
        return self.send(Content(location=Location(latitude=latitude, longitude=longitude)))

    def send_contact(self, phone_number: str) -> Message:
        """Send one's own telephone number."""
        contact = Contact(phone_number=phone_number, first_name=self.user.first_name, user_id=self.user.id)
        return self.send(Content(contact=contact))


class Phone:
    """All people there are."""

    def __init__(self, world: World) -> None:
        """Begin with nobody."""
        self._world = world
        self.people: dict[int, Guest] = {}

    def person(
        self,
        first_name: str,
        *,
        language_code: str | None = "en",
        last_name: str | None = None,
        username: str | None = None,
    ) -> Guest:
        """Give somebody a phone; the bot has not met them until they write."""
        with self._world.changes.lock:
            number = self._world.new_chat_id()
            user = User(
                id=number,
                first_name=first_name,
                last_name=last_name,
                username=username,
                language_code=language_code,
            )
            chat = Chat(
                id=number, type="private", first_name=first_name, last_name=last_name, username=username
            )
            room = self._world.rooms[number] = Room(chat, {number: user}, Standing.NEVER_MET)
            guest = self.people[number] = Guest(self._world, user, room)
            return guest

    def group(self, title: str, members: Sequence[Guest]) -> list[Guest]:
        """Open a group with the bot in it; give each member's phone in that group, in the same order."""
        with self._world.changes.lock:
            number = -self._world.new_chat_id()
            users = {one.user.id: one.user for one in members}
            room = Room(Chat(id=number, type="group", title=title), users, Standing.OPEN)
            self._world.rooms[number] = room
            for one in members:
                if one.room.standing is Standing.NEVER_MET:
                    one.room.standing = Standing.SEEN_IN_A_GROUP
            opened = self._world.blank(room, members[0].user)
            opened.new_chat_members = [self._world.bot]
            self._world.put(room, opened)
            self._world.updates.add(Update(update_id=self._world.updates.new_id(), message=opened))
            return [Guest(self._world, one.user, room) for one in members]

    def remove_bot(self, group: Guest) -> None:
        """Throw the bot out of a group."""
        with self._world.changes.lock:
            group._stand(Standing.REMOVED, "member", "kicked")  # noqa: SLF001 - one and the same device

    @property
    def sent_updates(self) -> list[Queued]:
        """Return all updates there have been, the oldest first."""
        with self._world.changes.lock:
            return list(self._world.updates.everything)

    def repeat(self, update: dict[str, JsonValue]) -> None:
        """Send an update as it is: once more, late, or made up; what was confirmed does not matter."""
        with self._world.changes.lock:
            self._world.updates.repeat(update)

    @contextmanager
    def held_back(
        self, order: Callable[[Sequence[Queued]], Sequence[Queued]] | None = None
    ) -> Iterator[None]:
        """Keep updates back while inside; then they go as they came, or as `order` arranges them."""
        with self._world.changes.lock:
            self._world.updates.hold()
        try:
            yield
        finally:
            with self._world.changes.lock:
                self._world.updates.release(order)
