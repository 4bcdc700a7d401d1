"""Who reads the answers of a conversation, and whose names are none of their business."""

from collections.abc import Sequence

from sqlalchemy import select

from benchmark.talks.always import Listener
from benchmark.talks.setup_words import Who
from bot.commands.opening import Records
from hotel.records import StaffMember


def reader(records: Records, locale: str, name: str, in_house: Sequence[Who]) -> Listener:
    """Return the guest `name`, who writes in `locale` while others are in the house."""
    hotel = records.hotel
    with records.database.session() as session:
        staff = session.scalars(select(StaffMember).where(StaffMember.property_id == hotel.id)).all()
    surnames = {full.split()[-1] for one in staff for full in one.full_name.values() if " " in full}
    others = {who.surname for who in in_house if not who.writes}
    named = " ".join([*hotel.name.values(), "Bellhop Telegram Wi-Fi", name])
    return Listener(locale, named, tuple(sorted(others | surnames)))
