"""What of a message nobody has served: its words, what it was if it held none, and its photos."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.front_desk.not_words import TO_THE_BOT
from hotel.facts import Fact
from hotel.records import Choice, HandledTurn, InboxMessage, MessageKind, Photo

_LEAST_REST = 2
"""So many words that no action has served are a request of their own; one word is an "and"."""


@dataclass(frozen=True)
class LeftOver:
    """What a person must look after."""

    words: str
    kind: MessageKind
    photos: Sequence[Photo]

    def facts(self) -> dict[str, Fact]:
        """Return what staff are told of it."""
        return {"words": self.words, "kind": self.kind.value, "photos": len(self.photos)}


def all_of(session: Session, message: InboxMessage) -> LeftOver:
    """Return all of `message` but the photos that staff have already."""
    of_it = select(Photo).where(
        Photo.message_id == message.id, Photo.complaint_id.is_(None), Photo.request_id.is_(None)
    )
    return LeftOver(_words(session, message), message.kind, session.scalars(of_it).all())


def rest_of(session: Session, message: InboxMessage, handled: Sequence[HandledTurn]) -> LeftOver | None:
    """Return what the turns `handled` left of `message`; None if they left nothing."""
    whole = all_of(session, message)
    words = whole.words
    for turn in handled:
        words = words.replace(turn.text, " ", 1)
    words = words.strip(" ,.;\n") if len(re.findall(r"\w{2,}", words)) >= _LEAST_REST else ""
    return LeftOver(words, whole.kind, whole.photos) if words or whole.photos else None


def _words(session: Session, message: InboxMessage) -> str:
    """Return what the guest wrote, or the label of what was pressed."""
    choice = session.get(Choice, message.choice_token) if message.choice_token else None
    written = "" if message.kind in TO_THE_BOT else message.text  # that text is a channel's, not the guest's
    return written or (choice.label if choice else "")
