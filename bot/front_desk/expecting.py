"""What the dialogue knows before a message is understood; it shifts the odds (`assistant/expectation.py`)."""

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from hotel.desk.drafting.kinds import KINDS
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
_GOES_ON = frozenset(KINDS) | {
    *(
        "ask_hotel",
        "ask_menu",
        "ask_recommendation",
        "ask_directions",
        "ask_bill",
        "ask_loyalty",
        "ask_offers",
    ),
    *("control_room", "show_virtual_tour", "state_preference"),
}
"""Intents that the next message may well go on with; a complaint or a danger has to be said anew."""


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
    """Return the labels of the message answered just now, and the kinds of what is being collected."""
    latest = session.scalars(
        select(HandledTurn.message_id)
        .join(InboxMessage, InboxMessage.id == HandledTurn.message_id)
        .where(InboxMessage.conversation_id == conversation.id, HandledTurn.handled_at > now - JUST_NOW)
        .order_by(HandledTurn.message_id.desc())
        .limit(1)
    ).first()
    turns = session.scalars(select(HandledTurn).where(HandledTurn.message_id == latest))
    drafts = session.scalars(
        select(ServiceRequest.intent).where(
            ServiceRequest.conversation_id == conversation.id, ServiceRequest.state == RequestState.DRAFT
        )
    )
    said = [
        turn.intent if turn.label is None else f"{turn.intent}/{turn.label}"
        for turn in turns
        if turn.intent in _GOES_ON
    ]
    return list(dict.fromkeys([*said, *drafts]))
