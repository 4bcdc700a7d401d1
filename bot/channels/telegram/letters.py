"""The outbox as Telegram's postman sees it: what is to be sent next in a chat, claimed with a lease."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.orm import Session
from telegram import InlineKeyboardMarkup

from bot.channels.telegram.addresses import chat_of, chats_with
from bot.channels.telegram.layout import keyboard_of, pieces_of, text_of
from hotel.records import Contact, OutboxMessage

LEASE = timedelta(seconds=30)
"""Longer than a call may take: what is claimed and neither sent nor put off by then was claimed by a process that died."""
_FIRST_PAUSE = timedelta(seconds=1)
_LONGEST_PAUSE = timedelta(minutes=1)
_BETWEEN = ","

_WAITS: tuple[ColumnElement[bool], ...] = (OutboxMessage.sent_at.is_(None), OutboxMessage.failed_at.is_(None))


@dataclass(frozen=True)
class Letter:
    """What is sent as one or several messages of Telegram's, or put in the place of one."""

    id: int
    contact_id: int
    chat_id: int
    pieces: tuple[str, ...]
    """All of them; those of `sent` have gone."""
    keyboard: InlineKeyboardMarkup | None
    """Under the last piece."""
    sent: tuple[int, ...]
    """Telegram's ids of the pieces that have gone."""
    edits: int | None
    """Telegram's id of the message whose place it takes."""
    tries: int


def waiting_contacts(session: Session, property_id: int, bot: str, now: datetime) -> list[int]:
    """Return the chats whose next message may be sent now, the longest waiting first."""
    heads = (
        select(func.min(OutboxMessage.id).label("id"))
        .join(Contact, Contact.id == OutboxMessage.contact_id)
        .where(Contact.property_id == property_id, *chats_with(bot), *_WAITS)
        .group_by(OutboxMessage.contact_id)
        .subquery()
    )
    due = select(OutboxMessage.contact_id).join(heads, heads.c.id == OutboxMessage.id).where(_due(now))
    return [one for one in session.scalars(due.order_by(OutboxMessage.id)) if one is not None]


def claim(session: Session, contact_id: int, now: datetime) -> Letter | None:
    """Take the next message of a chat for the length of a lease; None if there is none, or somebody else has it."""
    while (head := _head(session, contact_id)) is not None:
        mine = update(OutboxMessage).where(OutboxMessage.id == head.id, *_WAITS, _due(now))
        taken = session.execute(
            mine.values(due_at=now + LEASE, tries=OutboxMessage.tries + 1).returning(OutboxMessage.id)
        ).first()
        if taken is None:
            return None
        if text_of(head) and not _is_overtaken(session, head):
            session.refresh(head)
            return _letter(session, head)
        head.sent_at = now
        session.flush()
    return None


def note_sent(session: Session, letter: Letter, message_id: int, now: datetime) -> None:
    """Note that a piece has gone; the letter is sent once all have."""
    row = session.get_one(OutboxMessage, letter.id)
    gone = (*letter.sent, message_id)
    row.external_id = _BETWEEN.join(map(str, gone))
    row.due_at = now + LEASE
    if letter.edits is not None or len(gone) == len(letter.pieces):
        row.sent_at, row.due_at = now, None
        if row.replaces_id is not None:  # whatever comes later in its place goes where it is now
            session.get_one(OutboxMessage, row.replaces_id).external_id = row.external_id


def put_off(session: Session, letter: Letter, until: datetime) -> None:
    """Try again at `until`; what follows in the chat waits behind it."""
    session.get_one(OutboxMessage, letter.id).due_at = until


def pause_after(tries: int) -> timedelta:
    """Return how long to wait after so many tries."""
    doubled: int = 2 ** min(max(tries - 1, 0), 10)
    return min(_FIRST_PAUSE * doubled, _LONGEST_PAUSE)


def fail(session: Session, letter: Letter, now: datetime) -> None:
    """Give it up: Telegram will never take it."""
    session.get_one(OutboxMessage, letter.id).failed_at = now


def lose_chat(session: Session, letter: Letter, now: datetime) -> None:
    """Note that the guest cannot be reached in the chat; the message goes to another place of theirs, if there is one."""
    row = session.get_one(OutboxMessage, letter.id)
    contact = session.get_one(Contact, letter.contact_id)
    contact.lost_at = now
    others = [one for one in contact.conversation.contacts if one.lost_at is None and one.muted_at is None]
    if others:
        row.contact_id, row.external_id, row.due_at = max(others, key=lambda one: one.used_at).id, None, None
    else:
        row.failed_at = now


def _due(now: datetime) -> ColumnElement[bool]:
    return or_(OutboxMessage.due_at.is_(None), OutboxMessage.due_at <= now)


def _head(session: Session, contact_id: int) -> OutboxMessage | None:
    mine = select(OutboxMessage).where(OutboxMessage.contact_id == contact_id, *_WAITS)
    return session.scalars(mine.order_by(OutboxMessage.id).limit(1)).first()


def _is_overtaken(session: Session, row: OutboxMessage) -> bool:
    """Say whether something later waits that takes the same place: the guest need not see both."""
    if row.replaces_id is None:
        return False
    later = select(OutboxMessage.id).where(
        OutboxMessage.contact_id == row.contact_id,
        OutboxMessage.replaces_id == row.replaces_id,
        OutboxMessage.id > row.id,
        *_WAITS,
    )
    return session.scalars(later.limit(1)).first() is not None


def _letter(session: Session, row: OutboxMessage) -> Letter:
    contact = session.get_one(Contact, row.contact_id)
    pieces = tuple(pieces_of(text_of(row)))
    return Letter(
        id=row.id,
        contact_id=contact.id,
        chat_id=chat_of(contact.address),
        pieces=pieces,
        keyboard=keyboard_of(row),
        sent=_numbers(row.external_id),
        edits=_edited(session, row) if len(pieces) == 1 else None,
        tries=row.tries,
    )


def _edited(session: Session, row: OutboxMessage) -> int | None:
    """Return the message of Telegram's whose place is taken, if it was sent to the same chat."""
    if row.replaces_id is None:
        return None
    root = session.get_one(OutboxMessage, row.replaces_id)
    numbers: Sequence[int] = _numbers(root.external_id)
    return numbers[-1] if numbers and root.contact_id == row.contact_id else None


def _numbers(external_id: str | None) -> tuple[int, ...]:
    return tuple(map(int, external_id.split(_BETWEEN))) if external_id else ()
