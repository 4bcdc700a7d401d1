"""Coming in by a link: a personal one proves the stay, one from the website goes on with its conversation."""

from datetime import datetime

from sqlalchemy.orm import Session

from bot import carry_on
from bot.channels.telegram import CHANNEL
from bot.front_desk import GuestMessage
from bot.front_desk.inbox import contact_of, open_contact
from bot.links import BadLinkError, StayLinks
from hotel.desk.guests import verification
from hotel.records import Contact, Conversation, Property, Stay

BAD_LINK, VERIFIED, CARRIED_ON = "bad_link", "verified", "carried_on"
"""What a message of the kind START says of the link."""


def arrive(  # noqa: PLR0913, PLR0917 -- who comes in, where, when and by what
    session: Session, hotel: Property, links: StayLinks, token: str, message: GuestMessage, now: datetime
) -> str:
    """Let the guest who sent `message` in by what the link carried; return what became of it."""
    try:
        stay = links.stay(session, token, now)
    except BadLinkError:
        return _carry_on(session, token, message.address, now)
    if stay.property_id != hotel.id:
        return BAD_LINK
    contact = _contact_for(session, hotel, stay, message, now)
    verification.attach(session, contact.conversation, stay, now)
    return VERIFIED


def _carry_on(session: Session, token: str, address: str, now: datetime) -> str:
    try:
        carry_on.open_on(session, token, CHANNEL, address, now)
    except BadLinkError:
        return BAD_LINK
    return CARRIED_ON


def _contact_for(
    session: Session, hotel: Property, stay: Stay, message: GuestMessage, now: datetime
) -> Contact:
    """Return the chat, in a conversation that may become the stay's: another stay's is left behind."""
    contact = contact_of(session, hotel.id, CHANNEL, message.address)
    if contact is not None and contact.conversation.stay_id in {None, stay.id}:
        return contact
    wanted = (stay.guest.locale, message.locale_hint, hotel.default_locale)
    locale = next(one for one in wanted if one in hotel.languages)
    begun = Conversation(property_id=hotel.id, locale=locale)
    if contact is None:
        return open_contact(session, begun, CHANNEL, message.address, now)
    contact.conversation = begun
    session.flush()
    return contact
