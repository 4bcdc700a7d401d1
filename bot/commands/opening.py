"""Opening the records for a command that looks at them or changes them."""

from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from sqlalchemy import inspect, select
from sqlalchemy.exc import SQLAlchemyError

from bot.settings import Settings, load_settings
from bot.trouble import TroubleError
from hotel.clock import ShiftedClock
from hotel.database import Database, open_database
from hotel.migrate import is_behind
from hotel.places import make_private
from hotel.records import Property

_LOAD_FIRST = "load the hotel first: `python -m bot run`, or `python -m bot hotel load DIR`"


@dataclass(frozen=True)
class Records:
    """The records of the hotel that the settings name."""

    settings: Settings
    database: Database
    clock: ShiftedClock
    hotel: Property


def open_records(settings: Settings | None = None) -> Records:
    """Open the records.

    Raises:
        TroubleError: there is no database, it is of an older version, or the hotel has not been loaded into it.
    """
    settings = settings or load_settings()
    database = open_database_of(settings)
    slug = slug_of(settings)
    try:
        if is_behind(database.engine):
            raise TroubleError(
                "the database is of an older version: `python -m bot run` brings it up to date"
            )
        loaded = inspect(database.engine).has_table(Property.__tablename__)
        with database.session() as session:
            hotel = session.scalars(select(Property).where(Property.slug == slug)).first() if loaded else None
    except SQLAlchemyError as refused:
        raise TroubleError(no_database(refused)) from None
    if hotel is None:
        raise TroubleError(f"the hotel {slug!r} is not in the database; {_LOAD_FIRST}")
    return Records(settings, database, clock_of(settings), hotel)


def open_database_of(settings: Settings) -> Database:
    """Return the database of `settings`, with the folder for its file made.

    Raises:
        TroubleError: its address cannot be read.
    """
    make_private(settings.var_dir)
    try:
        return Database(open_database(settings.database_url))
    except (ValueError, SQLAlchemyError):  # what it says may hold the password
        raise TroubleError("BELLHOP_DATABASE_URL is no address of a database") from None


def clock_of(settings: Settings) -> ShiftedClock:
    """Return the clock of the house."""
    return ShiftedClock(settings.clock_file)


def slug_of(settings: Settings) -> str:
    """Return the short name by which the records know the hotel of the settings.

    Raises:
        TroubleError: its `property.yml` is missing or cannot be read.
    """
    file = settings.property_dir / "property.yml"
    try:
        return str(YAML(typ="safe").load(file)["slug"])
    except FileNotFoundError:
        raise TroubleError(
            f"{file} is missing: set BELLHOP_PROPERTY_DIR to the folder of your hotel"
        ) from None
    except (YAMLError, KeyError, TypeError):
        raise TroubleError(
            f"{file} names no slug: `python -m bot hotel check {file.parent}` says more"
        ) from None


def no_database(refused: SQLAlchemyError) -> str:
    """Say in one line why the database cannot be opened."""
    reason = str(getattr(refused, "orig", refused)).strip().splitlines()[0]
    return f"the database cannot be opened ({reason}): look at BELLHOP_DATABASE_URL"
