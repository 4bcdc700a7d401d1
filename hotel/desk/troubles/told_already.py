"""Where a request stands is told once in an answer, though the message asks for it and complains of it as well."""

from collections.abc import Sequence

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.facts import Fact
from hotel.records import HandledTurn

_STATUS = "status"


def not_told_yet(desk: Desk, requests: Sequence[Fact]) -> list[Fact]:
    """Return those of `requests` that another part of this message was not told of."""
    same_message = select(HandledTurn).where(HandledTurn.message_id == desk.turn.message_id)
    told = {
        reply.facts.get("number")
        for turn in desk.session.scalars(same_message)
        for reply in turn.replies
        if reply.key == _STATUS
    }
    return [one for one in requests if not isinstance(one, dict) or one.get("number") not in told]
