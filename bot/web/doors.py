"""Finding a browser's conversation, and making it a verified guest's."""

from collections.abc import Callable
from dataclasses import dataclass

from fastapi.concurrency import run_in_threadpool
from sqlalchemy.orm import Session

from bot import carry_on
from bot.front_desk.inbox import contact_of, open_contact
from bot.links import BadLinkError
from bot.web.lobby import Lobby
from bot.web.sessions import CHANNEL, fresh_address, given_to_visitor
from hotel.desk.guests import verification
from hotel.records import Contact, Conversation, Stay


@dataclass(frozen=True)
class Entered:
    """A session as it is after somebody came in by a door."""

    address: str
    conversation_id: int
    room: str | None


def contact_at(session: Session, lobby: Lobby, address: str) -> Contact | None:
    """Return the contact of the browser session `address`; None before its first message."""
    return contact_of(session, lobby.hotel.id, CHANNEL, address)


async def enter_by_link(lobby: Lobby, address: str | None, token: str) -> Entered:
    """Give the session the stay behind the personal link's `token`.

    The address changes, so that nobody who knew the visitor's session becomes the guest with it. What a
    visitor has said goes with them; a session that was another stay's is left behind.

    Raises:
        BadLinkError: the link opens no stay that is in house.
    """

    def joined(session: Session, own: Contact | None) -> Contact:
        now = lobby.clock.now()
        stay = lobby.links.stay(session, token, now)
        if stay.property_id != lobby.hotel.id:
            raise BadLinkError
        if own is None or own.conversation.stay_id not in {None, stay.id}:
            own = open_contact(session, _begun(lobby, stay), CHANNEL, fresh_address(), now)
        verification.attach(session, own.conversation, stay, now)
        return own

    return await _enter(lobby, address, joined)


async def carry_on_here(lobby: Lobby, address: str | None, token: str) -> Entered:
    """Let the session join the conversation that was begun on another channel.

    Raises:
        BadLinkError: the link was used, is too old, or is a stranger's.
    """

    def joined(session: Session, own: Contact | None) -> Contact:
        at = own.address if own else fresh_address()
        return carry_on.open_on(session, token, CHANNEL, at, lobby.clock.now())

    return await _enter(lobby, address, joined)


async def renewed(lobby: Lobby, address: str) -> Entered | None:
    """Give the session a new address if its guest was verified in the chat; None where it may keep its own."""
    now = lobby.clock.now()

    def same(_session: Session, own: Contact | None) -> Contact:
        if own is None or not given_to_visitor(own.address) or own.conversation.room_at(now) is None:
            raise BadLinkError
        return own

    try:
        return await _enter(lobby, address, same)
    except BadLinkError:
        return None


async def _enter(
    lobby: Lobby, address: str | None, join: Callable[[Session, Contact | None], Contact]
) -> Entered:
    entered, left = await run_in_threadpool(_entered, lobby, address, join)
    if address is not None:
        lobby.streams.bury(address)
    for conversation_id in {entered.conversation_id, left}:
        lobby.outbox.announce(conversation_id)
    return entered


def _entered(
    lobby: Lobby, address: str | None, join: Callable[[Session, Contact | None], Contact]
) -> tuple[Entered, int]:
    with lobby.database.session() as session:
        own = contact_at(session, lobby, address) if address else None
        left = own.conversation_id if own else None
        contact = join(session, own)
        contact.address = fresh_address(verified=contact.conversation.stay is not None)
        session.flush()
        conversation = contact.conversation
        room = conversation.room_at(lobby.clock.now())
        return Entered(contact.address, conversation.id, room), left or conversation.id


def _begun(lobby: Lobby, stay: Stay) -> Conversation:
    hotel = lobby.hotel
    own = stay.guest.locale
    locale = own if own in hotel.languages else hotel.default_locale
    return Conversation(property_id=hotel.id, locale=locale)
