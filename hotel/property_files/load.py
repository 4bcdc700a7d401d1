"""Load the files of a property into the records: as often as one likes, with the same end."""

from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel.property_files.common import Hours
from hotel.property_files.load_answers import load_answers
from hotel.property_files.load_catalogue import load_catalogue
from hotel.property_files.load_guests import load_guests
from hotel.property_files.rows import Rows, withdraw
from hotel.property_files.schema import PropertyFiles
from hotel.property_files.staff import Employee
from hotel.property_files.wordlists import flat
from hotel.records import (
    FeeStep,
    OpeningHours,
    Policies,
    Property,
    Room,
    RoomDevice,
    RoomType,
    StaffMember,
)

_NEW_DEVICES = {"light": 100, "curtains": 100, "air_conditioning": 22}
"""How a room is found at first: light, open curtains, comfortable air."""


def load_property(session: Session, files: PropertyFiles, today: date) -> Property:
    """Make the records say what `files` say, and return the property.

    Entries that are gone from the files become unavailable; guests that are there already stay as they are.
    `today` is the hotel's date, from which the days of demo stays are counted.
    """
    owner = _load_house(session, files)
    _load_rooms(session, files, owner)
    staff = Rows(session, owner, StaffMember)
    for person in files.staff.staff:
        starts, ends = _working_hours(files, person)
        staff.put(
            person.slug,
            first_name=person.public_name,
            full_name=person.name,
            departments=list(person.departments),
            level=person.level,
            starts=starts,
            ends=ends,
            contacts=person.contacts.model_dump(exclude_none=True),
            active=True,
        )
    catalogue, answers = load_catalogue(session, files, owner), load_answers(session, files, owner)
    withdraw([staff, *catalogue, *answers])
    session.flush()
    load_guests(session, files, owner, today)
    session.flush()
    return owner


def _load_house(session: Session, files: PropertyFiles) -> Property:
    file = files.property
    values = {
        "name": file.name,
        "address": file.address,
        "timezone": file.time_zone,
        "currency": file.currency,
        "languages": list(file.languages),
        "default_locale": file.default_language,
        "phone": file.phones[0].number,
        "hours": {slug: _opening(hours) for slug, hours in _all_hours(files).items()},
        "policies": _policies(files),
        "web_origins": list(file.website.origins),
    }
    owner = session.scalars(select(Property).where(Property.slug == file.slug)).first()
    if owner is None:
        owner = Property(slug=file.slug, **values)
        session.add(owner)
    for name, value in values.items():
        if getattr(owner, name) != value:
            setattr(owner, name, value)
    session.flush()
    return owner


def _all_hours(files: PropertyFiles) -> dict[str, Hours]:
    # Where a department and a subject share a name, the check has seen to it that they share their hours.
    return {**files.hours.departments, **files.hours.subjects}


def _opening(hours: Hours) -> OpeningHours:
    opens, closes = hours.bounds
    return OpeningHours(opens=opens, closes=closes)


def _policies(files: PropertyFiles) -> Policies:
    said = files.property.policies
    return Policies(
        stale_draft_minutes=said.stale_draft_minutes,
        event_quantity=said.event_quantity,
        open_to_visitors=said.open_to_visitors,
        temperature_min=said.temperature.lowest,
        temperature_max=said.temperature.highest,
        delivery_minutes=said.delivery_minutes,
        service_charge=said.room_service_charge,
        emergency_deadline_minutes=said.acknowledge_minutes.emergency,
        high_deadline_minutes=said.acknowledge_minutes.high,
        normal_deadline_minutes=said.acknowledge_minutes.normal,
        repage_minutes=said.repeat_page_minutes,
        wake_up_answer_minutes=said.wake_up_answer_minutes,
        late_check_out=tuple(FeeStep(until=step.until, fee=step.price) for step in said.late_check_out.steps),
        early_check_in=tuple(
            FeeStep(until=_minute_before(step.before), fee=step.price) for step in said.early_check_in.steps
        ),
        verification_tries=said.verification_attempts,
        verification_lock_minutes=said.verification_lock_minutes,
    )


def _minute_before(moment: time) -> time:
    # A step of the records holds up to and including its hour; one of the files ends just before it.
    return (datetime.combine(date.min, moment) + timedelta(days=1, minutes=-1)).time()


def _load_rooms(session: Session, files: PropertyFiles, owner: Property) -> None:
    types = Rows(session, owner, RoomType)
    kinds = {
        kind.slug: types.put(
            kind.slug,
            name=kind.name,
            description=kind.description,
            synonyms=flat(files, kind.synonyms),
            capacity=kind.capacity,
            extra_beds=kind.extra_beds,
            night_price=kind.night_price,
            tour_path=kind.tour,
            picture=kind.picture,
        )
        for kind in files.rooms.types
    }
    session.flush()
    rooms = Rows(session, owner, Room, key="number")
    for span in files.rooms.rooms:
        for number in span.numbers:
            room = rooms.put(str(number), type_id=kinds[span.type].id)
            there = {device.kind for device in room.devices}
            # How a device is set belongs to the room and its guest: only a device that is missing is added.
            room.devices.extend(
                RoomDevice(kind=device.slug, on=True, level=_NEW_DEVICES[device.slug], warmth="neutral")
                for device in files.rooms.devices
                if device.slug not in there
            )


def _working_hours(files: PropertyFiles, person: Employee) -> tuple[time, time]:
    # Day and night together begin and end at the same hour, and that means round the clock.
    shifts = [shift for shift in files.staff.shifts if shift.slug in person.shifts]
    return shifts[0].opens, shifts[-1].closes
