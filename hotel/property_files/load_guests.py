"""Invented guests into the records, once: whoever is there already has a life of their own."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from argon2 import PasswordHasher
from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel.property_files.knowledge import GuestEntry, StayEntry
from hotel.property_files.schema import PropertyFiles
from hotel.records import (
    FolioLine,
    Guest,
    MenuItem,
    Preference,
    PreferenceKind,
    Property,
    Room,
    Stay,
    UsualLine,
)

_HASHER = PasswordHasher()  # a hash carries its own parameters: whoever verifies it need not share these
_NOON = time(12)


def load_guests(session: Session, files: PropertyFiles, owner: Property, today: date) -> None:
    """Add the guests of the files that the records do not know yet, with all that is said of them."""
    for entry in files.guests.guests:
        given_name, surname = entry.first_name[entry.language], entry.last_name[entry.language]
        known = select(Guest).where(
            Guest.property_id == owner.id, Guest.given_name == given_name, Guest.surname == surname
        )
        if session.scalars(known).first() is None:
            guest = Guest(property_id=owner.id, given_name=given_name, surname=surname, locale=entry.language)
            if entry.loyalty:
                guest.loyalty_status, guest.loyalty_points = entry.loyalty.level, entry.loyalty.points
            session.add(guest)
            session.flush()
            stays = [_add_stay(session, owner, guest, stay, today) for stay in entry.stays]
            present = next((stay for stay in stays if stay.in_house(today)), None)
            _add_preferences(session, guest, entry, present, _noon(owner, today))
            _add_usual(session, guest, entry)


def _add_stay(session: Session, owner: Property, guest: Guest, entry: StayEntry, today: date) -> Stay:
    of_number = select(Room).where(Room.property_id == owner.id, Room.number == str(entry.room))
    stay = Stay(
        property_id=owner.id,
        guest_id=guest.id,
        room_id=session.scalars(of_number).one().id,
        arrives_on=today + timedelta(days=entry.arrives),
        departs_on=today + timedelta(days=entry.departs),
        code_hash=_HASHER.hash(entry.code),
    )
    if stay.departs_on < today:
        stay.checked_out_at = _noon(owner, stay.departs_on)
    session.add(stay)
    session.flush()
    session.add_all(
        FolioLine(
            stay_id=stay.id,
            posted_at=_noon(owner, today + timedelta(days=line.day)),
            description=line.text,
            amount=line.amount,
        )
        for line in entry.folio
    )
    return stay


def _add_preferences(
    session: Session, guest: Guest, entry: GuestEntry, present: Stay | None, at: datetime
) -> None:
    session.add_all(
        Preference(
            property_id=guest.property_id,
            guest_id=guest.id,
            position=position,
            kind=PreferenceKind(taste.kind),
            subject=taste.subject,
            words=taste.words[entry.language],
            companion=taste.companion[entry.language] if taste.companion else None,
            stay_id=present.id if present and taste.this_stay else None,
            created_at=at,
        )
        for position, taste in enumerate(entry.preferences)
    )


def _add_usual(session: Session, guest: Guest, entry: GuestEntry) -> None:
    for line in entry.usual:
        of_slug = select(MenuItem).where(
            MenuItem.property_id == guest.property_id, MenuItem.slug == line.item
        )
        item = session.scalars(of_slug).one()
        session.add(
            UsualLine(guest_id=guest.id, item_id=item.id, quantity=line.quantity, options=list(line.options))
        )


def _noon(owner: Property, day: date) -> datetime:
    return datetime.combine(day, _NOON, ZoneInfo(owner.timezone))
