"""What the page in the browser asks the phone to do, as it travels."""

import base64
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.fake_telegram.phone import Guest


class _Act(BaseModel):
    """`do` lets the guest do it.

    Raises:
        ApiError: Telegram would refuse it.
        ValueError: a person could not do it.
        LookupError: what it is about is not there.
    """

    model_config = ConfigDict(extra="forbid")


class Write(_Act):
    act: Literal["write"]
    text: str

    def do(self, guest: Guest) -> None:
        guest.write(self.text)


class Edit(_Act):
    act: Literal["edit"]
    message_id: int
    text: str

    def do(self, guest: Guest) -> None:
        guest.edit(guest.room.messages[self.message_id], self.text)


class Press(_Act):
    act: Literal["press"]
    message_id: int
    data: str

    def do(self, guest: Guest) -> None:
        guest.press(self.data, guest.room.messages[self.message_id])


class Photos(_Act):
    act: Literal["photos"]
    contents: Annotated[list[str], Field(max_length=10)]
    """Base64; none at all sends the sample."""
    caption: str = ""

    def do(self, guest: Guest) -> None:
        pictures = [base64.b64decode(content) for content in self.contents]
        if len(pictures) > 1:
            guest.send_album(pictures, caption=self.caption)
        else:
            guest.send_photo(pictures[0] if pictures else None, caption=self.caption)


class OpenLink(_Act):
    act: Literal["link"]
    link: str

    def do(self, guest: Guest) -> None:
        guest.open_link(self.link)


class ShareLocation(_Act):
    act: Literal["location"]
    latitude: float
    longitude: float

    def do(self, guest: Guest) -> None:
        guest.send_location(self.latitude, self.longitude)


class Simple(_Act):
    """What needs no more than being done."""

    act: Literal["start", "voice", "sticker", "block", "unblock", "delete"]

    def do(self, guest: Guest) -> None:
        match self.act:
            case "start":
                guest.start()
            case "voice":
                guest.send_voice()
            case "sticker":
                guest.send_sticker()
            case "block":
                guest.block()
            case "unblock":
                guest.unblock()
            case "delete":
                guest.delete_chat()


type Act = Annotated[
    Write | Edit | Press | Photos | OpenLink | ShareLocation | Simple, Field(discriminator="act")
]
