"""A complaint or an emergency: what was wrong, how bad, who took it, what the guest says of the cure."""

import enum
from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hotel.records.base import Base
from hotel.records.property import Room


class Severity(enum.StrEnum):
    """How fast somebody must come."""

    NORMAL = "normal"
    HIGH = "high"
    EMERGENCY = "emergency"

    def raised(self) -> "Severity":
        """Return the next level up for a repeated complaint; only danger makes an emergency."""
        return Severity.HIGH if self is Severity.NORMAL else self


class ComplaintState(enum.StrEnum):
    """Where a complaint stands. Only the guest's word leads from DONE to CLOSED."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    DONE = "done"
    CLOSED = "closed"
    FALSE_ALARM = "false_alarm"
    WITHDRAWN = "withdrawn"
    """The guest took it back, or never meant to complain."""


SETTLED = (ComplaintState.CLOSED, ComplaintState.FALSE_ALARM, ComplaintState.WITHDRAWN)
"""Where nothing is left to be put right."""


class Complaint(Base):
    """Something a guest suffers from, until the guest says that it is put right."""

    __tablename__ = "complaint"
    __table_args__ = (UniqueConstraint("message_id", "ordinal"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), index=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("inbox_message.id"))
    ordinal: Mapped[int] = mapped_column(default=0)
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"), index=True)
    room_id: Mapped[int | None] = mapped_column(ForeignKey("room.id"))
    category: Mapped[str]
    severity: Mapped[Severity] = mapped_column(default=Severity.NORMAL)
    emergency_kind: Mapped[str | None]
    state: Mapped[ComplaintState] = mapped_column(default=ComplaintState.OPEN)
    level: Mapped[int] = mapped_column(default=1)
    """1 is those on duty, 2 the duty manager, 3 the general manager."""
    count: Mapped[int] = mapped_column(default=1)
    """How often the guest has said it."""
    reopened: Mapped[int] = mapped_column(default=0)
    words: Mapped[str]
    recovery: Mapped[str | None]
    """What staff offered to put it right."""
    created_at: Mapped[datetime]
    acknowledge_by: Mapped[datetime | None]
    """The next level is alerted then: nobody took it, or it was not settled in the minutes promised; None: never."""
    taken_by: Mapped[str | None]
    taken_at: Mapped[datetime | None]
    done_by: Mapped[str | None]
    done_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    room: Mapped[Room | None] = relationship(lazy="joined")
    remarks: Mapped[list["ComplaintRemark"]] = relationship(
        back_populates="complaint", cascade="all, delete-orphan", order_by="ComplaintRemark.id"
    )


class ComplaintRemark(Base):
    """One line of a complaint's history: the guest's words, a step of staff, an escalation."""

    __tablename__ = "complaint_remark"

    id: Mapped[int] = mapped_column(primary_key=True)
    complaint_id: Mapped[int] = mapped_column(ForeignKey("complaint.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[str]
    text: Mapped[str]
    complaint: Mapped[Complaint] = relationship(back_populates="remarks")
