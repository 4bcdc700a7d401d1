"""The last messages of a conversation in short, for a guest who goes on in another place."""

from datetime import datetime

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.facts import Fact
from hotel.records import Choice, InboxMessage, MessageKind, OutboxMessage, Photo

_LINES = 6
_SIGNS = 160
"""So much of a message is repeated."""
_SAID = (MessageKind.WORDS, MessageKind.LOCATION, MessageKind.VOICE, MessageKind.STICKER, MessageKind.FILE)


def recap(desk: Desk) -> list[Fact]:
    """Return the last messages of both sides, the oldest first: who wrote, and the beginning of it."""
    said = sorted([*_of_guest(desk), *_of_hotel(desk)], key=lambda one: one[0])
    return [line for _, line in said[-_LINES:]]


def _of_guest(desk: Desk) -> list[tuple[datetime, Fact]]:
    found = desk.session.scalars(
        select(InboxMessage)
        .where(
            InboxMessage.conversation_id == desk.conversation.id,
            InboxMessage.kind.in_(_SAID),
            InboxMessage.id < desk.turn.message_id,
        )
        .order_by(InboxMessage.id.desc())
        .limit(_LINES)
    )
    return [
        (one.received_at, {"by": "guest", "kind": kind, "text": _short(_words(desk, one))})
        for one in found
        if (kind := _kind(desk, one)) is not None
    ]


def _kind(desk: Desk, message: InboxMessage) -> str | None:
    """Return what was sent; None for a message that was erased."""
    if message.kind is not MessageKind.WORDS or _words(desk, message):
        return message.kind.value
    photo = desk.session.scalars(select(Photo.id).where(Photo.message_id == message.id).limit(1)).first()
    return None if photo is None else "photo"


def _words(desk: Desk, message: InboxMessage) -> str:
    pressed = desk.session.get(Choice, message.choice_token) if message.choice_token else None
    return message.text or (pressed.label if pressed else "")


def _of_hotel(desk: Desk) -> list[tuple[datetime, Fact]]:
    found = desk.session.scalars(
        select(OutboxMessage)
        .where(
            OutboxMessage.conversation_id == desk.conversation.id,
            OutboxMessage.replaces_id.is_(None),
            OutboxMessage.text != "",
        )
        .order_by(OutboxMessage.id.desc())
        .limit(_LINES)
    )
    return [
        (one.created_at, {"by": one.by or one.author, "kind": "words", "text": _short(one.text)})
        for one in found
    ]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SIGNS else line[: _SIGNS - 1].rstrip() + "…"
