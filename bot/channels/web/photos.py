"""Photos: taken in, made anew, shown to the guest who sent them."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from bot.channels.shown import ShownPhoto
from bot.channels.web.config import PHOTO_TYPES
from bot.channels.web.messages import ClientId
from bot.photos import PhotoError, Picture, WrongKindError, keep_photo, remade
from bot.web.doors import contact_at
from bot.web.lobby import InLobby, Lobby
from bot.web.refusals import RefusedError, refuse_dead, refuse_floods
from bot.web.sessions import CHANNEL, KnownAddress, PageLocale, SessionAddress, keep_session
from hotel.records import Conversation, Photo

router = APIRouter()


class Uploaded(ShownPhoto):
    """A photo that was taken in, to be named in a message."""

    photo: str


def shown_photo(photo: Photo) -> ShownPhoto:
    """Return `photo` as it is shown."""
    return ShownPhoto(url=f"/api/photos/{photo.id}", width=photo.width, height=photo.height)


@router.post("/photos", status_code=HTTPStatus.CREATED)
async def upload(  # noqa: PLR0913, PLR0917 - FastAPI hands over what the signature names
    number: Annotated[ClientId, Query(alias="id")],
    request: Request,
    response: Response,
    lobby: InLobby,
    address: SessionAddress,
    locale: PageLocale,
) -> Uploaded:
    """Take in the photo that is the request's body."""
    refuse_dead(lobby, address)
    refuse_floods(lobby.limits.photos, request, address)
    if request.headers.get("content-type", "").split(";")[0].strip().lower() not in PHOTO_TYPES:
        raise _wrong_kind()
    picture = await _made_anew(await request.body())
    conversation_id = await lobby.front_desk.conversation_id(CHANNEL, address, locale)
    photo = await run_in_threadpool(_keep, lobby, conversation_id, number, picture)
    lobby.streams.wake(address)
    keep_session(request, response, lobby, address)
    return Uploaded(photo=photo.id, **shown_photo(photo).model_dump())


@router.get("/photos/{photo_id}")
async def show(photo_id: str, lobby: InLobby, address: KnownAddress) -> Response:
    """Send a photo of the session's own conversation."""
    jpeg = await run_in_threadpool(_jpeg, lobby, address, photo_id) if address else None
    if jpeg is None:
        raise RefusedError(HTTPStatus.NOT_FOUND, "unknown_photo")
    return Response(jpeg, media_type="image/jpeg", headers={"Cache-Control": "private, max-age=86400"})


async def _made_anew(data: bytes) -> Picture:
    try:
        return await remade(data)
    except WrongKindError:
        raise _wrong_kind() from None
    except PhotoError:
        raise RefusedError(HTTPStatus.UNPROCESSABLE_ENTITY, "broken_photo", "photo_broken") from None


def _wrong_kind() -> RefusedError:
    return RefusedError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "wrong_kind", "photo_wrong_kind")


def _keep(lobby: Lobby, conversation_id: int, number: str, picture: Picture) -> Photo:
    with lobby.database.session() as session:
        conversation = session.get_one(Conversation, conversation_id)
        return keep_photo(session, conversation, number, picture, lobby.clock.now())


def _jpeg(lobby: Lobby, address: str, photo_id: str) -> bytes | None:
    with lobby.database.look() as session:
        contact = contact_at(session, lobby, address)
        photo = session.get(Photo, photo_id)
        if contact is None or photo is None or photo.conversation_id != contact.conversation_id:
            return None
        return photo.jpeg
