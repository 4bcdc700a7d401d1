import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from hotel.database import Database, open_database
from hotel.records import Base, Contact

_IMPATIENT = {"sqlite": "PRAGMA busy_timeout=1", "postgresql": "SET lock_timeout=1"}


@pytest.fixture
def database(empty_database: Database) -> Database:
    Base.metadata.create_all(empty_database.engine)
    return empty_database


def test_who_only_looks_waits_for_no_writer(database: Database) -> None:
    with database.session() as writer, database.look() as reader:
        assert writer.scalars(select(Contact)).all() == reader.scalars(select(Contact)).all() == []


def test_a_second_writer_waits_for_the_first(database: Database) -> None:
    impatient = Database(open_database(str(database.engine.url)))
    with database.session() as first:
        first.scalars(select(Contact)).all()
        with impatient.engine.connect() as second:
            second.connection.cursor().execute(_IMPATIENT[database.engine.dialect.name])
            with pytest.raises(OperationalError, match="lock"):
                second.exec_driver_sql("SELECT 1")
    impatient.engine.dispose()
