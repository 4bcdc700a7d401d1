"""The hotel's own site, if it has put one beside its files, and the widget for every site."""

from http import HTTPStatus
from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles

from bot.web.lobby import InLobby, Lobby
from bot.web.sessions import PageLocale, keep_locale

router = APIRouter()

_files = StaticFiles(directory=Path(__file__).with_name("static"))


@router.get("/")
async def front_page(request: Request, lobby: InLobby, locale: PageLocale) -> Response:
    """Show the hotel's site in the visitor's language; a hotel without one has the chat here."""
    page = _page_in(lobby, locale)
    if page is None:
        response: Response = RedirectResponse(_with_language(request, "/chat"), HTTPStatus.SEE_OTHER)
    else:
        response = FileResponse(
            page, headers={"Cache-Control": "no-store", "Vary": "Accept-Language, Cookie"}
        )
    if request.query_params.get("lang") == locale:
        keep_locale(request, response, lobby, locale)
    return response


@router.get("/widget.js")
async def widget(request: Request) -> Response:
    """Send the widget; any page may load it, and whether it may also talk is the API's to say."""
    response = await _files.get_response("widget.js", request.scope)
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def _page_in(lobby: Lobby, locale: str) -> Path | None:
    site = lobby.settings.property_dir / "site"
    pages = (site / code / "index.html" for code in (locale, lobby.hotel.default_locale))
    return next((page for page in pages if page.is_file()), None)


def _with_language(request: Request, path: str) -> str:
    return f"{path}?{request.url.query}" if request.url.query else path
