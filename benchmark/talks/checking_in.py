"""Guests of setups checked in straight in the records; and what is left of a conversation cleared away."""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from benchmark.talks.setup_words import Who
from bot.commands.opening import Records
from hotel.desk.codes import hash_code
from hotel.records import (
    OPEN,
    Complaint,
    ComplaintState,
    Guest,
    MenuItem,
    Notice,
    NoticeState,
    RequestState,
    Room,
    RoomDevice,
    ServiceRequest,
    Stay,
    Timer,
)

NO_CODE = "none"
"""The hash of no code: who is verified in a setup came by the personal link."""


class FrontOffice:
    """Lets the guests of setups in and out."""

    def __init__(self, records: Records) -> None:
        self._records, self._hotel = records, records.hotel

    def check_in(self, who: Who) -> int:
        """Let somebody stay, in a room that is free then; return the stay's id."""
        with self._records.database.session() as session:
            room = self._room(session, who.room)
            self._empty(session, room)
            guest = Guest(property_id=self._hotel.id, given_name=who.given, surname=who.surname)
            session.add(guest)
            session.flush()
            code_hash = hash_code(who.code) if who.code else NO_CODE
            stay = self._stay(guest, room, who, code_hash)
            session.add(stay)
            session.flush()
            return stay.id

    def clear_away(self) -> None:
        """End all that is open, so that the next conversation has the house to itself."""
        now = self._records.clock.now()
        with self._records.database.session() as session:
            unsolved = Complaint.state.not_in((ComplaintState.CLOSED, ComplaintState.FALSE_ALARM))
            session.execute(
                update(Complaint)
                .where(unsolved)
                .values(state=ComplaintState.CLOSED, closed_at=now, acknowledge_by=None)
            )
            session.execute(
                update(ServiceRequest)
                .where(ServiceRequest.state.in_(OPEN | {RequestState.DRAFT}))
                .values(state=RequestState.CANCELLED)
            )
            session.execute(
                update(Timer)
                .where(Timer.fired_at.is_(None), Timer.cancelled_at.is_(None))
                .values(cancelled_at=now)
            )
            session.execute(
                update(Notice).where(Notice.state == NoticeState.WAITING).values(state=NoticeState.GIVEN_UP)
            )
            session.execute(update(MenuItem).values(available=True))
            session.execute(update(Stay).where(Stay.checked_out_at.is_(None)).values(checked_out_at=now))

    def _room(self, session: Session, number: str) -> Room:
        rooms = select(Room).where(Room.property_id == self._hotel.id)
        found = session.scalars(rooms.where(Room.number == number)).first()
        like = found or session.scalars(rooms.where(Room.number.startswith(number[0]))).first()
        assert like is not None
        if found is not None:
            return found
        room = Room(property_id=self._hotel.id, type_id=like.type_id, number=number)
        room.devices = [
            RoomDevice(kind=one.kind, on=one.on, level=one.level, warmth=one.warmth) for one in like.devices
        ]
        session.add(room)
        session.flush()
        return room

    def _empty(self, session: Session, room: Room) -> None:
        """Check out whoever has the room: the demo's own guests, or those of an earlier conversation."""
        there = Stay.room_id == room.id, Stay.checked_out_at.is_(None)
        session.execute(update(Stay).where(*there).values(checked_out_at=self._records.clock.now()))

    def _stay(self, guest: Guest, room: Room, who: Who, code_hash: str) -> Stay:
        return Stay(
            property_id=self._hotel.id,
            guest_id=guest.id,
            room_id=room.id,
            arrives_on=who.arrives,
            departs_on=who.departs,
            code_hash=code_hash,
        )
