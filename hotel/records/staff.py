"""Who works here and when."""

from datetime import time

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hotel.records.base import AsJson, Base, Localised
from hotel.records.property import OpeningHours


class StaffMember(Base):
    """A member of staff. Guests see the first name only."""

    __tablename__ = "staff_member"
    __table_args__ = (UniqueConstraint("property_id", "slug"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"), index=True)
    slug: Mapped[str]
    first_name: Mapped[Localised]
    full_name: Mapped[Localised]
    departments: Mapped[list[str]]
    level: Mapped[int] = mapped_column(default=1)
    starts: Mapped[time]
    ends: Mapped[time]
    contacts: Mapped[dict[str, str]] = mapped_column(AsJson[dict[str, str]](dict[str, str]), default=dict)
    """Medium -> address, for the pager."""
    active: Mapped[bool] = mapped_column(default=True)

    def on_duty(self, moment: time) -> bool:
        """Say whether this person works at `moment` (hotel time)."""
        return self.active and OpeningHours(opens=self.starts, closes=self.ends).includes(moment)
