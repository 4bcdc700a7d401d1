"""Finding a browser's conversation, and making it a verified guest's."""

from sqlalchemy.orm import Session

from bot.front_desk.inbox import contact_of, open_contact
from bot.links import BadLinkError
from bot.web.lobby import Lobby
from bot.web.sessions import CHANNEL, fresh_address
from hotel.desk import verification
from hotel.records import Conversation, Stay


def find_conversation(session: Session, lobby: Lobby, address: str) -> Conversation | None:
    """Return the conversation of the browser session `address`; None before its first message."""
    contact = contact_of(session, lobby.hotel.id, CHANNEL, address)
    return contact.conversation if contact else None


def room_of(lobby: Lobby, address: str) -> str | None:
    """Return the number of the room whose guest this session is; None for a visitor."""
    with lobby.database.session() as session:
        conversation = find_conversation(session, lobby, address)
        stay = conversation.stay if conversation else None
        return stay.room.number if stay and stay.checked_out_at is None else None


def open_with_link(lobby: Lobby, address: str | None, token: str) -> str:
    """Give the session the stay behind `token`, and return the session's new address.

    The address changes, so that nobody who knew the visitor's session becomes the guest with it. What a
    visitor has said goes with them; a session that was another stay's is left behind.

    Raises:
        BadLinkError: the link opens no stay that is in house.
    """
    now = lobby.clock.now()
    with lobby.database.session() as session:
        stay = lobby.links.stay(session, token, now)
        if stay.property_id != lobby.hotel.id:
            raise BadLinkError
        contact = contact_of(session, lobby.hotel.id, CHANNEL, address) if address else None
        if contact is None or contact.conversation.stay_id not in {None, stay.id}:
            contact = open_contact(session, _begin(lobby, stay), CHANNEL, fresh_address(), now)
        contact.address = fresh_address()
        session.flush()
        verification.attach(session, contact.conversation, stay, now)
        return contact.address


def _begin(lobby: Lobby, stay: Stay) -> Conversation:
    hotel = lobby.hotel
    own = stay.guest.locale
    locale = own if own in hotel.languages else hotel.default_locale
    return Conversation(property_id=hotel.id, locale=locale)
