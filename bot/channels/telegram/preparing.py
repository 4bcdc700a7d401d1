"""What is done about a message before the front desk has it: links are opened, repetitions found, edits put right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot import carry_on
from bot.channels.telegram import CHANNEL
from bot.channels.telegram.arriving import arrive
from bot.channels.telegram.reading import Said
from bot.front_desk import FrontDesk, GuestMessage
from bot.front_desk.inbox import contact_of
from bot.links import StayLinks
from hotel.clock import Clock
from hotel.database import Database
from hotel.records import Contact, InboxMessage, InboxState, Photo, Property


@dataclass(frozen=True)
class House:
    """What the chats are taken into."""

    database: Database
    clock: Clock
    hotel: Property
    front_desk: FrontDesk
    links: StayLinks
    web_url: str
    """Where guests reach the website."""


def prepared(house: House, said: Said, update_id: int) -> GuestMessage | None:
    """Return the message as the front desk gets it; None if it must not have it."""
    message, now = said.message, house.clock.now()
    with house.database.session() as session:
        if said.start:
            arrived = arrive(session, house.hotel, house.links, said.start, message, now)
            return replace(message, text=arrived)
        contact = contact_of(session, house.hotel.id, CHANNEL, message.address)
        if contact is None:
            return _instead(message)
        if said.wants_website:
            token = carry_on.make(session, contact.conversation, now)
            return replace(message, text=f"website {house.web_url}/c/{token}")
        if message.choice_token and _is_pressed_already(session, contact, message.choice_token):
            return None
        if message.corrects is not None:
            return _correction(session, contact, message, update_id)
        if message.photos:
            _join_late_photos(session, contact, message)
    return message


def _is_pressed_already(session: Session, contact: Contact, token: str) -> bool:
    """Say whether the same button waits to be served: a press that comes twice is one."""
    same = InboxMessage.contact_id == contact.id, InboxMessage.choice_token == token
    waiting = select(InboxMessage.id).where(*same, InboxMessage.state == InboxState.WAITING)
    return session.scalars(waiting.limit(1)).first() is not None


def _correction(
    session: Session, contact: Contact, message: GuestMessage, update_id: int
) -> GuestMessage | None:
    """Return the correction; None if a later one came before; the message itself if it has not come yet."""
    mine = select(InboxMessage.external_id).where(InboxMessage.contact_id == contact.id)
    earlier = message.corrects or ""
    edits = mine.where(InboxMessage.external_id.startswith(f"{earlier}-", autoescape=True))
    if any(_number_of(edit) > update_id for edit in session.scalars(edits)):
        return None
    if session.scalars(mine.where(InboxMessage.external_id == earlier)).first() is None:
        return _instead(message)
    return message


def _instead(message: GuestMessage) -> GuestMessage:
    """Let a correction stand for the message it corrects, which has not come yet and then finds its place taken."""
    return replace(message, external_id=message.corrects or message.external_id, corrects=None)


def _number_of(edit: str) -> int:
    """Return the number of the update that brought an edit: the end of its id."""
    return int(edit.rpartition("-")[2])


def _join_late_photos(session: Session, contact: Contact, message: GuestMessage) -> None:
    """Put photos of an album that was taken before where its other photos are."""
    same = InboxMessage.contact_id == contact.id, InboxMessage.external_id == message.external_id
    taken = session.scalars(select(InboxMessage.id).where(*same)).first()
    if taken is not None:
        others: Sequence[Photo] = session.scalars(select(Photo).where(Photo.message_id == taken)).all()
        evidence = {
            "request_id": next((one.request_id for one in others), None),
            "complaint_id": next((one.complaint_id for one in others), None),
        }
        late = update(Photo).where(Photo.id.in_(message.photos), Photo.message_id.is_(None))
        session.execute(late.values(message_id=taken, **evidence))
