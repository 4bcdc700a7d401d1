"""The plain page, personal links and the sign of life."""

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
from bot.web.doors import open_with_link, room_of
from bot.web.lobby import InLobby, Lobby
from bot.web.sessions import (
    COOKIE,
    LOCALE_COOKIE,
    PageLocale,
    address_of,
    fresh_address,
    keep,
)
from hotel.records import RoomType

router = APIRouter()
_log = structlog.get_logger(__name__)
_templates = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("templates")), autoescape=True, undefined=StrictUndefined
)


@router.get("/")
async def page(request: Request, lobby: InLobby, locale: PageLocale) -> Response:
    """Show the chat; a new visitor gets a session, a chosen language is remembered."""
    address = address_of(request)
    room = await run_in_threadpool(room_of, lobby, address) if address else None
    response = _page(lobby, "chat.html", locale, room=room)
    if address is None:
        keep(request, response, COOKIE, fresh_address())
    if request.query_params.get("lang") == locale:
        keep(request, response, LOCALE_COOKIE, locale)
    return response


@router.get("/g/{token}")
async def personal_link(token: str, request: Request, lobby: InLobby, locale: PageLocale) -> Response:
    """Open a guest's personal link: from now on this browser is the guest of that stay."""
    try:
        address = await run_in_threadpool(open_with_link, lobby, address_of(request), token)
    except BadLinkError:
        _log.info("a personal link was refused")
        return _page(lobby, "dead_link.html", locale, HTTPStatus.NOT_FOUND)
    response = RedirectResponse("/", status_code=HTTPStatus.SEE_OTHER)
    keep(request, response, COOKIE, address)
    return response


@router.get("/tour/{slug}")
async def tour(slug: str, lobby: InLobby, locale: PageLocale) -> Response:
    """Show a kind of room; where no panorama has been made yet, what the hotel says of it."""
    kind = await run_in_threadpool(_kind_of_room, lobby, f"/tour/{slug}")
    if kind is None:
        return RedirectResponse("/", status_code=HTTPStatus.SEE_OTHER)
    name, description = (
        words.get(locale) or words[lobby.hotel.default_locale] for words in (kind.name, kind.description)
    )
    return _page(lobby, "room.html", locale, room=name, description=description)


def _kind_of_room(lobby: Lobby, path: str) -> RoomType | None:
    with lobby.database.session() as session:
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


def _page(  # noqa: PLR0913 - each is a place in a template
    lobby: Lobby,
    template: str,
    locale: str,
    status: HTTPStatus = HTTPStatus.OK,
    *,
    room: str | None = None,
    description: str | None = None,
) -> HTMLResponse:
    hotel = lobby.hotel
    html = _templates.get_template(template).render(
        locale=locale,
        words=lobby.words[locale],
        others={code: words.language for code, words in lobby.words.items() if code != locale},
        hotel=hotel.name.get(locale, hotel.name[hotel.default_locale]),
        phone=hotel.phone,
        time_zone=hotel.timezone,
        room=room,
        description=description,
    )
    return HTMLResponse(html, status_code=status)
