"""A guest in Telegram: the fake's phone."""

from benchmark.talks.phones import Seen
from bot.fake_telegram import FakeTelegram, Guest
from bot.fake_telegram.wire_messages import Message
from hotel.records import ShownButton

CHANNEL = "telegram"


class TelegramPhone:
    """One chat with the bot."""

    channel = CHANNEL

    def __init__(self, telegram: FakeTelegram, name: str, language: str) -> None:
        self._telegram = telegram
        self._guest: Guest = telegram.phone.person(name, language_code=language)
        self._mark = 0
        self._known: set[int] = set()

    @property
    def address(self) -> str:
        return str(self._guest.chat_id)

    def open_link(self, link: str) -> str:
        """Open a `t.me` link to the bot; return the id of the message that this sends."""
        return str(self._guest.open_link(link).message_id)

    async def write(self, text: str) -> str:
        return str(self._guest.write(text).message_id)

    async def press(self, token: str) -> str:
        return f"press-{self._guest.press(token).id}"

    async def send_photo(self, jpeg: bytes, caption: str) -> str:
        return str(self._guest.send_photo(jpeg, caption=caption).message_id)

    def offered(self) -> tuple[ShownButton, ...]:
        with_buttons = [one for one in self._told() if one.buttons]
        return _buttons(with_buttons[-1]) if with_buttons else ()

    def mark(self) -> None:
        self._mark = self._telegram.world.count
        self._known = {one.message_id for one in self._told()}

    def seen(self) -> list[Seen]:
        touched = self._guest.room.touched
        return [
            Seen(one.words, _buttons(one), in_place=one.message_id in self._known)
            for one in self._told()
            if touched[one.message_id] > self._mark
        ]

    def has_all(self, outbox_id: int) -> bool:
        """Say yes: that a message has gone to Telegram stands in the records."""
        return outbox_id >= 0

    def _told(self) -> list[Message]:
        return [one for one in self._guest.messages if one.sender and one.sender.is_bot]


def _buttons(message: Message) -> tuple[ShownButton, ...]:
    return tuple(
        ShownButton(token=one.callback_data, label=one.text) for one in message.buttons if one.callback_data
    )
