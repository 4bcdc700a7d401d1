"""What the property offers, as it is at this moment: staff change it, guests are understood against it."""

import enum
from datetime import date, time
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ConfigDict
from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hotel.records.base import AsJson, Base, Localised


class OptionChoice(BaseModel):
    """One way to have an item: medium rare, oat milk."""

    model_config = ConfigDict(frozen=True)
    slug: str
    name: Localised
    synonyms: tuple[str, ...] = ()
    removes_allergens: tuple[str, ...] = ()
    adds_allergens: tuple[str, ...] = ()


class ItemOption(BaseModel):
    """A thing to choose about an item."""

    model_config = ConfigDict(frozen=True)
    slug: str
    name: Localised
    required: bool = False
    choices: tuple[OptionChoice, ...]


class Serving(enum.StrEnum):
    """When an item is brought to rooms."""

    ALL_HOURS = "all_hours"
    DAY = "day"
    BREAKFAST = "breakfast"


class Named(Base):
    """What the live catalogue is matched by: names in every language and what else people call it."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    slug: Mapped[str]
    name: Mapped[Localised]
    synonyms: Mapped[list[str]] = mapped_column(default=list)
    from_file: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    """What the property's files last said of what staff may change as well: theirs wins until the file changes."""


class MenuItem(Named):
    """A dish or a drink."""

    __tablename__ = "menu_item"
    __table_args__ = (UniqueConstraint("property_id", "slug"),)

    description: Mapped[Localised]
    category: Mapped[str]
    price: Mapped[Decimal]
    allergens: Mapped[list[str]] = mapped_column(default=list)
    diets: Mapped[list[str]] = mapped_column(default=list)
    serving: Mapped[Serving] = mapped_column(default=Serving.ALL_HOURS)
    minutes: Mapped[int] = mapped_column(default=30)
    """How long the kitchen needs."""
    alcohol: Mapped[bool] = mapped_column(default=False)
    portion: Mapped[Localised | None]
    """How much one of it is, where guests may think of another measure: "a glass, 150 ml"."""
    options: Mapped[list[ItemOption]] = mapped_column(
        AsJson[list[ItemOption]](list[ItemOption]), default=list
    )
    stock: Mapped[int | None]
    """How many are left; None where nobody counts."""
    available: Mapped[bool] = mapped_column(default=True)
    picture: Mapped[str | None]
    """File in the property's folder `pictures`."""

    @property
    def sold_out(self) -> bool:
        """Say whether none can be had now."""
        return not self.available or self.stock == 0


class MenuCategory(Named):
    """A chapter of the menu: soups, desserts."""

    __tablename__ = "menu_category"
    __table_args__ = (UniqueConstraint("property_id", "slug"),)

    position: Mapped[int] = mapped_column(default=0)


class Thing(Named):
    """Something free that a department brings: towels, an iron."""

    __tablename__ = "thing"
    __table_args__ = (UniqueConstraint("property_id", "slug"),)

    department: Mapped[str]
    minutes: Mapped[int] = mapped_column(default=15)
    limit: Mapped[int] = mapped_column("quantity_limit", default=6)
    """More than this at once, and a person is asked."""
    stock: Mapped[int | None]
    available: Mapped[bool] = mapped_column(default=True)


class Service(Named):
    """Something that is booked or ordered by the time: a massage, a tour, a transfer, a cake."""

    __tablename__ = "service"
    __table_args__ = (UniqueConstraint("property_id", "slug"),)

    intent: Mapped[str]
    """The catalogue's intent that asks for it."""
    description: Mapped[Localised]
    price: Mapped[Decimal | None]
    per_person: Mapped[bool] = mapped_column(default=False)
    per_night: Mapped[bool] = mapped_column(default=False)
    per_hour: Mapped[bool] = mapped_column(default=False)
    minutes: Mapped[int | None]
    hours: Mapped[str | None]
    """The subject of the property's hours that it keeps to."""
    weekdays: Mapped[list[int]] = mapped_column(AsJson[list[int]](list[int]), default=list)
    """0 is Monday; empty means every day."""
    starts: Mapped[time | None]
    """Its fixed hour, where it has one."""
    largest_party: Mapped[int | None]
    available: Mapped[bool] = mapped_column(default=True)


class Place(Named):
    """Somewhere outside: where to go, how to get there."""

    __tablename__ = "place"
    __table_args__ = (UniqueConstraint("property_id", "slug"),)

    kind: Mapped[str]
    cuisine: Mapped[str | None]
    tags: Mapped[list[str]] = mapped_column(default=list)
    description: Mapped[Localised]
    way: Mapped[Localised]
    metres: Mapped[int]
    walk_minutes: Mapped[int]
    opens: Mapped[time | None]
    closes: Mapped[time | None]
    weekdays: Mapped[list[int]] = mapped_column(AsJson[list[int]](list[int]), default=list)
    """0 is Monday; empty means every day."""
    taxi_price: Mapped[Decimal | None]
    taxi_minutes: Mapped[int | None]
    recommended: Mapped[bool] = mapped_column(default=False)
    available: Mapped[bool] = mapped_column(default=True)


class FaultObject(Named):
    """Something that can break, and how fast somebody must come."""

    __tablename__ = "fault_object"
    __table_args__ = (UniqueConstraint("property_id", "slug"),)

    department: Mapped[str] = mapped_column(default="engineering")
    urgent: Mapped[bool] = mapped_column(default=False)
    minutes: Mapped[int] = mapped_column(default=30)
    """How soon somebody usually comes."""
    advice: Mapped[Localised] = mapped_column(default=dict)
    """What the guest can do meanwhile."""


class EmergencyKind(Base):
    """A danger, the words that give it away, and what the guest is to do now."""

    __tablename__ = "emergency_kind"
    __table_args__ = (UniqueConstraint("property_id", "slug"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    slug: Mapped[str]
    keywords: Mapped[list[str]]
    instructions: Mapped[Localised]
    position: Mapped[int] = mapped_column(default=0)


class Offer(Base):
    """A current offer."""

    __tablename__ = "offer"
    __table_args__ = (UniqueConstraint("property_id", "slug"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    slug: Mapped[str]
    text: Mapped[Localised]
    tags: Mapped[list[str]]
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
