"""Edited messages: of words and their correction together, one is answered."""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from hotel.records import InboxMessage, Photo


def is_settled(session: Session, message: InboxMessage) -> bool:
    """Say whether `message` needs no answer: it was corrected before its turn came, or its edit changes nothing."""
    first = message.corrects_id or message.id
    same = (InboxMessage.id == first) | (InboxMessage.corrects_id == first)
    versions = select(InboxMessage).where(same)
    later = session.scalars(versions.where(InboxMessage.id > message.id).order_by(InboxMessage.id)).first()
    if later is not None:
        moved = update(Photo).where(Photo.message_id == message.id)
        session.execute(moved.values(message_id=later.id))  # the answer is to the new words, photos included
        return True
    before = session.scalars(
        versions.where(InboxMessage.id < message.id).order_by(InboxMessage.id.desc())
    ).first()
    return before is not None and _bare(before.text) == _bare(message.text)


def _bare(text: str) -> str:
    return " ".join(text.split())
