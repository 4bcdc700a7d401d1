"""How a message of the guest stands in the records: taken, answered, brought to the guest's device."""

import asyncio
import time
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from benchmark.talks import always
from benchmark.talks.phones import Phone
from bot.commands.opening import Records
from hotel.records import Contact, Conversation, InboxMessage, InboxState, OutboxMessage

_LOOK_SECONDS = 0.05
_PATIENCE_SECONDS = 30.0


class Post:
    """Follows the messages of one guest."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self.conversation_id: int | None = None
        """Known from the first message on."""

    def find_conversation(self, stay_id: int) -> None:
        """Find the conversation in which the guest of a stay came in, if none is known."""
        with self._records.database.session() as session:
            found = select(Conversation.id).where(Conversation.stay_id == stay_id)
            self.conversation_id = session.scalars(found.order_by(Conversation.id.desc())).first()

    async def answered(self, number: str, phone: Phone | None = None) -> None:
        """Wait until the message with the channel's id `number` is answered, and the answer has come.

        Raises:
            TimeoutError: it is not.
        """
        ends = time.monotonic() + _PATIENCE_SECONDS
        while not self._is_answered(number, phone):
            if time.monotonic() > ends:
                raise TimeoutError(f"not answered: {number}")
            await asyncio.sleep(_LOOK_SECONDS)

    async def shown(self, phone: Phone) -> None:
        """Wait until the device shows all that was told."""
        ends = time.monotonic() + _PATIENCE_SECONDS
        while not phone.has_all(self._last_told()):
            if time.monotonic() > ends:
                return
            await asyncio.sleep(_LOOK_SECONDS)

    def answers(self, numbers: Sequence[str]) -> list[list[OutboxMessage]]:
        """Return what was told in answer to each message."""
        with self._records.database.session() as session:
            ids = [one.id for number in numbers if (one := self._message(session, number)) is not None]
            return always.answers(session, ids)

    def is_with_staff(self) -> bool:
        """Say whether a person has the conversation."""
        if self.conversation_id is None:
            return False
        with self._records.database.session() as session:
            return session.get_one(Conversation, self.conversation_id).with_staff_since is not None

    def _is_answered(self, number: str, phone: Phone | None) -> bool:
        with self._records.database.session() as session:
            message = self._message(session, number)
            if message is None or message.state is InboxState.WAITING:
                return False
            self.conversation_id = message.conversation_id
            told = select(OutboxMessage).where(OutboxMessage.inbox_message_id == message.id)
            rows = session.scalars(told).all()
            contact = session.get_one(Contact, message.contact_id)
            if contact.channel == "telegram":
                return all(row.sent_at or row.failed_at for row in rows)
            return phone is None or all(phone.has_all(row.id) for row in rows)

    def _message(self, session: Session, number: str) -> InboxMessage | None:
        found = (
            select(InboxMessage).where(InboxMessage.external_id == number).order_by(InboxMessage.id.desc())
        )
        return session.scalars(found).first()

    def _last_told(self) -> int:
        with self._records.database.session() as session:
            told = select(func.max(OutboxMessage.id))
            here = OutboxMessage.conversation_id == self.conversation_id
            return session.scalar(told.where(here)) or 0
