"""What a page may change about its session: whose it is, its language, where it goes on."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, ConfigDict, Field

from bot import carry_on
from bot.channels.telegram.links import start_link
from bot.links import BadLinkError
from bot.web.doors import contact_at, enter_by_link
from bot.web.lobby import InLobby, Lobby
from bot.web.refusals import RefusedError, refuse_dead, refuse_floods
from bot.web.sessions import CHANNEL, PageLocale, SessionAddress, keep_locale, keep_session
from hotel.records import Conversation

router = APIRouter(prefix="/session")


class GuestToken(BaseModel):
    """What a guest proves a stay with."""

    model_config = ConfigDict(extra="forbid")
    token: Annotated[str, Field(max_length=256)]


class GuestRoom(BaseModel):
    """Whose guest the session is."""

    room: str | None


class Chosen(BaseModel):
    """The language a guest has chosen."""

    model_config = ConfigDict(extra="forbid")
    locale: Annotated[str, Field(max_length=16)]


class Elsewhere(BaseModel):
    """Where the conversation goes on."""

    url: str


@router.post("/guest")
async def become_guest(
    proof: GuestToken, request: Request, response: Response, lobby: InLobby, address: SessionAddress
) -> GuestRoom:
    """Make the session that of the stay's guest; it gets a new address."""
    refuse_dead(lobby, address)
    refuse_floods(lobby.limits.links, request, address)
    try:
        entered = await enter_by_link(lobby, address, proof.token)
    except BadLinkError:
        raise RefusedError(HTTPStatus.NOT_FOUND, "dead_link", "dead_link") from None
    keep_session(request, response, lobby, entered.address)
    return GuestRoom(room=entered.room)


@router.post("/locale", status_code=HTTPStatus.NO_CONTENT)
async def choose_locale(
    chosen: Chosen, request: Request, lobby: InLobby, address: SessionAddress
) -> Response:
    """Speak the language that the guest has chosen, until they choose another."""
    if chosen.locale not in lobby.words:
        raise RefusedError(HTTPStatus.UNPROCESSABLE_ENTITY, "unknown_locale")
    refuse_dead(lobby, address)
    await run_in_threadpool(_note_locale, lobby, address, chosen.locale)
    response = Response(status_code=HTTPStatus.NO_CONTENT)
    keep_locale(request, response, lobby, chosen.locale)
    return response


@router.post("/telegram")
async def go_on_in_telegram(
    request: Request, lobby: InLobby, address: SessionAddress, locale: PageLocale
) -> Elsewhere:
    """Return a link that opens this conversation in Telegram, once."""
    bot = lobby.telegram()
    if bot is None:
        raise RefusedError(HTTPStatus.NOT_FOUND, "no_telegram")
    refuse_dead(lobby, address)
    refuse_floods(lobby.limits.links, request, address)
    conversation_id = await lobby.front_desk.conversation_id(CHANNEL, address, locale)
    token = await run_in_threadpool(_carry_on, lobby, conversation_id)
    lobby.streams.wake(address)
    return Elsewhere(url=start_link(bot, token))


def _carry_on(lobby: Lobby, conversation_id: int) -> str:
    with lobby.database.session() as session:
        conversation = session.get_one(Conversation, conversation_id)
        return carry_on.make(session, conversation, lobby.clock.now())


def _note_locale(lobby: Lobby, address: str, locale: str) -> None:
    with lobby.database.session() as session:
        contact = contact_at(session, lobby, address)
        if contact is None:
            return
        conversation = contact.conversation
        conversation.locale, conversation.locale_chosen = locale, True
        if conversation.stay is not None:
            conversation.stay.guest.locale = locale
