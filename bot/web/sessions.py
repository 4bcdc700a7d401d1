"""A browser's session: a random cookie that is the address of its contact with the hotel."""

import re
import secrets
from typing import Annotated

from fastapi import Depends, Request, Response

from bot.web.lobby import InLobby, Lobby

CHANNEL = "web"
LOCALE_COOKIE = "bellhop_language"
_SAFE_COOKIE = "__Host-bellhop"
"""Browsers take it over a secure connection only, and only from this very host."""
_PLAIN_COOKIE = "bellhop_session"
"""For a hotel that tries Bellhop in its own network without https: there browsers would drop the other."""
_VISITOR, _GUEST = "v", "g"
_ADDRESS = re.compile(rf"[{_VISITOR}{_GUEST}][0-9a-f]{{32}}")
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_A_MONTH = 30 * 24 * 3600


def fresh_address(*, verified: bool = False) -> str:
    """Return the address of a new session, 128 random bits; it says whether it was given to a verified guest."""
    return (_GUEST if verified else _VISITOR) + secrets.token_hex(16)


def given_to_visitor(address: str) -> bool:
    """Say whether `address` was given before its guest was verified, and so must not outlive that."""
    return address.startswith(_VISITOR)


def address_of(request: Request, lobby: InLobby) -> str | None:
    """Return the address of the request's session, if it has one."""
    cookie = request.cookies.get(_session_cookie(request, lobby), "")
    return cookie if _ADDRESS.fullmatch(cookie) else None


def keep_session(request: Request, response: Response, lobby: Lobby, address: str) -> None:
    """Let the browser keep its session such that no script can read it."""
    _keep(request, response, lobby, _session_cookie(request, lobby), address)


def keep_locale(request: Request, response: Response, lobby: Lobby, locale: str) -> None:
    """Let the browser remember the language of the page."""
    _keep(request, response, lobby, LOCALE_COOKIE, locale)


def _is_secure(request: Request, lobby: Lobby) -> bool:
    """Say whether the browser takes cookies that are for secure connections only.

    Most trust this very machine without https as well; Safari does not, so it is asked of them only where there
    is no other way: on the pages of another site.
    """
    return request.url.scheme == "https" or (request.url.hostname in _LOOPBACK and _on_other_sites(lobby))


def _on_other_sites(lobby: Lobby) -> bool:
    """Say whether the widget stands on the hotel's own pages, elsewhere than at the gateway."""
    return bool(lobby.hotel.web_origins)


def _session_cookie(request: Request, lobby: Lobby) -> str:
    return _SAFE_COOKIE if _is_secure(request, lobby) else _PLAIN_COOKIE


def _keep(request: Request, response: Response, lobby: Lobby, name: str, value: str) -> None:
    attributes = [f"{name}={value}", f"Max-Age={_A_MONTH}", "Path=/", "HttpOnly"]
    secure = _is_secure(request, lobby)
    if secure:
        attributes.append("Secure")
    # On other sites the session is kept apart for each site (Partitioned), as browsers ask for.
    attributes += ["SameSite=None", "Partitioned"] if secure and _on_other_sites(lobby) else ["SameSite=Lax"]
    # Starlette's set_cookie writes Partitioned from Python 3.14 on only.
    response.headers.append("Set-Cookie", "; ".join(attributes))


def page_locale(request: Request, lobby: InLobby) -> str:
    """Return the page's language: asked for, else kept, else the browser's first with words, else the hotel's own."""
    accepted = [part.split(";")[0] for part in request.headers.get("accept-language", "").split(",")]
    wanted = [request.query_params.get("lang", ""), request.cookies.get(LOCALE_COOKIE, ""), *accepted]
    offered = [code.strip().lower().split("-")[0] for code in [*wanted, lobby.hotel.default_locale]]
    return next((code for code in offered if code in lobby.words), next(iter(lobby.words)))


def _required(request: Request, response: Response, lobby: InLobby) -> str:
    """Return the session's address; a browser without a session gets one with this answer."""
    address = address_of(request, lobby)
    if address is None:
        address = fresh_address()
        keep_session(request, response, lobby, address)
    return address


type SessionAddress = Annotated[str, Depends(_required)]
type KnownAddress = Annotated[str | None, Depends(address_of)]
type PageLocale = Annotated[str, Depends(page_locale)]
