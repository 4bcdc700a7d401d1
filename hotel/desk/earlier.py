"""What was answered earlier in a conversation."""

from datetime import timedelta

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.records import HandledTurn, InboxMessage

SAME_VISIT = timedelta(hours=12)
"""What somebody without a room has said holds so long: who they are not, in whose name, what is not eaten."""

_DANGER = "emergency"


def earlier_turns(desk: Desk, within: timedelta, intent: str | None = None) -> list[HandledTurn]:
    """Return the turns of this conversation's earlier messages, the latest first."""
    found = (
        select(HandledTurn)
        .join(InboxMessage, InboxMessage.id == HandledTurn.message_id)
        .where(
            InboxMessage.conversation_id == desk.conversation.id,
            HandledTurn.message_id != desk.turn.message_id,
            HandledTurn.handled_at >= desk.now - within,
        )
        .order_by(HandledTurn.message_id.desc(), HandledTurn.ordinal)
    )
    if intent is not None:
        found = found.where(HandledTurn.intent == intent)
    return list(desk.session.scalars(found))


def last_message(desk: Desk, within: timedelta) -> list[HandledTurn]:
    """Return the turns of the message before this one, in order."""
    turns = earlier_turns(desk, within)
    return [turn for turn in turns if turn.message_id == turns[0].message_id]


def turns_before(desk: Desk) -> list[HandledTurn]:
    """Return what was served of this message before these words, in order."""
    if desk.turn.ordinal == 0:
        return []
    same_message = HandledTurn.message_id == desk.turn.message_id
    before = select(HandledTurn).where(same_message, HandledTurn.ordinal < desk.turn.ordinal)
    return list(desk.session.scalars(before.order_by(HandledTurn.ordinal)))


def told_last(desk: Desk, key: str, within: timedelta) -> bool:
    """Say whether the answer before this one held the reply `key`."""
    return any(reply.key == key for turn in last_message(desk, within) for reply in turn.replies)


def is_served_last(desk: Desk) -> bool:
    """Say whether nothing of the message is left after this turn; a danger in it is served before all the rest."""
    turn = desk.turn
    follow = {*(range(turn.of) if turn.intent == _DANGER else range(turn.ordinal + 1, turn.of))}
    follow.discard(turn.ordinal)
    if not follow:
        return True
    served = desk.session.scalars(
        select(HandledTurn.ordinal).where(HandledTurn.message_id == turn.message_id)
    ).all()
    return not follow - {*served}
