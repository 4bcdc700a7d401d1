"""Photos that guests send: evidence for a complaint or a fault."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hotel.records.base import Base


class Photo(Base):
    """A photo, made anew from what was sent: a JPEG without any hidden data."""

    __tablename__ = "photo"
    __table_args__ = (UniqueConstraint("conversation_id", "external_id"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    """Random, so that it cannot be guessed."""
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), index=True)
    external_id: Mapped[str]
    """The channel's own id of the upload: the same one twice is one photo."""
    message_id: Mapped[int | None] = mapped_column(ForeignKey("inbox_message.id"), index=True)
    """The message it came with; None until that message comes."""
    request_id: Mapped[int | None] = mapped_column(ForeignKey("service_request.id"), index=True)
    complaint_id: Mapped[int | None] = mapped_column(ForeignKey("complaint.id"), index=True)
    """The request or complaint it is evidence for."""
    width: Mapped[int]
    height: Mapped[int]
    """In pixels."""
    jpeg: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    received_at: Mapped[datetime]
