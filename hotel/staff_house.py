"""What members of staff do with the house: sold out, back on, a person takes a conversation."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel.clock import Clock
from hotel.desk.backstage import Backstage, public_name
from hotel.facts import Fact
from hotel.records import Conversation, MenuItem, Service, Thing
from hotel.staff_errors import NoSuchRecordError
from hotel.staff_words import said, signed


def sold_out(session: Session, property_id: int, slug: str) -> str:
    """Take a dish, a thing or a service off the offer, for everyone at once; return its slug.

    Raises:
        NoSuchRecordError: the property offers nothing of that name.
    """
    return _offer(session, property_id, slug, available=False)


def back_on(session: Session, property_id: int, slug: str) -> str:
    """Put it back on the offer; a stock that had run out is no longer counted. Return its slug.

    Raises:
        NoSuchRecordError: the property offers nothing of that name.
    """
    return _offer(session, property_id, slug, available=True)


def _offer(session: Session, property_id: int, slug: str, *, available: bool) -> str:
    entry = _named(session, property_id, slug)
    if entry is None:
        raise NoSuchRecordError("dish, thing or service", slug)
    entry.available = available
    if available and not isinstance(entry, Service) and entry.stock == 0:
        entry.stock = None
    return entry.slug


def _named(session: Session, property_id: int, slug: str) -> MenuItem | Thing | Service | None:
    dish = select(MenuItem).where(MenuItem.property_id == property_id, MenuItem.slug == slug)
    thing = select(Thing).where(Thing.property_id == property_id, Thing.slug == slug)
    service = select(Service).where(Service.property_id == property_id, Service.slug == slug)
    found = session.scalars(dish).first() or session.scalars(thing).first()
    return found or session.scalars(service).first()


def write(session: Session, clock: Clock, conversation_id: int, by: str, text: str) -> None:
    """Write to the guest as a person, from now on or still: the bot is silent until `hand_back`.

    Raises:
        NoSuchRecordError: there is no such conversation.
        UnusableError: the name or the text cannot be used.
    """
    by, text = signed(by), said(text)
    desk = _talk(session, clock, conversation_id)
    desk.conversation.with_staff_since = desk.conversation.with_staff_since or desk.now
    told: dict[str, Fact] = {"text": text, "by": public_name(desk, by)}
    desk.tell_guest("staff_message", told, at_any_hour=True)


def hand_back(session: Session, clock: Clock, conversation_id: int) -> None:
    """Let the bot answer again.

    Raises:
        NoSuchRecordError: there is no such conversation.
    """
    _talk(session, clock, conversation_id).conversation.with_staff_since = None


def _talk(session: Session, clock: Clock, conversation_id: int) -> Backstage:
    if session.get(Conversation, conversation_id) is None:
        raise NoSuchRecordError("conversation", conversation_id)
    return Backstage(session, clock, conversation_id)
