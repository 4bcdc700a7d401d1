"""The conversation so far, page by page; what has taken another's place is shown there."""

from collections.abc import Sequence
from datetime import datetime
from operator import itemgetter
from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session

from bot.channels.cursor import Cursor
from bot.channels.shown import Shown
from bot.channels.web.showing import Showing, told_key
from bot.numbers import may_be_a_record
from bot.web.doors import contact_at
from bot.web.lobby import InLobby, Lobby
from bot.web.sessions import CHANNEL, KnownAddress
from hotel.records import Choice, Contact, InboxMessage, MessageKind, OutboxMessage, Photo

router = APIRouter()

_LARGEST_PAGE = 100
_SAME_MOMENT = 50
"""So many messages of one moment are told apart when paging back."""
_LAST = 1 << 62
"""Behind every message."""


@router.get("/history")
async def past(
    response: Response,
    lobby: InLobby,
    address: KnownAddress,
    before: Annotated[str | None, Query(max_length=120)] = None,
    limit: Annotated[int, Query(ge=1, le=_LARGEST_PAGE)] = 50,
) -> list[Shown]:
    """Return the latest messages, or those before the one with the key `before`, the oldest first."""
    shown, cursor = await run_in_threadpool(_history, lobby, address, before, limit)
    response.headers["X-Cursor"] = str(cursor)
    return shown


def visible(conversation_id: int) -> Select[InboxMessage]:
    """Return the query for what a guest wrote and sees again.

    That somebody opened the chat is no message; a press that turned a page stands in the page that it turned; and
    of what was erased nothing is left to see.
    """
    turned = select(OutboxMessage.id).where(
        OutboxMessage.inbox_message_id == InboxMessage.id, OutboxMessage.replaces_id.is_not(None)
    )
    left = or_(
        InboxMessage.kind != MessageKind.WORDS,
        InboxMessage.text != "",
        select(Choice.token).where(Choice.token == InboxMessage.choice_token).exists(),
        select(Photo.id).where(Photo.message_id == InboxMessage.id).exists(),
    )
    return select(InboxMessage).where(
        InboxMessage.conversation_id == conversation_id,
        InboxMessage.kind != MessageKind.START,
        left,
        or_(InboxMessage.choice_token.is_(None), ~turned.exists()),
    )


def _history(lobby: Lobby, address: str | None, before: str | None, limit: int) -> tuple[list[Shown], Cursor]:
    with lobby.database.look() as session:
        contact = contact_at(session, lobby, address) if address else None
        if contact is None:
            return [], Cursor()
        here = contact.conversation_id
        cursor = _end(session, here)
        until = _moment_of(session, here, before) if before else None
        if before and until is None:
            return [], cursor
        room = limit + _SAME_MOMENT
        showing = Showing(session, lobby, contact.conversation)
        written = _rows(session, here, until, room)
        told = _roots(session, here, until, room)
        places = [*map(_place_of_written, written), *map(_place_of_told, told)]
        sides = [*showing.written(written), *_folded(session, showing, told)]
        ordered = sorted(zip(places, sides, strict=True), key=itemgetter(0))
        shown = [one for _, one in ordered if one.author == "guest" or one.text]
        if before:
            keys = [one.key for one in shown]
            shown = shown[: keys.index(before)] if before in keys else shown
        return shown[-limit:], cursor


def _end(session: Session, here: int) -> Cursor:
    inbox, outbox = (
        session.scalar(select(func.max(table.id)).where(table.conversation_id == here)) or 0
        for table in (InboxMessage, OutboxMessage)
    )
    return Cursor(inbox, outbox)


def _place_of_written(row: InboxMessage) -> tuple[datetime, int, int]:
    return row.received_at, row.id, 0


def _place_of_told(row: OutboxMessage) -> tuple[datetime, int, int]:
    """Return where a row stands: of one moment, an answer comes right after its question, news come last."""
    return row.created_at, row.inbox_message_id or _LAST, row.id


def _moment_of(session: Session, here: int, key: str) -> datetime | None:
    """Return when the message with `key` was written; None where this conversation has none."""
    side, _, number = key.partition("-")
    if side == "told":
        named = int(number) if number.isdecimal() else -1
        told = session.get(OutboxMessage, named) if may_be_a_record(named) else None
        return told.created_at if told and told.conversation_id == here else None
    channel, _, elsewhere = number.partition("-")
    mine = and_(Contact.channel == CHANNEL, InboxMessage.external_id == number)
    others = and_(Contact.channel == channel, InboxMessage.external_id == elsewhere)
    return session.scalars(
        select(InboxMessage.received_at)
        .join(Contact, Contact.id == InboxMessage.contact_id)
        .where(InboxMessage.conversation_id == here, or_(mine, others))
    ).first()


def _rows(session: Session, here: int, until: datetime | None, count: int) -> Sequence[InboxMessage]:
    found = visible(here)
    if until is not None:
        found = found.where(InboxMessage.received_at <= until)
    return session.scalars(found.order_by(InboxMessage.id.desc()).limit(count)).all()


def _roots(session: Session, here: int, until: datetime | None, count: int) -> Sequence[OutboxMessage]:
    found = select(OutboxMessage).where(
        OutboxMessage.conversation_id == here, OutboxMessage.replaces_id.is_(None)
    )
    if until is not None:
        found = found.where(OutboxMessage.created_at <= until)
    return session.scalars(found.order_by(OutboxMessage.id.desc()).limit(count)).all()


def _folded(session: Session, showing: Showing, roots: Sequence[OutboxMessage]) -> list[Shown]:
    """Show each of `roots` with what has taken its place last."""
    newest = (
        select(func.max(OutboxMessage.id))
        .where(OutboxMessage.replaces_id.in_([root.id for root in roots]))
        .group_by(OutboxMessage.replaces_id)
    )
    latest = session.scalars(select(OutboxMessage).where(OutboxMessage.id.in_(newest))).all()
    instead = dict(zip((row.replaces_id for row in latest), showing.told(latest), strict=True))
    return [
        first
        if (last := instead.get(root.id)) is None
        else last.model_copy(
            update={"key": told_key(root.id), "replaces": None, "at": first.at, "answers": first.answers}
        )
        for root, first in zip(roots, showing.told(roots), strict=True)
    ]
