"""Saying no: a status, a code for the widget, a sentence that may be shown to the guest."""

from http import HTTPStatus
from typing import cast

from fastapi import Request
from fastapi.responses import JSONResponse, Response

from bot.web.limits import Limit
from bot.web.lobby import Lobby
from bot.web.sessions import page_locale
from bot.web.words import PageWords


class RefusedError(Exception):
    """A request that is not served."""

    def __init__(
        self, status: HTTPStatus, code: str, words: str = "not_taken", *, retry_after: int | None = None
    ) -> None:
        """Answer with `status` and `code`; `words` names a text of the page's."""
        super().__init__(code)
        self.status, self.code, self.words, self.retry_after = status, code, words, retry_after


def refuse_floods(limit: Limit, request: Request, session: str | None) -> None:
    """Count the request.

    Raises:
        RefusedError: the session or its network address has asked too often.
    """
    host = request.client.host if request.client else ""
    if wait := limit.count(session, host):
        raise RefusedError(HTTPStatus.TOO_MANY_REQUESTS, "too_many", "too_many", retry_after=wait)


def refuse_dead(lobby: Lobby, session: str) -> None:
    """Let a request that was under way while its session got a new address come again with that.

    Raises:
        RefusedError: this is such a request.
    """
    if lobby.streams.is_dead(session):
        raise RefusedError(HTTPStatus.SERVICE_UNAVAILABLE, "session_over", "session_over", retry_after=1)


async def answer_refusal(request: Request, refusal: Exception) -> Response:
    """Return the answer that says no."""
    no = cast("RefusedError", refusal)
    headers = {"Retry-After": str(no.retry_after)} if no.retry_after else None
    return JSONResponse({"error": no.code, "message": sentence(request, no.words)}, no.status, headers)


async def answer_unreadable(request: Request, _mistakes: Exception) -> Response:
    """Return the answer to what is no request of ours."""
    body = {"error": "invalid", "message": sentence(request, "not_taken")}
    return JSONResponse(body, HTTPStatus.UNPROCESSABLE_ENTITY)


def sentence(request: Request, key: str) -> str:
    """Return a text of the page's, in its language."""
    lobby = cast("Lobby", request.app.state.lobby)
    words: PageWords = lobby.words[page_locale(request, lobby)].page
    size = lobby.settings.photo_megabytes
    return str(getattr(words, key)).format(size=size)
