"""What the widget must know before it can show anything."""

from http import HTTPStatus
from typing import Annotated

from babel import Locale
from fastapi import APIRouter, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel

from bot.web.doors import contact_at, renewed
from bot.web.lobby import InLobby, Lobby
from bot.web.refusals import RefusedError
from bot.web.sessions import PageLocale, SessionAddress, keep_locale, keep_session

router = APIRouter()

PHOTO_TYPES = ("image/jpeg", "image/png", "image/webp")
_MEGABYTE = 1024 * 1024


class Language(BaseModel):
    """A language the widget speaks."""

    code: str
    name: str
    dir: str


class HotelShown(BaseModel):
    """Whom the guest writes to."""

    name: str
    phone: str


class PhotoRules(BaseModel):
    """Which photos are taken."""

    max_bytes: int
    types: tuple[str, ...] = PHOTO_TYPES


class Config(BaseModel):
    """All that the widget begins with."""

    property: str
    locale: str
    locales: list[Language]
    words: dict[str, str]
    hotel: HotelShown
    room: str | None
    time_zone: str
    photo: PhotoRules
    telegram: bool


def largest_photo(lobby: Lobby) -> int:
    """Return how large a photo may be sent, in bytes."""
    return lobby.settings.photo_megabytes * _MEGABYTE


@router.get("/widget")
async def widget(  # noqa: PLR0913, PLR0917 - FastAPI hands over what the signature names
    slug: Annotated[str, Query(alias="property")],
    request: Request,
    response: Response,
    lobby: InLobby,
    address: SessionAddress,
    locale: PageLocale,
) -> Config:
    """Return what the widget needs; a guest who was verified in the chat gets a new session with it."""
    hotel = lobby.hotel
    if slug != hotel.slug:
        raise RefusedError(HTTPStatus.NOT_FOUND, "unknown_property")
    keep_locale(request, response, lobby, locale)
    if entered := await renewed(lobby, address):
        keep_session(request, response, lobby, entered.address)
        room = entered.room
    else:
        room = await run_in_threadpool(_room_at, lobby, address)
    return Config(
        property=hotel.slug,
        locale=locale,
        locales=[_language(code, words.page.language) for code, words in lobby.words.items()],
        words=lobby.words[locale].widget,
        hotel=HotelShown(name=hotel.name.get(locale, hotel.name[hotel.default_locale]), phone=hotel.phone),
        room=room,
        time_zone=hotel.timezone,
        photo=PhotoRules(max_bytes=largest_photo(lobby)),
        telegram=lobby.telegram() is not None,
    )


def _language(code: str, name: str) -> Language:
    return Language(code=code, name=name, dir=Locale.parse(code, sep="-").text_direction)


def _room_at(lobby: Lobby, address: str) -> str | None:
    with lobby.database.look() as session:
        contact = contact_at(session, lobby, address)
        return contact.conversation.room_at(lobby.clock.now()) if contact else None
