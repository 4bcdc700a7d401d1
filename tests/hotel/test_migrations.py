"""What a migration moves is found again where it is moved to, forth and back, on both databases."""

from typing import Any

from alembic import command
from sqlalchemy import Connection, Table, insert, inspect, select
from sqlalchemy.schema import MetaData

from hotel import migrate
from hotel.database import Database

_DETAIL = {"keywords": ["towel"], "text": {"en": "By the pool.", "ru": "У бассейна."}}
_OWNER = {
    "slug": "alder",
    "name": {"en": "Alder"},
    "address": {"en": "1 Alder Street"},
    "timezone": "UTC",
    "currency": "RUB",
    "languages": ["en"],
    "web_origins": [],
    "default_locale": "en",
    "phone": "1",
    "hours": {},
}


def _bring(connection: Connection, revision: str) -> None:
    """Bring the schema to `revision`, up or down."""
    config = migrate._config()
    config.attributes["connection"] = connection
    with migrate._without_foreign_keys(connection):
        present = {"0007": command.downgrade, "0008": command.upgrade}
        known = inspect(connection).has_table("property")
        (present[revision] if known else command.upgrade)(config, revision)
        connection.commit()


def _table(connection: Connection, name: str) -> Table:
    return Table(name, MetaData(), autoload_with=connection)


def _only(connection: Connection, table: str, column: str) -> Any:
    rows = connection.execute(select(_table(connection, table).c[column])).scalars().all()
    connection.rollback()
    (row,) = rows
    return row


def test_the_narrower_answers_move_to_their_fact_and_back(empty_database: Database) -> None:
    before = {"delivery_minutes": 12, "fact_details": [{"topic": "pool", **_DETAIL}]}
    with empty_database.engine.connect() as connection:
        _bring(connection, "0007")
        owner = insert(_table(connection, "property")).values(policies=before, **_OWNER)
        connection.execute(owner)
        fact = {"property_id": 1, "topic": "pool", "text": {"en": "A pool."}}
        connection.execute(insert(_table(connection, "fact")).values(**fact))
        connection.commit()
        _bring(connection, "0008")
        assert _only(connection, "fact", "details") == [_DETAIL]
        assert _only(connection, "property", "policies") == {"delivery_minutes": 12}
        _bring(connection, "0007")
        assert _only(connection, "property", "policies") == before
