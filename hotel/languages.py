"""The language of a guest: heard in a conversation or chosen there, remembered for the next one."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel.records import Conversation, InboxMessage, MessageKind


def has_written(session: Session, conversation: Conversation) -> bool:
    """Say whether the guest has written words of their own here, so that their language could be heard."""
    words = select(InboxMessage.id).where(
        InboxMessage.conversation_id == conversation.id,
        InboxMessage.kind == MessageKind.WORDS,
        InboxMessage.choice_token.is_(None),
        InboxMessage.text != "",
    )
    return session.scalars(words.limit(1)).first() is not None


def remember(conversation: Conversation) -> None:
    """Remember the conversation's language for its proved guest."""
    if conversation.stay is not None:
        conversation.stay.guest.locale = conversation.locale


def carry_over(session: Session, conversation: Conversation) -> None:
    """Once the stay is proved: what was heard or chosen here is remembered; else what was remembered is spoken here."""
    if conversation.stay is None:
        return
    if conversation.locale_chosen or has_written(session, conversation):
        remember(conversation)
    elif conversation.stay.guest.locale is not None:
        conversation.locale = conversation.stay.guest.locale
