"""Links that carry a conversation to another channel: good once, and not for long."""

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.front_desk.inbox import contact_of, open_contact
from bot.links import BadLinkError
from hotel.records import CarryOnLink, Contact, Conversation, Property

GOOD_FOR = timedelta(minutes=15)
_TOKEN_BYTES = 24
"""192 random bits: 32 letters, digits, `-` and `_`, which a `t.me` link can carry."""


def make(session: Session, conversation: Conversation, now: datetime) -> str:
    """Return the token of a new link that opens `conversation` on another channel."""
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    link = CarryOnLink(
        token_hash=_hash(token), conversation_id=conversation.id, good_until=now + GOOD_FOR, used_at=None
    )
    session.add(link)
    return token


def open_on(session: Session, token: str, channel: str, address: str, now: datetime) -> Contact:
    """Let the guest go on from `address`, with whatever the conversation may do.

    Opening it once more at the same place changes nothing. A place whose guest has proved a stay joins no
    conversation but that stay's: a stranger's link must not take the guest's next words to the stranger.

    Raises:
        BadLinkError: there is no such link, it was used elsewhere, it is too old, or it is a stranger's.
    """
    link = session.get(CarryOnLink, _hash(token))
    if link is None or link.good_until < now:
        raise BadLinkError
    conversation = session.get_one(Conversation, link.conversation_id)
    contact = contact_of(session, conversation.property_id, channel, address)
    if contact is not None and contact.conversation_id == conversation.id:
        _use(link, now)
        return contact
    if contact is not None and _is_anothers(session, contact.conversation, conversation, now):
        raise BadLinkError
    if not _use(link, now):
        raise BadLinkError
    if contact is None:
        return open_contact(session, conversation, channel, address, now)
    contact.conversation, contact.used_at = conversation, now
    session.flush()
    return contact


def _use(link: CarryOnLink, now: datetime) -> bool:
    """Use the link up; say whether it was fresh."""
    fresh = link.used_at is None
    link.used_at = link.used_at or now
    return fresh


def _is_anothers(session: Session, own: Conversation, other: Conversation, now: datetime) -> bool:
    """Say whether `own` is a guest's in house now, and `other` is not that guest's."""
    if own.stay is None or own.stay_id == other.stay_id:
        return False
    today = session.get_one(Property, own.property_id).local(now).date()
    return own.stay.in_house(today)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
