"""Buttons: an opaque token outside, its meaning in the database, good only in its own conversation."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.understanding import PressedChoice
from bot.wording.voice import SpokenButton
from hotel.records import Choice, Conversation, OutboxMessage

_GOOD_FOR = timedelta(hours=24)
_TOKEN_BYTES = 16


class Offer:
    """The buttons of one message: each meaning is stored once, however often it is shown."""

    def __init__(self, session: Session, message: OutboxMessage, now: datetime) -> None:
        """Collect the buttons of `message`, which is in the database already."""
        self._session = session
        self._message = message
        self._now = now
        self._offered: dict[tuple[str, int | None, str | None, str], Choice] = {}

    def button(self, button: SpokenButton, about: str | None = None) -> dict[str, str]:
        """Store `button`; return its token and its label. Pressed, it is read as its label, and what it is `about`."""
        words = f"{button.label}: {about}" if about else button.label
        meaning = (button.intent, button.request_id, button.value, words)
        choice = self._offered.get(meaning)
        if choice is None:
            choice = self._offered[meaning] = Choice(
                token=secrets.token_urlsafe(_TOKEN_BYTES),
                conversation_id=self._message.conversation_id,
                outbox_id=self._message.id,
                intent=button.intent,
                request_id=button.request_id,
                value=button.value,
                label=words,
                offered_at=self._now,
            )
            self._session.add(choice)
        return {"token": choice.token, "label": button.label}

    def buttons(self, buttons: Sequence[SpokenButton]) -> list[dict[str, str]]:
        """Store `buttons`; return each once."""
        found = [self.button(button) for button in buttons]
        return list({one["token"]: one for one in found}.values())


def command(session: Session, conversation: Conversation, intent: str, words: str, now: datetime) -> Choice:
    """Store what a command typed by the guest stands for, as if it were a button with these words."""
    choice = Choice(
        token=secrets.token_urlsafe(_TOKEN_BYTES),
        conversation_id=conversation.id,
        intent=intent,
        label=words,
        offered_at=now,
    )
    session.add(choice)
    return choice


def pressed(session: Session, conversation_id: int, token: str, now: datetime) -> Choice | None:
    """Return the choice behind `token`; None if this conversation was never offered it, or too long ago."""
    choice = session.get(Choice, token)
    if choice is None or choice.conversation_id != conversation_id or now - choice.offered_at > _GOOD_FOR:
        return None
    return choice


def meaning_of(choice: Choice) -> PressedChoice:
    """Return what the pressed `choice` means to Rasa."""
    return PressedChoice(intent=choice.intent, request_id=choice.request_id, value=choice.value)
