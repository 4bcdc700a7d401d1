"""Invented guests into the records: whoever is there already has a life of their own, and comes again later."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel.property_files.knowledge import GuestEntry, GuestPreference, StayEntry
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
    """Add the guests of the files that the records do not know yet, with all that is said of them.

    One whose stays are all over comes again, so that a demo has somebody in house in a week as well.
    """
    for entry in files.guests.guests:
        given_name, surname = entry.first_name[entry.language], entry.last_name[entry.language]
        known = session.scalars(
            select(Guest).where(
                Guest.property_id == owner.id, Guest.given_name == given_name, Guest.surname == surname
            )
        ).first()
        if known is not None:
            _come_again(session, owner, known, entry, today)
            continue
        guest = Guest(property_id=owner.id, given_name=given_name, surname=surname, locale=entry.language)
        if entry.loyalty:
            guest.loyalty_status, guest.loyalty_points = entry.loyalty.level, entry.loyalty.points
        session.add(guest)
        session.flush()
        stays = [_add_stay(session, owner, guest, stay, today) for stay in entry.stays]
        present = next((stay for stay in stays if stay.in_house(today)), None)
        _add_preferences(session, guest, entry.preferences, entry.language, present, _noon(owner, today))
        _add_usual(session, guest, entry)


def _come_again(session: Session, owner: Property, guest: Guest, entry: GuestEntry, today: date) -> None:
    """Give a guest of the files a new stay where the last one is over; a real guest of that name gets none."""
    stays = session.scalars(select(Stay).where(Stay.guest_id == guest.id)).all()
    if any(stay.departs_on >= today and stay.checked_out_at is None for stay in stays):
        return
    if not any(_is_of_files(stay, entry) for stay in stays):
        return
    for stay in stays:
        stay.checked_out_at = stay.checked_out_at or _noon(owner, stay.departs_on)
    for said in entry.stays:
        if said.departs >= 0 and not _is_taken(session, owner, said, today):
            stay = _add_stay(session, owner, guest, said, today)
            here_only = [taste for taste in entry.preferences if taste.this_stay]
            if stay.in_house(today):
                _add_preferences(session, guest, here_only, entry.language, stay, _noon(owner, today))


def _is_of_files(stay: Stay, entry: GuestEntry) -> bool:
    return any(_opens(stay.code_hash, said.code) for said in entry.stays)


def _opens(code_hash: str, code: str) -> bool:
    try:
        return _HASHER.verify(code_hash, code)
    except (Argon2Error, InvalidHashError):
        return False


def _is_taken(session: Session, owner: Property, entry: StayEntry, today: date) -> bool:
    """Say whether somebody has the room in these days."""
    arrives, departs = today + timedelta(days=entry.arrives), today + timedelta(days=entry.departs)
    of_room = (
        select(Stay.id)
        .join(Room, Room.id == Stay.room_id)
        .where(
            Room.property_id == owner.id,
            Room.number == str(entry.room),
            Stay.checked_out_at.is_(None),
            Stay.arrives_on < departs,
            Stay.departs_on > arrives,
        )
    )
    return session.scalars(of_room).first() is not None


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


def _add_preferences(  # noqa: PLR0913, PLR0917 - all of it goes into the rows
    session: Session,
    guest: Guest,
    tastes: Iterable[GuestPreference],
    language: str,
    present: Stay | None,
    at: datetime,
) -> None:
    session.add_all(
        Preference(
            property_id=guest.property_id,
            guest_id=guest.id,
            position=position,
            kind=PreferenceKind(taste.kind),
            subject=taste.subject,
            words=taste.words[language],
            companion=taste.companion[language] if taste.companion else None,
            stay_id=present.id if present and taste.this_stay else None,
            created_at=at,
        )
        for position, taste in enumerate(tastes)
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
