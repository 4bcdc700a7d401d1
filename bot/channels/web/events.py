"""What happens in a conversation, as server-sent events: nothing is asked of the database until somebody stirs."""

import asyncio
import heapq
from collections.abc import AsyncGenerator
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Header, Query, Request
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.orm import Session
from sse_starlette import EventSourceResponse, ServerSentEvent

from bot.channels.cursor import Cursor
from bot.channels.shown import Shown
from bot.channels.web.reading import visible
from bot.channels.web.showing import Showing
from bot.web.doors import contact_at
from bot.web.lobby import InLobby, Lobby
from bot.web.refusals import RefusedError
from bot.web.sessions import KnownAddress, fresh_address, given_to_visitor, keep_session
from hotel.records import InboxMessage, OutboxMessage

router = APIRouter()

_PING_SECONDS = 15
_LOOK_AGAIN_SECONDS = 60.0
"""How long news wait if the wake-up for them was lost."""
_AT_ONCE = 100
_STREAMS_OF_ONE = 30
"""So many tabs one browser may have open here."""


@dataclass(frozen=True)
class News:
    """What a look into the conversation found."""

    conversation_id: int
    room: str | None
    shown: list[tuple[Cursor, Shown]]


class SessionChanged(BaseModel):
    """The session's guest was verified, or verified elsewhere."""

    room: str | None


@router.get("/events")
async def events(
    request: Request,
    lobby: InLobby,
    known: KnownAddress,
    after: Annotated[str | None, Query(max_length=40)] = None,
    last_event_id: Annotated[str | None, Header(max_length=40)] = None,
) -> EventSourceResponse:
    """Send what is written and told from where the browser left off, as it comes."""
    address = known or fresh_address()
    if lobby.streams.open_of(address) >= _STREAMS_OF_ONE:
        raise RefusedError(HTTPStatus.TOO_MANY_REQUESTS, "too_many_streams", "too_many", retry_after=10)
    cursor = Cursor.read(last_event_id) or Cursor.read(after) or Cursor()
    response = EventSourceResponse(stream(lobby, address, cursor), ping=_PING_SECONDS)
    if known is None:
        keep_session(request, response, lobby, address)
    return response


async def stream(lobby: Lobby, address: str, cursor: Cursor) -> AsyncGenerator[ServerSentEvent]:
    """Give the session's events after `cursor`, until its address is dead."""
    with lobby.streams.opened(address) as begun:
        while (news := await run_in_threadpool(look, lobby, address, cursor)) is None:
            if lobby.streams.is_dead(address):
                yield _session_event(None)
                return
            await _stirred(begun)
        with lobby.outbox.subscribe(news.conversation_id) as something_new:
            room = None if given_to_visitor(address) else news.room
            while True:
                something_new.clear()
                found = await run_in_threadpool(look, lobby, address, cursor)
                if found is None or lobby.streams.is_dead(address):
                    yield _session_event(None)
                    return
                if found.room != room:
                    room = found.room
                    yield _session_event(room)
                for place, one in found.shown:
                    yield ServerSentEvent(one.model_dump_json(), id=str(place), event="message")
                    cursor = place
                if len(found.shown) < _AT_ONCE:
                    await _stirred(something_new)


def look(lobby: Lobby, address: str, after: Cursor) -> News | None:
    """Return what is new in the session's conversation; None where it has none (any more)."""
    with lobby.database.look() as session:
        contact = contact_at(session, lobby, address)
        if contact is None:
            return None
        conversation = contact.conversation
        showing = Showing(session, lobby, conversation)
        inbox = _written(session, conversation.id, after)
        outbox = _told(session, conversation.id, after)
        both = heapq.merge(
            [("inbox", row.id, one) for row, one in zip(inbox, showing.written(inbox), strict=True)],
            [("outbox", row.id, one) for row, one in zip(outbox, showing.told(outbox), strict=True)],
            key=lambda entry: entry[2].at,
        )
        shown, cursor = [], after
        for side, row_id, one in both:
            cursor = replace(cursor, **{side: row_id})
            shown.append((cursor, one))
        return News(conversation.id, conversation.room_at(lobby.clock.now()), shown)


async def _stirred(event: asyncio.Event) -> None:
    """Wait until `event` is set, or long enough to look for ourselves."""
    try:
        async with asyncio.timeout(_LOOK_AGAIN_SECONDS):
            await event.wait()
    except TimeoutError:
        pass
    event.clear()


def _session_event(room: str | None) -> ServerSentEvent:
    return ServerSentEvent(SessionChanged(room=room).model_dump_json(), event="session")


def _written(session: Session, here: int, after: Cursor) -> list[InboxMessage]:
    fresh = visible(here).where(InboxMessage.id > after.inbox)
    return list(session.scalars(fresh.order_by(InboxMessage.id).limit(_AT_ONCE)))


def _told(session: Session, here: int, after: Cursor) -> list[OutboxMessage]:
    fresh = (
        OutboxMessage.conversation_id == here,
        OutboxMessage.id > after.outbox,
        OutboxMessage.text != "",  # erased
    )
    return list(
        session.scalars(select(OutboxMessage).where(*fresh).order_by(OutboxMessage.id).limit(_AT_ONCE))
    )
