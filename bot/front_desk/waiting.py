"""The messages that wait for an answer, and how often each has been tried."""

from sqlalchemy import select, update

from hotel.database import Database
from hotel.records import Conversation, InboxMessage, InboxState


class Waiting:
    """Knows what waits at one property."""

    def __init__(self, database: Database, property_id: int) -> None:
        """Look only at the conversations of `property_id`."""
        self._database = database
        here = select(Conversation.id).where(Conversation.property_id == property_id)
        self._waits = InboxMessage.state == InboxState.WAITING, InboxMessage.conversation_id.in_(here)

    def count_leftovers(self) -> None:
        """Note at start which messages a crash left behind."""
        with self._database.session() as session:
            waiting = update(InboxMessage).where(*self._waits)
            session.execute(waiting.values(tries=InboxMessage.tries + 1))

    def count_try(self, message_id: int) -> None:
        """Note that a turn of this message broke."""
        with self._database.session() as session:
            taken = update(InboxMessage).where(InboxMessage.id == message_id)
            session.execute(taken.values(tries=InboxMessage.tries + 1))

    def conversations(self) -> list[int]:
        """Return the conversations with a message to answer, the longest waiting first."""
        with self._database.look() as session:
            waiting = select(InboxMessage.conversation_id).where(*self._waits)
            return list(dict.fromkeys(session.scalars(waiting.order_by(InboxMessage.id))))

    def next_of(self, conversation_id: int) -> int | None:
        """Return the id of the conversation's oldest message that waits."""
        with self._database.look() as session:
            mine = select(InboxMessage.id).where(
                InboxMessage.conversation_id == conversation_id, InboxMessage.state == InboxState.WAITING
            )
            return session.scalars(mine.order_by(InboxMessage.id)).first()
