"""Edited messages: of words and their correction together, one is answered."""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from hotel.records import InboxMessage, Photo


def is_settled(session: Session, message: InboxMessage) -> bool:
    """Say whether `message` needs no answer: it was corrected before its turn came, or its edit changes nothing.

    Of equal words that wait together the first are answered.
    """
    first = message.corrects_id or message.id
    same = (InboxMessage.id == first) | (InboxMessage.corrects_id == first)
    versions = session.scalars(select(InboxMessage).where(same).order_by(InboxMessage.id)).all()
    later = [one for one in versions if one.id > message.id]
    if any(_bare(one.text) != _bare(message.text) for one in later):
        moved = update(Photo).where(Photo.message_id == message.id)
        session.execute(
            moved.values(message_id=later[0].id)
        )  # the answer is to the new words, photos included
        return True
    before = [one for one in versions if one.id < message.id]
    return bool(before) and _bare(before[-1].text) == _bare(message.text)


def _bare(text: str) -> str:
    return " ".join(text.split())
