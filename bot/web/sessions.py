"""A browser's session: a random cookie that is the address of its conversation."""

import re
import secrets
from typing import Annotated

from fastapi import Depends, Request, Response

from bot.web.lobby import InLobby

COOKIE = "bellhop_session"
LOCALE_COOKIE = "bellhop_language"
CHANNEL = "web"
_SESSION = re.compile(r"[0-9a-f]{32}")
_A_MONTH = 30 * 24 * 3600


def fresh_address() -> str:
    """Return the address of a new session: 128 random bits."""
    return secrets.token_hex(16)


def keep(request: Request, response: Response, name: str, value: str) -> None:
    """Set the cookie `name` such that no script can read it and no other site can use it."""
    secure = request.url.scheme == "https"
    response.set_cookie(name, value, max_age=_A_MONTH, httponly=True, samesite="lax", secure=secure)


def address_of(request: Request) -> str | None:
    """Return the address of the request's session, if it has one."""
    cookie = request.cookies.get(COOKIE, "")
    return cookie if _SESSION.fullmatch(cookie) else None


def _address(request: Request, response: Response) -> str:
    address = address_of(request)
    if address is None:
        address = fresh_address()
        keep(request, response, COOKIE, address)
    return address


def page_locale(request: Request, lobby: InLobby) -> str:
    """Return the page's language: chosen, else the browser's first that has words, else the hotel's own."""
    accepted = [part.split(";")[0].split("-")[0].strip() for part in _accepted(request).split(",")]
    wanted = [request.query_params.get("lang", ""), request.cookies.get(LOCALE_COOKIE, ""), *accepted]
    default = lobby.hotel.default_locale
    return next((locale for locale in [*wanted, default] if locale in lobby.words), next(iter(lobby.words)))


def _accepted(request: Request) -> str:
    return request.headers.get("accept-language", "").lower()


type SessionAddress = Annotated[str, Depends(_address)]
type PageLocale = Annotated[str, Depends(page_locale)]
