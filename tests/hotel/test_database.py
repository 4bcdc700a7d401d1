from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from hotel.database import Database, open_database
from hotel.records import Base, Contact


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = Database(open_database(f"sqlite:///{tmp_path}/one.db"))
    Base.metadata.create_all(database.engine)
    return database


def test_who_only_looks_waits_for_no_writer(database: Database) -> None:
    with database.session() as writer, database.look() as reader:
        assert writer.scalars(select(Contact)).all() == reader.scalars(select(Contact)).all() == []
    database.engine.dispose()


def test_a_second_writer_waits_for_the_first(database: Database) -> None:
    database.engine.dispose()
    impatient = Database(open_database(str(database.engine.url)))
    with database.session() as first:
        first.scalars(select(Contact)).all()
        with impatient.engine.connect() as second:
            driver = second.connection.cursor()
            driver.execute("PRAGMA busy_timeout=1")
            with pytest.raises(OperationalError, match="locked"):
                second.exec_driver_sql("SELECT 1")
    impatient.engine.dispose()
    database.engine.dispose()
