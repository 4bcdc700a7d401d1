"""The gateway's own pages: the chat, the doors into it, the rooms, and the sign of life."""

from http import HTTPStatus
from pathlib import Path

import structlog
from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sqlalchemy import select, text
from sqlalchemy.exc import SQLAlchemyError

from bot.links import BadLinkError
from bot.web.doors import Entered, carry_on_here, enter_by_link
from bot.web.lobby import InLobby, Lobby
from bot.web.refusals import refuse_floods
from bot.web.sessions import KnownAddress, PageLocale, fresh_address, keep_locale, keep_session
from hotel.records import RoomType

router = APIRouter()
_log = structlog.get_logger(__name__)
_templates = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("templates")), autoescape=True, undefined=StrictUndefined
)


@router.get("/chat")
async def chat(request: Request, lobby: InLobby, address: KnownAddress, locale: PageLocale) -> Response:
    """Show the chat on a page of its own; a new visitor gets a session, a chosen language is remembered."""
    response = _page(lobby, "chat.html", locale)
    if address is None:
        keep_session(request, response, lobby, fresh_address())
    if request.query_params.get("lang") == locale:
        keep_locale(request, response, lobby, locale)
    return response


@router.get("/g/{token}")
async def personal_link(
    token: str, request: Request, lobby: InLobby, address: KnownAddress, locale: PageLocale
) -> Response:
    """Open a guest's personal link: from now on this browser is the guest of that stay."""
    refuse_floods(lobby.limits.links, request, address)
    try:
        entered = await enter_by_link(lobby, address, token)
    except BadLinkError:
        _log.info("a personal link was refused")
        return _page(lobby, "dead_link.html", locale, HTTPStatus.NOT_FOUND)
    return _into_the_chat(request, lobby, entered)


@router.get("/c/{token}")
async def carry_on(
    token: str, request: Request, lobby: InLobby, address: KnownAddress, locale: PageLocale
) -> Response:
    """Go on here with the conversation that was begun on another channel."""
    refuse_floods(lobby.limits.links, request, address)
    try:
        entered = await carry_on_here(lobby, address, token)
    except BadLinkError:
        _log.info("a link to carry on was refused")
        return _page(lobby, "dead_link.html", locale, HTTPStatus.NOT_FOUND)
    return _into_the_chat(request, lobby, entered)


def _into_the_chat(request: Request, lobby: Lobby, entered: Entered) -> Response:
    response = RedirectResponse("/chat", status_code=HTTPStatus.SEE_OTHER)
    keep_session(request, response, lobby, entered.address)
    return response


@router.get("/tour/{slug}")
async def tour(slug: str, lobby: InLobby, locale: PageLocale) -> Response:
    """Show a kind of room: its picture, and what the hotel says of it."""
    kind = await run_in_threadpool(_kind_of_room, lobby, f"/tour/{slug}")
    if kind is None:
        return RedirectResponse("/", status_code=HTTPStatus.SEE_OTHER)
    return _page(lobby, "room.html", locale, kind=kind)


def _kind_of_room(lobby: Lobby, path: str) -> RoomType | None:
    with lobby.database.look() as session:
        return session.scalars(
            select(RoomType).where(RoomType.property_id == lobby.hotel.id, RoomType.tour_path == path)
        ).first()


@router.get("/health")
async def health(lobby: InLobby) -> Response:
    """Say whether the gateway works, database and all."""
    try:
        await run_in_threadpool(_ask_database, lobby)
    except SQLAlchemyError:
        return JSONResponse({"status": "no database"}, status_code=HTTPStatus.SERVICE_UNAVAILABLE)
    return JSONResponse({"status": "ok"})


def _ask_database(lobby: Lobby) -> None:
    with lobby.database.engine.connect() as connection:
        connection.execute(text("SELECT 1"))


def _page(
    lobby: Lobby,
    template: str,
    locale: str,
    status: HTTPStatus = HTTPStatus.OK,
    kind: RoomType | None = None,
) -> HTMLResponse:
    hotel = lobby.hotel

    def said(texts: dict[str, str]) -> str:
        return texts.get(locale, texts[hotel.default_locale])

    html = _templates.get_template(template).render(
        locale=locale,
        words=lobby.words[locale].page,
        hotel=said(hotel.name),
        slug=hotel.slug,
        phone=hotel.phone,
        kind=kind,
        said=said,
    )
    return HTMLResponse(html, status_code=status)
