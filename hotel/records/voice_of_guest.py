"""What guests like, must not eat, praise and rate."""

import enum
from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hotel.records.base import Base


class PreferenceKind(enum.StrEnum):
    """What a preference says."""

    LIKE = "like"
    DISLIKE = "dislike"
    ALLERGY = "allergy"
    DIET = "diet"


class PreferenceSource(enum.StrEnum):
    """How the hotel came to know."""

    STATED = "stated"
    OBSERVED = "observed"


class Preference(Base):
    """One thing to remember about a guest."""

    __tablename__ = "preference"
    __table_args__ = (UniqueConstraint("message_id", "ordinal", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    guest_id: Mapped[int] = mapped_column(ForeignKey("guest.id"), index=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("inbox_message.id"))
    ordinal: Mapped[int] = mapped_column(default=0)
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[PreferenceKind]
    source: Mapped[PreferenceSource] = mapped_column(default=PreferenceSource.STATED)
    subject: Mapped[str | None]
    """An allergen, a diet or a slug of the catalogue where one was recognised."""
    words: Mapped[str]
    companion: Mapped[str | None]
    """Whose it is, where it is not the guest's own."""
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"))
    """Set where it holds for this stay only."""
    valid_until: Mapped[date | None]
    created_at: Mapped[datetime]
    forgotten_at: Mapped[datetime | None]


class FeedbackKind(enum.StrEnum):
    """What kind of word a guest left."""

    PRAISE = "praise"
    RATING = "rating"
    REASON = "reason"


class Feedback(Base):
    """A praise or a score, as it was given."""

    __tablename__ = "feedback"
    __table_args__ = (UniqueConstraint("message_id", "ordinal"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), index=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("inbox_message.id"))
    ordinal: Mapped[int] = mapped_column(default=0)
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"), index=True)
    kind: Mapped[FeedbackKind]
    score: Mapped[int | None]
    scale: Mapped[int | None]
    department: Mapped[str | None]
    person: Mapped[str | None]
    words: Mapped[str]
    created_at: Mapped[datetime]
