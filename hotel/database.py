"""The way to the database: SQLite on one machine, PostgreSQL for several. Both have one writer at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import Session, sessionmaker

_LOOKING = "bellhop_looking"
_READING = {"sqlite": "BEGIN"}
_WRITING = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "SELECT pg_advisory_xact_lock(46835)"}
"""How a transaction waits for the writer before it, so that nothing it has read changes before it has written.

Staff, guests and timers all decide by what they read: whether it can still be cancelled, how many are left.
"""


def open_database(url: str) -> Engine:
    """Return an engine for `url`, e.g. `sqlite:///var/bellhop.db` or `postgresql+psycopg://…`."""
    # hide_parameters: a failing statement must not carry a guest's words into a log
    engine = create_engine(url, hide_parameters=True, pool_pre_ping=not url.startswith("sqlite"))
    event.listen(
        engine, "connect", _prepare_sqlite if engine.dialect.name == "sqlite" else _prepare_postgresql
    )
    event.listen(engine, "begin", _begin)
    return engine


def _prepare_postgresql(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    # So long a writer waits; and so long the others wait for one whose machine is gone.
    cursor.execute("SET lock_timeout = '10s'")
    cursor.execute("SET idle_in_transaction_session_timeout = '60s'")
    cursor.close()
    connection.commit()


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = (
        None  # SQLAlchemy begins by itself below; the driver's own BEGIN would come too late
    )
    cursor = connection.cursor()
    for _, _, file in cursor.execute("PRAGMA database_list").fetchall():
        if file:
            _make_private(Path(file))  # before the journals: they get the rights of the file
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _make_private(file: Path) -> None:
    """Let nobody but the user of the house read what guests wrote; a file of somebody else is left as it is."""
    with suppress(PermissionError):
        if file.stat().st_mode & 0o077:
            file.chmod(0o600)


def _begin(connection: Connection) -> None:
    looking = connection.get_execution_options().get(_LOOKING, False)
    first = (_READING if looking else _WRITING).get(connection.dialect.name)
    if first is not None:
        connection.exec_driver_sql(first)


class Database:
    """Sessions on one engine; each `session()` is one transaction."""

    def __init__(self, engine: Engine) -> None:
        """Use `engine` for every session."""
        self.engine = engine
        self._sessions = sessionmaker(engine, expire_on_commit=False)
        reading = engine.execution_options(**{_LOOKING: True})
        self._lookers = sessionmaker(reading, expire_on_commit=False, autoflush=False)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Give a session; commit at the end, roll back on an exception."""
        with self._sessions.begin() as session:
            yield session

    @contextmanager
    def look(self) -> Iterator[Session]:
        """Give a session that only reads: it waits for no writer, and no writer waits for it."""
        with self._lookers() as session:
            yield session
