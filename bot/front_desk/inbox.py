"""The durable inbox: a message is committed before its channel acknowledges it."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot import locales
from bot.front_desk.messages import GuestMessage, clean
from hotel.clock import Clock
from hotel.database import Database
from hotel.records import Conversation, InboxMessage, InboxState, Property


class Inbox:
    """Takes messages in for one property."""

    def __init__(self, database: Database, clock: Clock, property_id: int) -> None:
        """Keep the messages in `database`."""
        self._database = database
        self._clock = clock
        self._property_id = property_id

    def accept(self, message: GuestMessage) -> int | None:
        """Commit `message` and return its conversation's id; None for one that came before."""
        try:
            return self._accept(message)
        except IntegrityError:
            # The same message, or the first two of one guest, at once: whoever was second looks again.
            return self._accept(message)

    def conversation_id(self, channel: str, address: str, locale_hint: str | None = None) -> int:
        """Return the id of the conversation with `address`, which may begin here."""
        with self._database.session() as session:
            return self._conversation(session, channel, address, locale_hint).id

    def _accept(self, message: GuestMessage) -> int | None:
        text = clean(message.text)
        with self._database.session() as session:
            conversation = self._conversation(session, message.channel, message.address, message.locale_hint)
            earlier = _messages_of(session, conversation, message.external_id)
            if earlier:
                return None
            if message.choice_token is None:
                _note_language(session, conversation, text)
            session.add(_row(message, conversation, text, self._clock.now()))
            return conversation.id

    def _conversation(self, session: Session, channel: str, address: str, hint: str | None) -> Conversation:
        found = session.scalars(
            select(Conversation).where(
                Conversation.property_id == self._property_id,
                Conversation.channel == channel,
                Conversation.address == address,
            )
        ).first()
        if found is not None:
            return found
        house = session.get_one(Property, self._property_id)
        locale = hint if hint in house.languages else house.default_locale
        begun = Conversation(property_id=house.id, channel=channel, address=address, locale=locale)
        session.add(begun)
        session.flush()
        return begun


def _messages_of(session: Session, conversation: Conversation, external_id: str) -> bool:
    same = InboxMessage.conversation_id == conversation.id, InboxMessage.external_id == external_id
    return session.scalars(select(InboxMessage.id).where(*same)).first() is not None


def _note_language(session: Session, conversation: Conversation, text: str) -> None:
    first = session.scalars(
        select(InboxMessage.id).where(InboxMessage.conversation_id == conversation.id)
    ).first()
    heard = locales.next_locale(
        text, conversation.locale, first=first is None, chosen=conversation.locale_chosen
    )
    if heard != conversation.locale:
        conversation.locale, conversation.locale_chosen = heard, False


def _row(message: GuestMessage, conversation: Conversation, text: str, now: datetime) -> InboxMessage:
    return InboxMessage(
        conversation_id=conversation.id,
        external_id=message.external_id,
        text=text,
        choice_token=message.choice_token,
        locale=conversation.locale,
        received_at=now,
        state=InboxState.WAITING,
    )
