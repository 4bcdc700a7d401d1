"""What the dialogue knows before a message is understood; it shifts what words mean (`assistant/in_context.py`)."""

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from hotel.desk.just_now import JUST_NOW
from hotel.records import (
    OPEN,
    Conversation,
    HandledTurn,
    InboxMessage,
    Question,
    RequestState,
    ServiceRequest,
)

_ABOUT = "about:"
"""Before the label of what is being spoken of."""
_SAYS_NO_SUBJECT = frozenset(
    {
        *(
            "greet",
            "goodbye",
            "thank",
            "affirm",
            "deny",
            "inform",
            "cancel",
            "repeat",
            "chitchat",
            "bot_challenge",
        ),
        *("ask_human", "ask_capabilities", "change_language", "out_of_scope", "nlu_fallback"),
        *("change_request", "cancel_request", "ask_request_status"),
    }
)
"""After words served as one of these, what was spoken of before them still is."""


def expectations(session: Session, conversation: Conversation, now: datetime) -> tuple[str, ...]:
    """Return what a bare answer could answer, the latest question first, and what is being spoken of."""
    return (
        *_open_needs(session, conversation),
        *(f"{_ABOUT}{label}" for label in _spoken_of(session, conversation, now)),
    )


def _open_needs(session: Session, conversation: Conversation) -> list[str]:
    asked = session.scalars(
        select(Question.need)
        .where(Question.conversation_id == conversation.id, Question.closed_at.is_(None))
        .order_by(Question.id.desc())
    )
    needs = list(dict.fromkeys(need.value for need in asked))
    mine = [ServiceRequest.conversation_id == conversation.id]
    if conversation.stay_id is not None:
        mine.append(ServiceRequest.stay_id == conversation.stay_id)
    waiting = select(ServiceRequest.id).where(or_(*mine), ServiceRequest.state.in_(OPEN)).limit(1)
    return [*needs, "open_request"] if session.scalars(waiting).first() is not None else needs


def _spoken_of(session: Session, conversation: Conversation, now: datetime) -> list[str]:
    """Return the labels of the message that named a subject last, just now, and the kinds of what is being collected."""
    said = session.execute(
        select(HandledTurn.message_id, HandledTurn.intent, HandledTurn.label)
        .join(InboxMessage, InboxMessage.id == HandledTurn.message_id)
        .where(InboxMessage.conversation_id == conversation.id, HandledTurn.handled_at > now - JUST_NOW)
        .where(HandledTurn.intent.not_in(_SAYS_NO_SUBJECT))
        .order_by(HandledTurn.message_id.desc(), HandledTurn.ordinal)
    ).all()
    labels = [
        intent if label is None else f"{intent}/{label}"
        for message, intent, label in said
        if message == said[0].message_id
    ]
    drafts = session.scalars(
        select(ServiceRequest.intent).where(
            ServiceRequest.conversation_id == conversation.id, ServiceRequest.state == RequestState.DRAFT
        )
    )
    return list(dict.fromkeys([*labels, *drafts]))
