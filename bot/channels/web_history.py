"""What a browser may see of its own conversation."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.channels.shown import Shown
from bot.web.doors import find_conversation
from bot.web.lobby import Lobby
from hotel.records import Choice, Conversation, InboxMessage, OutboxMessage, ShownButton

_SHOWN = 100


def history(lobby: Lobby, address: str) -> list[Shown]:
    """Return the latest messages of both sides, the oldest first."""
    with lobby.database.session() as session:
        conversation = find_conversation(session, lobby, address)
        if conversation is None:
            return []
        shown = [*_written(session, conversation), *_told(session, conversation)]
        return sorted(shown, key=lambda one: (one.at, one.outbox or 0))[-_SHOWN:]


def news(lobby: Lobby, address: str, after: int) -> list[Shown] | None:
    """Return what the guest was told after `after`; None where there is no such conversation."""
    with lobby.database.session() as session:
        conversation = find_conversation(session, lobby, address)
    if conversation is None:
        return None
    found = lobby.outbox.after(conversation.id, after)
    if not found:
        return []
    with lobby.database.session() as session:
        return _with_answered(session, found)


def _written(session: Session, conversation: Conversation) -> list[Shown]:
    rows = session.execute(
        select(InboxMessage, Choice.label)
        .outerjoin(Choice, Choice.token == InboxMessage.choice_token)
        .where(InboxMessage.conversation_id == conversation.id)
        .order_by(InboxMessage.id.desc())
        .limit(_SHOWN)
    )
    return [
        Shown(
            key=f"guest-{row.external_id}", author="guest", text=row.text or label or "", at=row.received_at
        )
        for row, label in rows
    ]


def _told(session: Session, conversation: Conversation) -> list[Shown]:
    rows = session.scalars(
        select(OutboxMessage)
        .where(OutboxMessage.conversation_id == conversation.id)
        .order_by(OutboxMessage.id.desc())
        .limit(_SHOWN)
    )
    return _with_answered(session, list(rows))


def _with_answered(session: Session, told: Sequence[OutboxMessage]) -> list[Shown]:
    last = {one.inbox_message_id: one.id for one in told if one.inbox_message_id is not None}
    asked = set(last)
    of = select(InboxMessage.id, InboxMessage.external_id).where(InboxMessage.id.in_(asked))
    answered = {row.id: row.external_id for row in session.execute(of)}
    return [
        Shown(
            key=f"told-{one.id}",
            author=one.author,
            text=one.text,
            at=one.created_at,
            buttons=[ShownButton.model_validate(button) for button in one.buttons],
            outbox=one.id,
            answers=answered.get(one.inbox_message_id)
            if one.inbox_message_id is not None and last[one.inbox_message_id] == one.id
            else None,
            by=one.by,
            replaces=f"told-{one.replaces_id}" if one.replaces_id else None,
            cards=one.cards,
            order=one.order,
        )
        for one in told
    ]
