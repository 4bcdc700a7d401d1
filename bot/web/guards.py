"""What stands in front of every route: a cap on what is sent to us, and headers on what we send."""

from http import HTTPStatus

from starlette.datastructures import Headers as RequestHeaders
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.refusals import sentence

LARGEST_BODY = 64 * 1024
_PHOTOS = "/api/photos"

_PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_DRAWING_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'"
)
"""An SVG is a document: opened by itself it may look as it was drawn, and do nothing."""
_HEADERS = {
    "Referrer-Policy": "no-referrer",  # the address of a personal link is a secret
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_KEPT_BY_CACHES = {
    "/static/": "public, max-age=3600",
    "/site/": "public, max-age=3600",
    "/pictures/": "public, max-age=86400",
    "/widget.js": "public, max-age=600, stale-while-revalidate=86400",
}
"""These are the same for everybody; everything else is some guest's."""
_FOR_OTHER_SITES = ("/widget.js", "/pictures/", "/api/")


class Headers:
    """Adds the security headers; nothing but files that are everybody's may be kept by caches."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand in front of `app`."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, with the headers added."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path: str = scope["path"]

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add(MutableHeaders(scope=message), path, int(message["status"]))
            await send(message)

        await self._app(scope, receive, with_headers)


def _add(headers: MutableHeaders, path: str, status: int) -> None:
    headers.update(_HEADERS)
    drawing = headers.get("content-type", "").startswith("image/svg+xml")
    headers["Content-Security-Policy"] = _DRAWING_POLICY if drawing else _PAGE_POLICY
    everybodys = status < HTTPStatus.BAD_REQUEST
    kept = next(
        (age for prefix, age in _KEPT_BY_CACHES.items() if everybodys and path.startswith(prefix)), "no-store"
    )
    headers.setdefault("Cache-Control", kept)
    if path.startswith(_FOR_OTHER_SITES):
        headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    else:
        headers["Cross-Origin-Resource-Policy"] = "same-origin"


class BodyCap:
    """Refuses bodies that are too large, whether or not they say so: 64 KB, or a photo."""

    def __init__(self, app: ASGIApp, largest_photo: int) -> None:
        """Stand in front of `app`; a photo may have `largest_photo` bytes."""
        self._app = app
        self._largest_photo = largest_photo

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Read the body first, as far as it is allowed, then serve."""
        if scope["type"] != "http" or scope["method"] in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
            return
        largest = self._largest_photo if scope["path"] == _PHOTOS else LARGEST_BODY
        said = RequestHeaders(scope=scope).get("content-length", "")
        body = None if said.isdecimal() and int(said) > largest else await _read(receive, largest)
        if body is None:
            photo = scope["path"] == _PHOTOS
            words = sentence(Request(scope), "photo_too_large" if photo else "too_large")
            refusal = {"error": "too_large", "message": words}
            await JSONResponse(refusal, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)(scope, receive, send)
            return
        rest: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

        async def replay() -> Message:
            return rest.pop() if rest else await receive()

        await self._app(scope, replay, send)


async def _read(receive: Receive, largest: int) -> bytes | None:
    """Return the body; None if it is larger than `largest`."""
    body = bytearray()
    while True:
        message = await receive()
        body += message.get("body", b"")
        if len(body) > largest:
            return None
        if message["type"] == "http.disconnect" or not message.get("more_body", False):
            return bytes(body)
