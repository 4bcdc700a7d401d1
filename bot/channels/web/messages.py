"""What a browser sends: words, pressed buttons, photos that were uploaded before."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field, model_validator

from bot.front_desk.messages import GuestMessage
from bot.web.lobby import InLobby
from bot.web.refusals import refuse_dead, refuse_floods
from bot.web.sessions import CHANNEL, PageLocale, SessionAddress, keep_session

router = APIRouter()

type ClientId = Annotated[str, Field(min_length=8, max_length=64, pattern=r"^[0-9A-Za-z-]+$")]
"""Made by the browser; the same one twice is one message, or one photo."""
type PhotoId = Annotated[str, Field(max_length=64)]


class Sent(BaseModel):
    """One message of a guest."""

    model_config = ConfigDict(extra="forbid")
    id: ClientId
    text: str | None = None
    choice: PhotoId | None = None
    """The token of a pressed button."""
    photos: Annotated[tuple[PhotoId, ...], Field(max_length=8)] = ()

    @model_validator(mode="after")
    def _says_something(self) -> "Sent":
        if self.choice is not None and (self.text is not None or self.photos):
            raise ValueError("a pressed button comes alone")
        if self.choice is None and self.text is None and not self.photos:
            raise ValueError("neither text nor choice nor photos")
        return self


@router.post("/messages", status_code=HTTPStatus.ACCEPTED)
async def take(
    sent: Sent, request: Request, lobby: InLobby, address: SessionAddress, locale: PageLocale
) -> Response:
    """Take a message in; it is stored for good when this answers."""
    refuse_dead(lobby, address)
    refuse_floods(lobby.limits.messages, request, address)
    await lobby.front_desk.receive(
        GuestMessage(
            channel=CHANNEL,
            address=address,
            external_id=sent.id,
            text=sent.text or "",
            choice_token=sent.choice,
            photos=sent.photos,
            locale_hint=locale,
        )
    )
    lobby.streams.wake(address)
    response = Response(status_code=HTTPStatus.ACCEPTED)
    keep_session(request, response, lobby, address)
    return response
