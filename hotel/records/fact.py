"""What the hotel says about itself."""

from pydantic import BaseModel, ConfigDict
from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hotel.records.base import AsJson, Base, Localised


class FactDetail(BaseModel):
    """The answer to a narrower question of a topic, and the words that ask for it."""

    model_config = ConfigDict(frozen=True)
    keywords: tuple[str, ...]
    text: dict[str, str]


class Fact(Base):
    """The answer to a topic of `ask_hotel`."""

    __tablename__ = "fact"
    __table_args__ = (UniqueConstraint("property_id", "topic"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    topic: Mapped[str]
    text: Mapped[Localised]
    verified_text: Mapped[Localised | None]
    """What only a verified guest is told, after the text."""
    details: Mapped[list[FactDetail]] = mapped_column(
        AsJson[list[FactDetail]](list[FactDetail]), default=list
    )
