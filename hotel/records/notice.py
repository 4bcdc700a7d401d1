"""A notice: one thing that staff or a guest must be told, kept until it has been delivered."""

import enum
from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hotel.facts import Fact
from hotel.records.base import AsJson, Base


class Audience(enum.StrEnum):
    """Who is told."""

    DEPARTMENT = "department"
    COMPLAINT_STAFF = "complaint_staff"
    LEVEL = "level"
    GUEST = "guest"


class NoticeState(enum.StrEnum):
    """How far the notice has come."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    GIVEN_UP = "given_up"


class Notice(Base):
    """Written in the same transaction as the change it tells of; delivered by the pager's loop."""

    __tablename__ = "notice"
    __table_args__ = (Index("ix_notice_state_due_at", "state", "due_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    audience: Mapped[Audience]
    department: Mapped[str | None]
    level: Mapped[int | None]
    conversation_id: Mapped[int | None] = mapped_column(ForeignKey("conversation.id"))
    request_id: Mapped[int | None] = mapped_column(ForeignKey("service_request.id"), index=True)
    complaint_id: Mapped[int | None] = mapped_column(ForeignKey("complaint.id"), index=True)
    key: Mapped[str]
    """The key of its wording in `content/`."""
    facts: Mapped[dict[str, Fact]] = mapped_column(AsJson[dict[str, Fact]](dict[str, Fact]), default=dict)
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    state: Mapped[NoticeState] = mapped_column(default=NoticeState.WAITING)
    leased_until: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)
    delivered_at: Mapped[datetime | None]


class Timer(Base):
    """Something the hotel must do by itself at a moment: a wake-up, a room setting, an escalation of a request."""

    __tablename__ = "timer"
    __table_args__ = (Index("ix_timer_fired_at_due_at", "fired_at", "due_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    kind: Mapped[str]
    request_id: Mapped[int | None] = mapped_column(ForeignKey("service_request.id"), index=True)
    facts: Mapped[dict[str, Fact]] = mapped_column(AsJson[dict[str, Fact]](dict[str, Fact]), default=dict)
    due_at: Mapped[datetime]
    fired_at: Mapped[datetime | None]
    cancelled_at: Mapped[datetime | None]
