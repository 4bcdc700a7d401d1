"""Messages that were not surely understood: kept with what they were taken for, for staff to say what they meant."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from hotel.personal_words import is_personal
from hotel.records import Conversation, Guest, HandledTurn, InboxMessage
from hotel.staff_errors import NoSuchRecordError

GUEST = "guest"
"""Who said what was meant, where the guest did by pressing "did you mean …?"."""
LEFT_OUT = "-"
"""The label of words that teach nothing."""


@dataclass(frozen=True)
class Piece:
    """One request of one message, as it was understood."""

    turn: HandledTurn
    locale: str
    personal: bool
    """The words may give somebody away: they are nobody's to export."""

    @property
    def taken_for(self) -> str:
        """The label it was served as."""
        return f"{self.turn.intent}/{self.turn.label}" if self.turn.label else self.turn.intent


def unsure(session: Session, property_id: int, *, below: float, limit: int) -> list[Piece]:
    """Return what was understood with less than the confidence `below` and not labelled by staff, the least sure first."""
    waiting = or_(HandledTurn.meant_by.is_(None), HandledTurn.meant_by == GUEST)
    least = HandledTurn.confidence < below
    return _pieces(session, property_id, [least, waiting], limit)


def labelled(session: Session, property_id: int) -> list[Piece]:
    """Return what staff or guests have said the meaning of, and that is to be taught."""
    return _pieces(session, property_id, [HandledTurn.meant.is_not(None), HandledTurn.meant != LEFT_OUT])


def label(session: Session, message_id: int, ordinal: int, meant: str, by: str) -> HandledTurn:
    """Note what a piece of a message meant.

    Raises:
        NoSuchRecordError: there is no such piece.
    """
    turn = session.get(HandledTurn, (message_id, ordinal))
    if turn is None:
        raise NoSuchRecordError("message", message_id)
    turn.meant, turn.meant_by = meant, by
    return turn


def _pieces(
    session: Session, property_id: int, conditions: Sequence[ColumnElement[bool]], limit: int | None = None
) -> list[Piece]:
    found = session.execute(
        select(HandledTurn, InboxMessage.locale)
        .join(InboxMessage, InboxMessage.id == HandledTurn.message_id)
        .join(Conversation, Conversation.id == InboxMessage.conversation_id)
        .where(
            Conversation.property_id == property_id,
            InboxMessage.choice_token.is_(None),
            HandledTurn.text != "",
            *conditions,
        )
        .order_by(HandledTurn.confidence, HandledTurn.message_id)
        .limit(limit)
    ).all()
    names = _names(session, property_id)
    return [Piece(turn, locale, is_personal(turn.text, names)) for turn, locale in found]


def _names(session: Session, property_id: int) -> set[str]:
    """Return the names of all whom the property knows as guests."""
    known = session.execute(select(Guest.given_name, Guest.surname).where(Guest.property_id == property_id))
    return {name for both in known for name in both if name}
