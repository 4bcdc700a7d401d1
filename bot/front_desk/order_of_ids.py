"""What is said in a conversation is committed in the order of its ids: who reads on from the last one misses none."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel.records import Conversation


def in_order(session: Session, conversation_id: int) -> None:
    """Wait until whoever is saying something in the conversation has committed it; then it is our turn.

    To be called before anything is added to its inbox or outbox: an id is given out before it is committed, and the
    later of two may be committed first. SQLite has one writer at a time anyway.
    """
    mine = select(Conversation.id).where(Conversation.id == conversation_id)
    # key_share: rows that only name the conversation may be added meanwhile.
    session.execute(mine.with_for_update(key_share=True))
