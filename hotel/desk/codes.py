"""The code of a key-card holder: it proves the stay, and is nobody's to read. No handler, no record has it in words."""

import re
from datetime import datetime

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel.desk.guests.surnames import same_surname
from hotel.reading.codes_said import is_called_code, may_be_code
from hotel.reading.identifiers import Identity, identity_in, names_code
from hotel.records import Conversation, InboxMessage, Need, Question, Room, Stay
from hotel.turn import Turn

ANSWERS = frozenset({"inform", "deny", "affirm", "chitchat", "nlu_fallback", "cancel"})
"""Intents of words that ask for nothing by themselves."""
_HASHER = PasswordHasher()


def hash_code(code: str) -> str:
    """Return the hash under which the code of a key-card holder is kept."""
    return _HASHER.hash(code)


def fits(code_hash: str, code: str) -> bool:
    """Say whether `code` is the one that was hashed."""
    try:
        return _HASHER.verify(code_hash, code)
    except (VerificationError, InvalidHashError):
        return False


def hide_in_turn(session: Session, conversation: Conversation, turn: Turn, now: datetime) -> Turn:
    """Return `turn` without the code, which is hidden in its message, too."""
    told = {_code_told(session, conversation, turn, text, now) for text in {turn.text, turn.whole_text}}
    for code in filter(None, told):
        message = session.get_one(InboxMessage, turn.message_id)
        message.text = hidden(message.text, code)
        texts = {"text": hidden(turn.text, code), "whole_text": hidden(turn.whole_text, code)}
        turn = turn.model_copy(update=texts)
    return turn


def hidden(text: str, code: str) -> str:
    """Return `text` with dots for `code`."""
    return re.sub(rf"(?<!\d){re.escape(code)}(?!\d)", "•" * len(code), text)


def without_code(text: str) -> str:
    """Return `text` without the code that stands in it beside a room or a surname."""
    said = identity_in(text)
    return text if said.code is None or not (said.room or said.surname) else hidden(text, said.code)


def _code_told(
    session: Session, conversation: Conversation, turn: Turn, text: str, now: datetime
) -> str | None:
    """Return the code that `text` tells: hours, prices and other rooms have four figures, too."""
    said = identity_in(text)
    if said.code is None:
        return None
    stay = conversation.stay_at(now)
    if stay is None and turn.intent != "emergency":
        offered = said.room is not None and said.surname is not None
        answers = turn.intent in ANSWERS or names_code(text)
        if offered or (answers and is_asked_who(session, conversation.id)):
            return said.code
    if stay is not None and (is_called_code(text, said.code) or _proves_again(stay, said)):
        return said.code  # mistyped or not
    if not may_be_code(text, said.code):
        return None
    in_room = Room.number == said.room, Stay.property_id == conversation.property_id
    theirs = select(Stay).join(Room, Room.id == Stay.room_id).where(*in_room, Stay.checked_out_at.is_(None))
    stays = {*session.scalars(theirs), *([] if stay is None else [stay])}
    return said.code if any(fits(one.code_hash, said.code) for one in stays) else None


def _proves_again(stay: Stay, said: Identity) -> bool:
    """Say whether the number stands beside the room and the surname of the guest who says it."""
    own = said.room == stay.room.number
    return own and said.surname is not None and same_surname(said.surname, stay.guest.surname)


def is_asked_who(session: Session, conversation_id: int) -> bool:
    """Say whether the guest was asked who is writing and has not answered yet."""
    asked = Question.conversation_id == conversation_id, Question.need == Need.IDENTITY
    return (
        session.scalars(select(Question.id).where(*asked, Question.closed_at.is_(None))).first() is not None
    )
