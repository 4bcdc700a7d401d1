"""What a hotel knows of a guest before a conversation begins, put into the records."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from benchmark.talks.checking_in import NO_CODE
from benchmark.talks.setup_words import History
from bot.commands.opening import Records
from hotel.reading.catalogue import Catalogue
from hotel.records import (
    MenuItem,
    Preference,
    PreferenceKind,
    RequestLine,
    RequestState,
    RoomDevice,
    ServiceRequest,
    Stay,
    Thing,
    UsualLine,
)

_LINE = re.compile(r"(.+?) x(\d+)")


class Memory:
    """What is known of the guest of one stay."""

    def __init__(self, records: Records) -> None:
        self._records, self._hotel = records, records.hotel

    def write(self, stay_id: int, conversation_id: int | None, known: History) -> list[str]:
        """Write what the hotel knows of the guest; return what could not be written."""
        with self._records.database.session() as session:
            stay = session.get_one(Stay, stay_id)
            for number in range(known.stays):
                session.add(_earlier(stay, number, self._records.clock.now()))
            session.add_all(self._tastes(session, stay, known))
            self._set_room(session, stay, known)
            troubles = list(known.not_set_up)
            if known.usual and not self._usual(session, stay, known.usual):
                troubles.append(known.usual)
            if conversation_id is None:
                return troubles + [one for one in (known.fault, known.order) if one]
            if known.fault:
                session.add(self._fault(stay, conversation_id, known))
            if known.order and not self._order(session, stay, conversation_id, known):
                troubles.append(known.order)
            return troubles

    def _tastes(self, session: Session, stay: Stay, known: History) -> Iterator[Preference]:
        things = Catalogue(session.scalars(select(Thing).where(Thing.property_id == self._hotel.id)).all())
        said = [(PreferenceKind.LIKE, one) for one in known.likes]
        said += [(PreferenceKind.DISLIKE, one) for one in known.dislikes]
        for position, (kind, words) in enumerate(said):
            named = things.find(words)
            yield Preference(
                property_id=self._hotel.id,
                guest_id=stay.guest_id,
                position=position,
                kind=kind,
                subject=named[0].entry.slug if named else None,
                words=words,
                created_at=self._records.clock.now() - timedelta(days=90),
            )

    def _set_room(self, session: Session, stay: Stay, known: History) -> None:
        devices = session.scalars(select(RoomDevice).where(RoomDevice.room_id == stay.room_id))
        for device in devices:
            if device.kind == "air_conditioning" and known.air is not None:
                device.on, device.level = True, known.air
            if device.kind == "light" and known.light is not None:
                device.on, device.level, device.warmth = True, known.light, known.warmth or device.warmth

    def _fault(self, stay: Stay, conversation_id: int, known: History) -> ServiceRequest:
        at = self._records.clock.now() - timedelta(days=1)
        return ServiceRequest(
            property_id=self._hotel.id,
            conversation_id=conversation_id,
            stay_id=stay.id,
            room_id=stay.room_id,
            intent="report_fault",
            department="engineering",
            state=RequestState.DONE if known.fault_done else RequestState.SENT,
            words=known.fault or "",
            locale="en",
            created_at=at,
            sent_at=at,
            done_at=at + timedelta(hours=1) if known.fault_done else None,
        )

    def _usual(self, session: Session, stay: Stay, usual: str) -> bool:
        menu = self._menu(session)
        for said in re.split(r",\s*| and ", usual):
            named, _, choice = said.removeprefix("a ").partition(" with ")
            item = menu.get(named)
            if item is None:
                return False
            choices = [one for option in item.options for one in option.choices]
            chosen = [one.slug for one in choices if one.name["en"] == choice]
            if choice and not chosen:
                return False
            session.add(UsualLine(guest_id=stay.guest_id, item_id=item.id, quantity=1, options=chosen))
        return True

    def _order(self, session: Session, stay: Stay, conversation_id: int, known: History) -> bool:
        menu = self._menu(session)
        sent = self._records.clock.now() - known.ago
        said = _LINE.findall(known.order or "")
        items = [(menu.get(name.strip(" ,")), int(count)) for name, count in said]
        lines = [_line(place, item, count) for place, (item, count) in enumerate(items) if item is not None]
        if not lines or len(lines) < len(items):
            return False
        order = ServiceRequest(
            property_id=self._hotel.id,
            conversation_id=conversation_id,
            stay_id=stay.id,
            room_id=stay.room_id,
            intent="order_room_service",
            department="kitchen",
            state=RequestState.SENT,
            words=known.order or "",
            locale="en",
            created_at=sent,
            read_back_at=sent,
            sent_at=sent,
            promised_at=sent + timedelta(minutes=max(item.minutes for item, _ in items if item) + 10),
            lines=lines,
        )
        order.price = order.total()
        session.add(order)
        return True

    def _menu(self, session: Session) -> dict[str, MenuItem]:
        found = session.scalars(select(MenuItem).where(MenuItem.property_id == self._hotel.id))
        return {item.name["en"].casefold(): item for item in found}


def _line(place: int, item: MenuItem, count: int) -> RequestLine:
    return RequestLine(
        position=place,
        item_id=item.id,
        name=dict(item.name),
        quantity=count,
        quantity_said=True,
        price=item.price,
    )


def _earlier(stay: Stay, number: int, now: datetime) -> Stay:
    begins = stay.arrives_on - timedelta(days=60 * (number + 1))
    return Stay(
        property_id=stay.property_id,
        guest_id=stay.guest_id,
        room_id=stay.room_id,
        arrives_on=begins,
        departs_on=begins + timedelta(days=3),
        code_hash=NO_CODE,
        checked_out_at=now - timedelta(days=50),
    )
