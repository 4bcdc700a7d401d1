"""A conversation, the durable inbox and outbox, the buttons offered and the questions that are open."""

import enum
from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hotel.records.base import AsJson, Base
from hotel.records.guest import Stay
from hotel.turn import Reply


class Conversation(Base):
    """One guest or visitor on one channel."""

    __tablename__ = "conversation"
    __table_args__ = (UniqueConstraint("property_id", "channel", "address"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    channel: Mapped[str]
    address: Mapped[str]
    """Where the channel finds the guest again: a chat id, a browser session's id."""
    locale: Mapped[str]
    locale_chosen: Mapped[bool] = mapped_column(default=False)
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"), index=True)
    """Set once the guest has proved the stay on this channel."""
    verified_at: Mapped[datetime | None]
    minor: Mapped[bool] = mapped_column(default=False)
    """The guest said here that they are under age."""
    with_staff_since: Mapped[datetime | None]
    """While set, a person has the conversation and the bot is silent."""
    unsure_count: Mapped[int] = mapped_column(default=0)
    stay: Mapped[Stay | None] = relationship(lazy="joined")


class InboxState(enum.StrEnum):
    """How far a message has come."""

    WAITING = "waiting"
    HANDLED = "handled"
    TO_STAFF = "to_staff"
    FAILED = "failed"


class InboxMessage(Base):
    """What a guest sent, committed before the channel acknowledges it."""

    __tablename__ = "inbox_message"
    __table_args__ = (
        UniqueConstraint("conversation_id", "external_id"),
        Index("ix_inbox_message_state_id", "state", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), index=True)
    external_id: Mapped[str]
    """The channel's own id of the message: the same one twice is one message."""
    text: Mapped[str]
    choice_token: Mapped[str | None]
    """Set where the guest pressed a button: the token of the `Choice`."""
    locale: Mapped[str]
    received_at: Mapped[datetime]
    state: Mapped[InboxState] = mapped_column(default=InboxState.WAITING)
    tries: Mapped[int] = mapped_column(default=0)
    handled_at: Mapped[datetime | None]


class OutboxButton(AsJson[list[dict[str, str]]]):
    """The buttons under a message: `token` and `label` of each."""

    cache_ok = True

    def __init__(self) -> None:
        """Keep a list of token and label."""
        super().__init__(list[dict[str, str]])


class OutboxMessage(Base):
    """What the guest is to be told, committed before it is sent."""

    __tablename__ = "outbox_message"
    __table_args__ = (UniqueConstraint("inbox_message_id", "ordinal"), UniqueConstraint("notice_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), index=True)
    inbox_message_id: Mapped[int | None] = mapped_column(ForeignKey("inbox_message.id"), index=True)
    notice_id: Mapped[int | None] = mapped_column(ForeignKey("notice.id"))
    """Set for news the guest did not ask for in a message."""
    ordinal: Mapped[int] = mapped_column(default=0)
    author: Mapped[str] = mapped_column(default="bot")
    """`bot`, `staff` or `system`."""
    text: Mapped[str]
    buttons: Mapped[list[dict[str, str]]] = mapped_column(OutboxButton(), default=list)
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


class Choice(Base):
    """A button that was offered: an opaque token outside, its meaning here."""

    __tablename__ = "choice"

    token: Mapped[str] = mapped_column(primary_key=True)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), index=True)
    intent: Mapped[str]
    """What pressing it means, in the catalogue's names."""
    request_id: Mapped[int | None]
    value: Mapped[str | None]
    label: Mapped[str]
    offered_at: Mapped[datetime]


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


class HandledTurn(Base):
    """What was answered to one request of one message, written together with its effect.

    When the same request comes again (a process died before the answer was stored), the answer is given again and
    nothing else happens. It is also the record of what was understood, for staff to correct.
    """

    __tablename__ = "handled_turn"

    message_id: Mapped[int] = mapped_column(ForeignKey("inbox_message.id"), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)
    intent: Mapped[str]
    label: Mapped[str | None]
    """Topic or category."""
    confidence: Mapped[float]
    text: Mapped[str]
    replies: Mapped[list[Reply]] = mapped_column(AsJson[list[Reply]](list[Reply]))
    handled_at: Mapped[datetime]
