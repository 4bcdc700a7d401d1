"""The durable inbox: a message is committed before its channel acknowledges it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot import locales
from bot.front_desk import choices
from bot.front_desk.messages import GuestMessage, clean
from hotel import languages
from hotel.clock import Clock
from hotel.database import Database
from hotel.records import (
    Contact,
    Conversation,
    InboxMessage,
    InboxState,
    MessageKind,
    Photo,
    Property,
)


class Inbox:
    """Takes messages in for one property."""

    def __init__(self, database: Database, clock: Clock, property_id: int) -> None:
        """Keep the messages in `database`."""
        self._database = database
        self._clock = clock
        self._property_id = property_id

    def accept(self, message: GuestMessage) -> int | None:
        """Commit `message` and return its conversation's id; None for one that came before."""
        text, now = clean(message.text), self._clock.now()
        with self._database.session() as session:
            contact = self._contact(session, message.channel, message.address, message.locale_hint)
            if _message_of(session, contact, message.external_id) is not None:
                return None
            conversation = contact.conversation
            if message.command is not None:
                choice = choices.command(session, conversation, message.command, text, now)
                message = replace(message, choice_token=choice.token)
            if message.choice_token is None and message.kind is MessageKind.WORDS and text:
                _note_language(session, conversation, text)
            row = _row(message, contact, text, now)
            if message.corrects is not None:
                corrected = _message_of(session, contact, message.corrects)
                row.corrects_id = corrected.id if corrected else None
            session.add(row)
            session.flush()
            _keep_photos(session, row, message.photos)
            contact.used_at, contact.muted_at, contact.lost_at = now, None, None
            return conversation.id

    def conversation_id(self, channel: str, address: str, locale_hint: str | None = None) -> int:
        """Return the id of the conversation with `address`, which may begin here."""
        with self._database.session() as session:
            return self._contact(session, channel, address, locale_hint).conversation_id

    def _contact(self, session: Session, channel: str, address: str, hint: str | None) -> Contact:
        found = contact_of(session, self._property_id, channel, address)
        if found is not None:
            return found
        house = session.get_one(Property, self._property_id)
        locale = hint if hint in house.languages else house.default_locale
        begun = Conversation(property_id=house.id, locale=locale)
        return open_contact(session, begun, channel, address, self._clock.now())


def contact_of(session: Session, property_id: int, channel: str, address: str) -> Contact | None:
    """Return the contact with this `address`, if a guest has ever written from there."""
    return session.scalars(
        select(Contact).where(
            Contact.property_id == property_id, Contact.channel == channel, Contact.address == address
        )
    ).first()


def open_contact(
    session: Session, conversation: Conversation, channel: str, address: str, now: datetime
) -> Contact:
    """Let `conversation` be written into from `address`."""
    contact = Contact(
        property_id=conversation.property_id, channel=channel, address=address, opened_at=now, used_at=now
    )
    contact.conversation = conversation
    session.add(contact)
    session.flush()
    return contact


def _message_of(session: Session, contact: Contact, external_id: str) -> InboxMessage | None:
    same = InboxMessage.contact_id == contact.id, InboxMessage.external_id == external_id
    return session.scalars(select(InboxMessage).where(*same)).first()


def _keep_photos(session: Session, message: InboxMessage, photos: Sequence[str]) -> None:
    """Let the uploaded `photos` of this conversation, and of no other, belong to `message`."""
    mine = Photo.conversation_id == message.conversation_id, Photo.message_id.is_(None)
    session.execute(update(Photo).where(Photo.id.in_(photos), *mine).values(message_id=message.id))


def _note_language(session: Session, conversation: Conversation, text: str) -> None:
    before = languages.has_written(session, conversation)
    heard = locales.next_locale(
        text, conversation.locale, first=not before, chosen=conversation.locale_chosen
    )
    if heard != conversation.locale:
        conversation.locale, conversation.locale_chosen = heard, False
    languages.remember(conversation)


def _row(message: GuestMessage, contact: Contact, text: str, now: datetime) -> InboxMessage:
    return InboxMessage(
        conversation_id=contact.conversation_id,
        contact_id=contact.id,
        external_id=message.external_id,
        kind=message.kind,
        text="" if message.command is not None else text,
        choice_token=message.choice_token,
        locale=contact.conversation.locale,
        received_at=now,
        state=InboxState.WAITING,
    )
