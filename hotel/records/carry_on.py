"""Links that carry a conversation from one channel to another."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from hotel.records.base import Base


class CarryOnLink(Base):
    """A link that opens one conversation on another channel, once and not for long."""

    __tablename__ = "carry_on_link"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    """SHA-256 of the token, in hex: the token itself is in the guest's hands only."""
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), index=True)
    good_until: Mapped[datetime]
    used_at: Mapped[datetime | None]
