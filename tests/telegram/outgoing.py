"""What the hotel says by itself, put into the outbox."""

from typing import Any

from bot.fake_telegram import Guest
from hotel.records import OutboxMessage
from tests.telegram.hotel import Hotel


def told(hotel: Hotel, guest: Guest, text: str, **more: Any) -> int:
    """Put a message to the guest into the outbox; return its id."""
    contact = hotel.contact(guest)
    with hotel.database.session() as session:
        message = OutboxMessage(
            conversation_id=contact.conversation_id,
            contact_id=contact.id,
            text=text,
            created_at=hotel.clock.now(),
            **more,
        )
        session.add(message)
        session.flush()
        number = message.id
    hotel.outbox.announce(contact.conversation_id)
    return number


def row(hotel: Hotel, number: int) -> OutboxMessage:
    with hotel.database.session() as session:
        return session.get_one(OutboxMessage, number)
