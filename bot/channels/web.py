"""The web channel: messages come in as JSON, answers go out as server-sent events."""

import asyncio
from collections.abc import AsyncIterator
from http import HTTPStatus
from typing import Annotated

import structlog
from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, model_validator
from sse_starlette import EventSourceResponse, ServerSentEvent

from bot.channels.shown import Shown
from bot.channels.web_history import history, news
from bot.front_desk.messages import GuestMessage
from bot.web.lobby import InLobby, Lobby
from bot.web.sessions import CHANNEL, COOKIE, SessionAddress, keep, page_locale

router = APIRouter(prefix="/api")
_log = structlog.get_logger(__name__)
_LOOK_AGAIN_SECONDS = 5.0
_PING_SECONDS = 15


class Sent(BaseModel):
    """What a browser sends: words, or a pressed button."""

    model_config = ConfigDict(extra="forbid")
    id: Annotated[str, Field(min_length=8, max_length=64, pattern=r"^[0-9A-Za-z-]+$")]
    """Made by the browser; the same one twice is one message."""
    text: str | None = None
    choice: Annotated[str | None, Field(max_length=64)] = None

    @model_validator(mode="after")
    def _one_of_both(self) -> "Sent":
        if (self.text is None) == (self.choice is None):
            raise ValueError("either text or choice")
        return self


@router.post("/messages", status_code=HTTPStatus.ACCEPTED)
async def take(sent: Sent, request: Request, lobby: InLobby, address: SessionAddress) -> Response:
    """Take a message in; it is stored for good when this answers."""
    locale = page_locale(request, lobby)
    if not lobby.limits.allow(address, request.client.host if request.client else ""):
        _log.warning("too many messages")
        refusal = {"error": "too_many_messages", "message": lobby.words[locale].too_many}
        return JSONResponse(refusal, HTTPStatus.TOO_MANY_REQUESTS, {"Retry-After": "60"})
    await lobby.front_desk.receive(
        GuestMessage(
            channel=CHANNEL,
            address=address,
            external_id=sent.id,
            text=sent.text or "",
            choice_token=sent.choice,
            locale_hint=locale,
        )
    )
    response = Response(status_code=HTTPStatus.ACCEPTED)
    keep(request, response, COOKIE, address)
    return response


@router.get("/history")
async def past(lobby: InLobby, address: SessionAddress) -> list[Shown]:
    """Return the conversation so far, the oldest first."""
    return await run_in_threadpool(history, lobby, address)


@router.get("/events")
async def events(
    lobby: InLobby,
    address: SessionAddress,
    after: Annotated[int, Query(ge=0)] = 0,
    last_event_id: Annotated[str | None, Header()] = None,
) -> EventSourceResponse:
    """Send what the guest is told, from where the browser left off, as it comes."""
    seen = int(last_event_id) if last_event_id and last_event_id.isdecimal() else after
    return EventSourceResponse(_events(lobby, address, seen), ping=_PING_SECONDS)


async def _events(lobby: Lobby, address: str, seen: int) -> AsyncIterator[ServerSentEvent]:
    conversation_id = await lobby.front_desk.conversation_id(CHANNEL, address)
    with lobby.outbox.subscribe(conversation_id) as something_new:
        while True:
            something_new.clear()
            found = await run_in_threadpool(news, lobby, address, seen)
            if found is None:
                return  # the session has got a new address with its verification: the browser asks again
            for one in found:
                seen = one.outbox or seen
                yield ServerSentEvent(one.model_dump_json(), id=str(seen))
            try:
                async with asyncio.timeout(_LOOK_AGAIN_SECONDS):
                    await something_new.wait()
            except TimeoutError:
                continue
