"""Buttons: an opaque token outside, its meaning in the database, good only in its own conversation."""

import secrets
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.understanding import PressedChoice
from bot.wording.voice import Spoken
from hotel.records import Choice, Conversation

_GOOD_FOR = timedelta(hours=24)
_TOKEN_BYTES = 16


def offer(
    session: Session, conversation: Conversation, spoken: list[Spoken], now: datetime
) -> list[dict[str, str]]:
    """Store the buttons of all `spoken` replies once each; return token and label of each."""
    offered: dict[tuple[str, int | None, str | None, str], Choice] = {}
    for button in (button for one in spoken for button in one.buttons):
        meaning = (button.intent, button.request_id, button.value, button.label)
        if meaning not in offered:
            offered[meaning] = Choice(
                token=secrets.token_urlsafe(_TOKEN_BYTES),
                conversation_id=conversation.id,
                intent=button.intent,
                request_id=button.request_id,
                value=button.value,
                label=button.label,
                offered_at=now,
            )
    session.add_all(offered.values())
    return [{"token": choice.token, "label": choice.label} for choice in offered.values()]


def pressed(session: Session, conversation_id: int, token: str, now: datetime) -> Choice | None:
    """Return the choice behind `token`; None if this conversation was never offered it, or too long ago."""
    choice = session.get(Choice, token)
    if choice is None or choice.conversation_id != conversation_id or now - choice.offered_at > _GOOD_FOR:
        return None
    return choice


def meaning_of(choice: Choice) -> PressedChoice:
    """Return what the pressed `choice` means to Rasa."""
    return PressedChoice(intent=choice.intent, request_id=choice.request_id, value=choice.value)
