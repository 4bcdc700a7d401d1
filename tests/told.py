"""What a guest was told, as the database has it."""

from sqlalchemy import select

from hotel.database import Database
from hotel.records import OutboxMessage


def told_after(database: Database, conversation_id: int, outbox_id: int = 0) -> list[OutboxMessage]:
    """Return what the guest was told after the message `outbox_id`, the oldest first."""
    with database.look() as session:
        found = select(OutboxMessage).where(
            OutboxMessage.conversation_id == conversation_id, OutboxMessage.id > outbox_id
        )
        return list(session.scalars(found.order_by(OutboxMessage.id)))
