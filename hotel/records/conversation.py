"""A conversation, the places from which its guest writes, and the questions that are open in it."""

import enum
from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hotel.records.base import Base
from hotel.records.guest import Stay
from hotel.records.property import Property


class Conversation(Base):
    """One guest or visitor and the hotel, on however many channels."""

    __tablename__ = "conversation"

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    locale: Mapped[str]
    locale_chosen: Mapped[bool] = mapped_column(default=False)
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"), index=True)
    """Set once the guest has proved the stay here."""
    verified_at: Mapped[datetime | None]
    minor: Mapped[bool] = mapped_column(default=False)
    """The guest said here that they are under age."""
    with_staff_since: Mapped[datetime | None]
    """While set, a person has the conversation and the bot is silent."""
    unsure_count: Mapped[int] = mapped_column(default=0)
    stay: Mapped[Stay | None] = relationship(lazy="joined")
    contacts: Mapped[list["Contact"]] = relationship(back_populates="conversation", order_by="Contact.id")
    house: Mapped[Property] = relationship(lazy="joined", innerjoin=True)

    def stay_at(self, now: datetime) -> Stay | None:
        """Return the stay proved here, as long as its guest has the room."""
        return self.stay if self.stay and self.stay.in_house(self.house.local(now).date()) else None

    def room_at(self, now: datetime) -> str | None:
        """Return the number of that guest's room; None for a visitor, and after the stay."""
        stay = self.stay_at(now)
        return stay.room.number if stay else None

    @property
    def contact_used_last(self) -> "Contact | None":
        """Where the guest wrote last, and so looks for answers."""
        return max(self.contacts, key=lambda one: one.used_at, default=None)


class Contact(Base):
    """A place from which a guest writes into a conversation: a chat, a browser's session."""

    __tablename__ = "contact"
    __table_args__ = (UniqueConstraint("property_id", "channel", "address"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"))
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), index=True)
    channel: Mapped[str]
    address: Mapped[str]
    """Where the channel finds the guest again: a chat id, a browser session's id."""
    opened_at: Mapped[datetime]
    used_at: Mapped[datetime]
    """When the guest last wrote from here; at first, when it was opened."""
    muted_at: Mapped[datetime | None]
    """The guest asked here for no news; set until they write again."""
    lost_at: Mapped[datetime | None]
    """The channel cannot reach the guest here any more (blocked, deleted); set until they write again."""
    conversation: Mapped[Conversation] = relationship(back_populates="contacts", lazy="joined")


class Need(enum.StrEnum):
    """What a question asks for."""

    ITEMS = "items"
    QUANTITY = "quantity"
    OPTION = "option"
    TIME = "time"
    DAY = "day"
    DATES = "dates"
    PARTY_SIZE = "party_size"
    PLACE = "place"
    SERVICE = "service"
    PLATE = "plate"
    DETAIL = "detail"
    DEVICE = "device"
    CONFIRM = "confirm"
    IDENTITY = "identity"
    WHICH_REQUEST = "which_request"
    FIXED = "fixed"
    WHY = "why"
    SCALE = "scale"
    ERASE = "erase"
    WAKE_UP = "wake_up"
    MEANING = "meaning"
    OFFER = "offer"
    WHICH_PUT_RIGHT = "which_put_right"
    NAME = "name"


class Question(Base):
    """Something the guest was asked and has not answered yet: the only memory of "what was last asked"."""

    __tablename__ = "question"

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), index=True)
    need: Mapped[Need]
    request_id: Mapped[int | None] = mapped_column(ForeignKey("service_request.id"), index=True)
    complaint_id: Mapped[int | None] = mapped_column(ForeignKey("complaint.id"))
    subject: Mapped[str | None]
    """What the need is about: the id of an order's line, an option's slug, two moments to choose from."""
    asked_at: Mapped[datetime]
    asked_in: Mapped[int | None] = mapped_column(ForeignKey("inbox_message.id"))
    closed_at: Mapped[datetime | None]
