"""The names of the hotel's catalogue, read from its files: entities are found without a database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.settings import Settings
from bot.trouble import TroubleError
from hotel.database import Database, open_database
from hotel.property_files.check import PropertyFilesError, read_property
from hotel.property_files.load import load_property
from hotel.reading.entities import PropertyCatalogue, entities_in
from hotel.records import Base, FaultObject, MenuItem, Place, StaffMember, Thing

_ANY_DAY = datetime(2000, 1, 1, tzinfo=UTC).date()
"""The dates of demo stays are counted from it; no stay is looked at."""


@dataclass(frozen=True)
class Surfaces:
    """What the hotel's names are, and its language."""

    default_locale: str
    catalogue: PropertyCatalogue

    def entities_in(self, text: str, intent: str | None = None) -> dict[str, list[str] | str]:
        """Return the entities of `text`, as exact pieces of it; of an `intent`, those it has use for."""
        return entities_in(text, self.catalogue, intent)


def surfaces_of(settings: Settings) -> Surfaces:
    """Read the catalogue from the files of the hotel, through records in memory that are dropped again.

    Raises:
        TroubleError: the files have mistakes.
    """
    folder = settings.property_dir
    try:
        files = read_property(folder)
    except PropertyFilesError as mistakes:
        raise TroubleError(*(f"{folder}/{problem}" for problem in mistakes.problems)) from None
    database = Database(open_database("sqlite://"))
    Base.metadata.create_all(database.engine)
    with database.session() as session:
        hotel = load_property(session, files, _ANY_DAY)
        surfaces = Surfaces(hotel.default_locale, _catalogue(session))
    database.engine.dispose()
    return surfaces


def _catalogue(session: Session) -> PropertyCatalogue:
    return PropertyCatalogue(
        items=session.scalars(select(MenuItem)).all(),
        things=session.scalars(select(Thing)).all(),
        places=session.scalars(select(Place)).all(),
        faults=session.scalars(select(FaultObject)).all(),
        people=sorted(_names(session)),
    )


def _names(session: Session) -> Iterator[str]:
    for person in session.scalars(select(StaffMember)):
        yield from {*person.first_name.values(), *person.full_name.values()}
