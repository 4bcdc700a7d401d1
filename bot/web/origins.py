"""Whose pages may use the API: the hotel's own, each by its exact origin, and the gateway's."""

from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.datastructures import Headers as RequestHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.web.lobby import Lobby

_API = "/api/"
_LOOKING = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN_PAGE = frozenset({"same-origin", "none"})
"""What browsers say of a request from our own page, or of one that no page made."""


def allowed_origins(lobby: Lobby) -> list[str]:
    """Return the origins of pages that may have the chat: the property's list, and the gateway itself."""
    settings = lobby.settings
    own = [_origin_of(url) for url in (settings.public_url, settings.web_url) if url]
    return [*lobby.hotel.web_origins, *own]


class Origins:
    """Refuses requests to the API that another site's page makes in a guest's browser."""

    def __init__(self, app: ASGIApp, allowed: list[str]) -> None:
        """Stand in front of `app`."""
        self._app = app
        self._allowed = frozenset(allowed)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, or refuse."""
        if scope["type"] == "http" and scope["path"].startswith(_API) and not self._may(Request(scope)):
            refusal = {"error": "foreign_origin", "message": "This page is not on the hotel's list."}
            await JSONResponse(refusal, HTTPStatus.FORBIDDEN)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _may(self, request: Request) -> bool:
        headers: RequestHeaders = request.headers
        origin = headers.get("origin")
        if origin is not None:
            return origin in self._allowed or origin == _origin_of(str(request.url))
        # Browsers name the origin of everything that changes something; one that does not is at least asked this.
        return request.method in _LOOKING or headers.get("sec-fetch-site", "none") in _OWN_PAGE


def _origin_of(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
