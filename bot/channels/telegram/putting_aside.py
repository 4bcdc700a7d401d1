"""An update that cannot be taken in: reception is told what it held, for the guest has no answer."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy.orm import Session
from telegram import Update

from bot.channels.telegram import CHANNEL
from bot.front_desk.inbox import contact_of
from bot.front_desk.messages import clean
from hotel.desk.codes import without_code
from hotel.facts import Fact
from hotel.records import Audience, ChannelUpdate, Notice


def notices_of(session: Session, kept: ChannelUpdate, update: Update, now: datetime) -> Iterator[Notice]:
    """Yield the notice that `update`, kept as `kept`, is put aside; none where a guest said nothing by it."""
    if update.message is None and update.edited_message is None and update.callback_query is None:
        return
    contact = contact_of(session, kept.property_id, CHANNEL, kept.address)
    conversation = contact.conversation if contact else None
    facts: dict[str, Fact] = {
        "room": conversation.room_at(now) if conversation else None,
        "words": _words(update),
        "conversation": conversation.id if conversation else None,
    }
    yield Notice(
        property_id=kept.property_id,
        conversation_id=conversation.id if conversation else None,
        audience=Audience.DEPARTMENT,
        department="reception",
        key="message_put_aside",
        facts=facts,
        created_at=now,
        due_at=now,
    )


def _words(update: Update) -> str:
    message = update.message or update.edited_message
    return without_code(clean(message.text or message.caption or "")) if message else ""
