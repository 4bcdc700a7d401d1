"""A property: one hotel with its hours, its policies and its rooms."""

from datetime import datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict
from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hotel.records.base import AsJson, Base, Localised


class OpeningHours(BaseModel):
    """When something is open, in hotel time. `closes` before or at `opens` means past midnight; equal means all day."""

    model_config = ConfigDict(frozen=True)
    opens: time
    closes: time

    def includes(self, moment: time) -> bool:
        """Say whether `moment` lies within; the closing minute itself does not."""
        if self.opens == self.closes:
            return True
        if self.opens < self.closes:
            return self.opens <= moment < self.closes
        return moment >= self.opens or moment < self.closes

    @property
    def all_day(self) -> bool:
        """Say whether it never closes."""
        return self.opens == self.closes


class FeeStep(BaseModel):
    """What staying until `until` (hotel time) costs."""

    model_config = ConfigDict(frozen=True)
    until: time
    fee: Decimal


class Policies(BaseModel):
    """The property's settings of `service-standards`: each may be changed by the property."""

    model_config = ConfigDict(frozen=True)
    stale_draft_minutes: int = 30
    event_quantity: int = 12
    temperature_min: int = 18
    temperature_max: int = 26
    delivery_minutes: int = 10
    service_charge: Decimal = Decimal(0)
    emergency_deadline_minutes: int = 1
    high_deadline_minutes: int = 5
    normal_deadline_minutes: int = 10
    repage_minutes: int = 5
    wake_up_answer_minutes: int = 10
    open_to_visitors: tuple[str, ...] = ()
    """Topics of the house to which people who do not stay here are admitted: `spa`, `restaurant`."""
    late_check_out: tuple[FeeStep, ...] = ()
    early_check_in: tuple[FeeStep, ...] = ()
    verification_tries: int = 3
    verification_lock_minutes: int = 15


class Property(Base):
    """One hotel. Everything else belongs to one."""

    __tablename__ = "property"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(unique=True)
    name: Mapped[Localised]
    address: Mapped[Localised]
    timezone: Mapped[str]
    currency: Mapped[str]
    languages: Mapped[list[str]]
    web_origins: Mapped[list[str]] = mapped_column(default=list)
    """The sites that may show the chat, as exact origins (`https://hotel.example`)."""
    default_locale: Mapped[str]
    phone: Mapped[str]
    hours: Mapped[dict[str, OpeningHours]] = mapped_column(
        AsJson[dict[str, OpeningHours]](dict[str, OpeningHours])
    )
    policies: Mapped[Policies] = mapped_column(AsJson[Policies](Policies))

    def local(self, moment: datetime) -> datetime:
        """Return `moment` in this hotel's time zone."""
        return moment.astimezone(ZoneInfo(self.timezone))

    def open_at(self, subject: str, moment: datetime) -> bool:
        """Say whether `subject` is open at `moment`; a subject without hours never closes."""
        hours = self.hours.get(subject)
        return hours is None or hours.includes(self.local(moment).time())


class RoomType(Base):
    """A kind of room that can be sold."""

    __tablename__ = "room_type"
    __table_args__ = (UniqueConstraint("property_id", "slug"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    slug: Mapped[str]
    name: Mapped[Localised]
    description: Mapped[Localised]
    synonyms: Mapped[list[str]] = mapped_column(default=list)
    capacity: Mapped[int]
    extra_beds: Mapped[int] = mapped_column(default=0)
    night_price: Mapped[Decimal]
    tour_path: Mapped[str]
    picture: Mapped[str | None]
    """File in the property's folder `pictures`."""


class Room(Base):
    """A room, known by the number on its door."""

    __tablename__ = "room"
    __table_args__ = (UniqueConstraint("property_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    type_id: Mapped[int] = mapped_column(ForeignKey("room_type.id"))
    number: Mapped[str]
    type: Mapped[RoomType] = relationship(lazy="joined")
    devices: Mapped[list["RoomDevice"]] = relationship(back_populates="room", cascade="all, delete-orphan")


class RoomDevice(Base):
    """Something in a room that the hotel can set from afar, and how it is set now."""

    __tablename__ = "room_device"
    __table_args__ = (UniqueConstraint("room_id", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("room.id"), index=True)
    kind: Mapped[str]
    """`light`, `curtains` or `air_conditioning`."""
    on: Mapped[bool] = mapped_column(default=True)
    level: Mapped[int] = mapped_column(default=0)
    """Degrees Celsius of the air, per cent of brightness of a light, per cent open of curtains."""
    warmth: Mapped[str] = mapped_column(default="neutral")
    """Tone of a light: `warm`, `neutral` or `cold`."""
    room: Mapped[Room] = relationship(back_populates="devices")
