"""Rows of the inbox and the outbox as a browser is shown them."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from bot.channels.shown import Shown, ShownPhoto, ShownPicture
from bot.channels.web.photos import shown_photo
from bot.web.lobby import Lobby
from bot.web.sessions import CHANNEL
from bot.web.words import PageWords
from hotel.records import (
    Choice,
    Contact,
    Conversation,
    InboxMessage,
    MessageKind,
    OutboxMessage,
    Photo,
    ShownButton,
    ShownCard,
)

_PICTURES = "/pictures/"


def guest_key(channel: str, external_id: str) -> str:
    """Return the key of a guest's message: a browser knows its own by the id it made itself."""
    return f"guest-{external_id}" if channel == CHANNEL else f"guest-{channel}-{external_id}"


def told_key(outbox_id: int) -> str:
    """Return the key of what the hotel said."""
    return f"told-{outbox_id}"


class Showing:
    """Shows the rows of one conversation, with a query for each kind of thing that belongs to them."""

    def __init__(self, session: Session, lobby: Lobby, conversation: Conversation) -> None:
        """Show in the language of the conversation."""
        self._session = session
        spoken = lobby.words.get(conversation.locale) or lobby.words[lobby.hotel.default_locale]
        self._words: PageWords = spoken.page

    def written(self, rows: Sequence[InboxMessage]) -> list[Shown]:
        """Show what the guest wrote; an edited message under the key of the one it corrects."""
        if not rows:
            return []
        corrected = aliased(InboxMessage)
        beside = self._session.execute(
            select(InboxMessage.id, Contact.channel, Choice.label, corrected.external_id)
            .join(Contact, Contact.id == InboxMessage.contact_id)
            .outerjoin(Choice, Choice.token == InboxMessage.choice_token)
            .outerjoin(corrected, corrected.id == InboxMessage.corrects_id)
            .where(InboxMessage.id.in_([row.id for row in rows]))
        )
        more = {row_id: (channel, label, original) for row_id, channel, label, original in beside}
        photos = self._photos(rows)
        shown = []
        for row in rows:
            channel, label, original = more[row.id]
            shown.append(
                Shown(
                    key=guest_key(channel, original or row.external_id),
                    author="guest",
                    text=self._said(row, label),
                    at=row.received_at,
                    channel=channel,
                    photos=photos.get(row.id, []),
                )
            )
        return shown

    def told(self, rows: Sequence[OutboxMessage]) -> list[Shown]:
        """Show what the hotel said, each row as a message of its own."""
        if not rows:
            return []
        channels = self._channels(rows)
        answered = self._answered(rows)
        return [
            Shown(
                key=told_key(row.id),
                replaces=told_key(row.replaces_id) if row.replaces_id else None,
                author=row.author,
                by=row.by,
                text=row.text,
                at=row.created_at,
                answers=answered.get(row.id),
                channel=channels.get(row.contact_id, CHANNEL),
                buttons=[ShownButton.model_validate(button) for button in row.buttons],
                cards=[_card(card) for card in row.cards],
                order=row.order,
                beside_order=_beside(row),
            )
            for row in rows
        ]

    def _said(self, row: InboxMessage, label: str | None) -> str:
        text = row.text or label or ""
        words = self._words
        match row.kind:
            case MessageKind.LOCATION:
                return words.sent_location.format(text=text)
            case MessageKind.VOICE:
                return text or words.sent_voice
            case MessageKind.STICKER:
                return text or words.sent_sticker
            case MessageKind.FILE:
                return f"{words.sent_file}\n{text}".strip()
            case _:
                return text

    def _photos(self, rows: Sequence[InboxMessage]) -> dict[int, list[ShownPhoto]]:
        found = self._session.scalars(
            select(Photo).where(Photo.message_id.in_([row.id for row in rows])).order_by(Photo.received_at)
        )
        photos: dict[int, list[ShownPhoto]] = {}
        for photo in found:
            photos.setdefault(photo.message_id or 0, []).append(shown_photo(photo))
        return photos

    def _channels(self, rows: Iterable[OutboxMessage]) -> dict[int | None, str]:
        ids = {row.contact_id for row in rows} - {None}
        found = self._session.execute(select(Contact.id, Contact.channel).where(Contact.id.in_(ids)))
        return {contact_id: channel for contact_id, channel in found}  # noqa: C416 - a Row is no pair to mypy

    def _answered(self, rows: Iterable[OutboxMessage]) -> dict[int, str]:
        """Return the browser's id of the message that a row answers, for the last row of each burst."""
        last = {row.inbox_message_id: row.id for row in rows if row.inbox_message_id is not None}
        found = self._session.execute(
            select(InboxMessage.id, InboxMessage.external_id).where(InboxMessage.id.in_(last))
        )
        return {last[inbox_id]: external_id for inbox_id, external_id in found}


def _beside(row: OutboxMessage) -> str | None:
    """Return what is said beside the order: of a read-back the question it ends with, later nothing."""
    if row.order is None:
        return None
    return "" if row.replaces_id else row.text.rpartition("\n\n")[2]


def _card(card: ShownCard) -> ShownPicture:
    shown = ShownPicture.model_validate(card.model_dump())
    if card.picture is None or card.picture.startswith(_PICTURES):
        return shown
    return shown.model_copy(update={"picture": _PICTURES + card.picture})
