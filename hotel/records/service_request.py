"""A service request with its whole life: draft, sent, accepted, on its way, done, closed."""

import enum
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hotel.records.base import Base, Localised
from hotel.records.catalogue import MenuItem, Place, Service, Thing
from hotel.records.property import Room


class RequestState(enum.StrEnum):
    """Where a request stands."""

    DRAFT = "draft"
    SENT = "sent"
    ACCEPTED = "accepted"
    ON_THE_WAY = "on_the_way"
    DONE = "done"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    TO_PERSON = "to_person"


OPEN = frozenset({RequestState.SENT, RequestState.ACCEPTED, RequestState.ON_THE_WAY, RequestState.TO_PERSON})
"""The states in which a department still owes the guest something."""

_MOVES: dict[RequestState, frozenset[RequestState]] = {
    RequestState.DRAFT: frozenset({RequestState.SENT, RequestState.CANCELLED, RequestState.TO_PERSON}),
    RequestState.SENT: OPEN | {RequestState.DONE, RequestState.CANCELLED, RequestState.DECLINED},
    RequestState.ACCEPTED: OPEN | {RequestState.DONE, RequestState.CANCELLED, RequestState.DECLINED},
    RequestState.ON_THE_WAY: OPEN | {RequestState.DONE, RequestState.CANCELLED, RequestState.DECLINED},
    RequestState.TO_PERSON: OPEN | {RequestState.DONE, RequestState.CANCELLED, RequestState.DECLINED},
    RequestState.DONE: frozenset({RequestState.CLOSED, RequestState.SENT}),
    RequestState.CLOSED: frozenset(),
    RequestState.CANCELLED: frozenset({RequestState.SENT, RequestState.DRAFT}),
    RequestState.DECLINED: frozenset({RequestState.SENT}),
}


class IllegalMoveError(Exception):
    """A request was to go where its state does not allow."""


_NEXT_MESSAGE = " / "


class ServiceRequest(Base):
    """One thing a guest asked of the hotel."""

    __tablename__ = "service_request"
    __table_args__ = (
        UniqueConstraint("message_id", "ordinal", "part"),
        Index("ix_service_request_conversation_state", "conversation_id", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), index=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("inbox_message.id"))
    """The message that asked; with `ordinal` and `part` it makes a second delivery of the same message harmless."""
    ordinal: Mapped[int] = mapped_column(default=0)
    part: Mapped[int] = mapped_column(default=0)
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"), index=True)
    room_id: Mapped[int | None] = mapped_column(ForeignKey("room.id"), index=True)
    intent: Mapped[str]
    department: Mapped[str]
    state: Mapped[RequestState] = mapped_column(default=RequestState.DRAFT)
    words: Mapped[str]
    """The guest's own words, as written."""
    locale: Mapped[str]
    urgent: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str | None]
    """What else staff must know: wishes that belong to no line, what the driver must know."""
    loose_options: Mapped[list[str]] = mapped_column(default=list)
    """Choices said before the dish they belong to ("medium rare")."""
    allergy_warning: Mapped[str | None]
    wanted_at: Mapped[datetime | None]
    """When the guest wants it; None means as soon as can be."""
    wanted_until: Mapped[datetime | None]
    wanted_or: Mapped[datetime | None]
    """The other moment that may have been meant ("tomorrow" said after midnight): asked about before either counts."""
    wanted_day: Mapped[date | None]
    """The day, where the guest has named no hour yet."""
    date_from: Mapped[date | None]
    date_to: Mapped[date | None]
    party_size: Mapped[int | None]
    place_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"))
    place_said: Mapped[str | None]
    """Where to in the guest's own words, or a point on the map, where no list has it."""
    service_id: Mapped[int | None] = mapped_column(ForeignKey("service.id"))
    plate: Mapped[str | None]
    guest_name: Mapped[str | None]
    """For whom it is, where a visitor asked."""
    price: Mapped[Decimal | None]
    read_back_at: Mapped[datetime | None]
    """When the guest was last shown what is about to be sent."""
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    promised_at: Mapped[datetime | None]
    taken_by: Mapped[str | None]
    taken_at: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    chased_at: Mapped[datetime | None]
    amends_id: Mapped[int | None] = mapped_column(ForeignKey("service_request.id"))
    """Set for a draft that changes a sent request: merged into it, and gone, once the guest agreed."""
    complaint_id: Mapped[int | None] = mapped_column(ForeignKey("complaint.id"), index=True)
    lines: Mapped[list["RequestLine"]] = relationship(
        back_populates="request",
        cascade="all, delete-orphan",
        order_by="RequestLine.position",
        lazy="selectin",
    )
    events: Mapped[list["RequestEvent"]] = relationship(
        back_populates="request", cascade="all, delete-orphan", order_by="RequestEvent.id"
    )
    room: Mapped[Room | None] = relationship(lazy="joined")
    place: Mapped[Place | None] = relationship(lazy="joined")
    service: Mapped[Service | None] = relationship(lazy="joined")

    def move(self, to: RequestState, *, at: datetime, by: str, reason: str | None = None) -> None:
        """Go to the state `to` and keep who did it and when.

        Raises:
            IllegalMoveError: the present state does not allow it.
        """
        if to not in _MOVES[self.state]:
            message = f"request {self.id} is {self.state} and cannot become {to}"
            raise IllegalMoveError(message)
        self.events.append(RequestEvent(at=at, by=by, before=self.state, after=to, reason=reason))
        self.state = to
        if to is RequestState.SENT:
            self.sent_at = at
        elif to is RequestState.ACCEPTED:
            self.taken_by, self.taken_at = by, at
        elif to is RequestState.DONE:
            self.done_at = at

    @property
    def is_open(self) -> bool:
        """Say whether a department still owes the guest something."""
        return self.state in OPEN

    def add_note(self, *words: str) -> None:
        """Put `words` behind what staff are told beside the request."""
        self.note = "; ".join(filter(None, (self.note, *words))) or None

    def add_words(self, words: str) -> None:
        """Put what the guest wrote in another message about it behind `words`: staff read all of it."""
        self.words += f"{_NEXT_MESSAGE}{words}"

    @property
    def messages_said(self) -> list[str]:
        """What the guest wrote about it, message by message."""
        return self.words.split(_NEXT_MESSAGE)

    @property
    def allergies_told(self) -> list[str]:
        """What the kitchen is warned of with it: `hotel/desk/memory/safety.py`."""
        return self.allergy_warning.split(", ") if self.allergy_warning else []

    def total(self) -> Decimal:
        """Return what the lines cost together, without any service charge."""
        return sum((line.price * line.quantity for line in self.lines), Decimal(0))


class RequestLine(Base):
    """One item of a request, with its own wishes."""

    __tablename__ = "request_line"

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("service_request.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    item_id: Mapped[int | None] = mapped_column(ForeignKey("menu_item.id"))
    thing_id: Mapped[int | None] = mapped_column(ForeignKey("thing.id"))
    service_id: Mapped[int | None] = mapped_column(ForeignKey("service.id"))
    name: Mapped[Localised]
    """The name at the time of the request: a later rename changes no record."""
    quantity: Mapped[int] = mapped_column(default=1)
    quantity_said: Mapped[bool] = mapped_column(default=False)
    quantity_open: Mapped[bool] = mapped_column(default=False)
    """A plural without a number ("beers"): asked about."""
    quantity_confirmed: Mapped[bool] = mapped_column(default=False)
    """A quantity that was questioned and meant."""
    price: Mapped[Decimal] = mapped_column(default=Decimal(0))
    options: Mapped[list[str]] = mapped_column(default=list)
    """Slugs of the choices made: `medium_rare`, `oat_milk`."""
    wishes: Mapped[list[str]] = mapped_column(default=list)
    """The guest's own words: "no onions"."""
    rivals: Mapped[list[str]] = mapped_column(default=list)
    """Slugs of the dishes that may have been meant ("a Caesar"): asked about before the line counts."""
    request: Mapped[ServiceRequest] = relationship(back_populates="lines")
    item: Mapped[MenuItem | None] = relationship(lazy="joined")
    thing: Mapped[Thing | None] = relationship(lazy="joined")
    service: Mapped[Service | None] = relationship(lazy="joined")


class RequestEvent(Base):
    """One step of a request's life."""

    __tablename__ = "request_event"

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("service_request.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[str]
    before: Mapped[RequestState]
    after: Mapped[RequestState]
    reason: Mapped[str | None]
    request: Mapped[ServiceRequest] = relationship(back_populates="events")
