"""Bringing a database to the present schema."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine


def upgrade(engine: Engine) -> None:
    """Create or migrate the schema of the database behind `engine` to the newest revision."""
    config = _config()
    with engine.connect() as connection, _without_foreign_keys(connection):
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()


def is_behind(engine: Engine) -> bool:
    """Say whether the database was brought to an older schema than the present one, and not beyond."""
    with engine.connect() as connection:
        present = MigrationContext.configure(connection).get_current_revision()
    return present not in {None, ScriptDirectory.from_config(_config()).get_current_head()}


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


@contextmanager
def _without_foreign_keys(connection: Connection) -> Iterator[None]:
    """Let SQLite not look at foreign keys: it alters a table that others point to by making it anew."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver = (
        connection.connection.cursor()
    )  # SQLAlchemy would begin a transaction, and within one it cannot be set
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys=ON")
