"""Finding the stays in house."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.commands.opening import Records
from hotel.records import Stay


def find_stays(session: Session, records: Records, who: str = "") -> list[Stay]:
    """Return the stays in house now whose guest's name contains `who`, or whose room it is."""
    today = records.hotel.local(records.clock.now()).date()
    all_stays = session.scalars(select(Stay).where(Stay.property_id == records.hotel.id))
    found = [stay for stay in all_stays if stay.in_house(today) and _is(stay, who.strip().casefold())]
    return sorted(found, key=lambda stay: stay.room.number)


def name_of(stay: Stay) -> str:
    """Return the guest's name."""
    return f"{stay.guest.given_name} {stay.guest.surname}"


def _is(stay: Stay, who: str) -> bool:
    return who == stay.room.number.casefold() or (not who.isdigit() and who in name_of(stay).casefold())
