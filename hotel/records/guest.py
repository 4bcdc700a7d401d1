"""Guests and their stays, and what proves who is writing."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hotel.records.base import Base, Localised
from hotel.records.property import Room


class Guest(Base):
    """A person who stays, has stayed or will stay."""

    __tablename__ = "guest"

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    given_name: Mapped[str]
    surname: Mapped[str]
    locale: Mapped[str | None]
    loyalty_status: Mapped[str | None]
    loyalty_points: Mapped[int] = mapped_column(default=0)
    erased_at: Mapped[datetime | None]


class Stay(Base):
    """A guest in a room from one day to another."""

    __tablename__ = "stay"

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    guest_id: Mapped[int] = mapped_column(ForeignKey("guest.id"), index=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("room.id"), index=True)
    arrives_on: Mapped[date]
    departs_on: Mapped[date]
    code_hash: Mapped[str]
    """Argon2 of the code printed on the key-card holder."""
    checked_out_at: Mapped[datetime | None]
    guest: Mapped[Guest] = relationship(lazy="joined")
    room: Mapped[Room] = relationship(lazy="joined")

    def in_house(self, today: date) -> bool:
        """Say whether the guest has the room on `today` (hotel date)."""
        return self.checked_out_at is None and self.arrives_on <= today <= self.departs_on


class FolioLine(Base):
    """One line of a stay's bill."""

    __tablename__ = "folio_line"

    id: Mapped[int] = mapped_column(primary_key=True)
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), index=True)
    request_id: Mapped[int | None] = mapped_column(ForeignKey("service_request.id"), unique=True)
    posted_at: Mapped[datetime]
    description: Mapped[Localised]
    amount: Mapped[Decimal]


class UsualLine(Base):
    """One line of what a guest usually orders; the guest's, not the room's."""

    __tablename__ = "usual_line"

    id: Mapped[int] = mapped_column(primary_key=True)
    guest_id: Mapped[int] = mapped_column(ForeignKey("guest.id"), index=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("menu_item.id"))
    quantity: Mapped[int] = mapped_column(default=1)
    options: Mapped[list[str]] = mapped_column(default=list)


class VerificationAttempt(Base):
    """One try to prove a stay, kept so that guessing can be stopped without locking the real guest out."""

    __tablename__ = "verification_attempt"

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), index=True)
    room_number: Mapped[str]
    succeeded: Mapped[bool]
    at: Mapped[datetime]
