"""What every test may ask for: an empty database, on SQLite and on PostgreSQL; a trained model."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest
import structlog

from bot.commands.showing import showing
from bot.settings import Settings, load_settings
from bot.supervisor.checks import check_environments
from bot.supervisor.model import ensure_model
from hotel.database import Database, open_database


@pytest.fixture(scope="session", autouse=True)
def _plain_tracebacks() -> None:
    """Log as the house does (`bot/logs.py`): structlog's own way draws every frame with its variables, a second each."""
    renderer = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[structlog.processors.add_log_level, renderer])


def _postgresql_programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: float(folder.parent.name))
    return found[-1] if found else None


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """A PostgreSQL server of our own on a socket in a folder of our own; gives the folder."""
    programs = _postgresql_programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    # It refuses to run as root; and the folder must be reachable for whom it runs as.
    owner = pwd.getpwnam("postgres" if _exists("postgres") else "nobody") if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="bellhop-pg-", dir="/tmp"))
    if owner is not None:
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    user = {} if owner is None else {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}

    def run(program: str, *options: str) -> None:
        command = [str(programs / program), *options]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=60, **user)  # type: ignore[call-overload]  # noqa: S603

    data = folder / "data"
    run("initdb", "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
    options = f"-c listen_addresses='' -k {folder} -c fsync=off"
    run("pg_ctl", "-D", str(data), "-o", options, "-l", str(folder / "log"), "-w", "start")
    try:
        yield str(folder)
    finally:
        run("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _exists(user: str) -> bool:
    try:
        pwd.getpwnam(user)
    except KeyError:
        return False
    return True


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database: the test runs on SQLite, and again on PostgreSQL."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/test.db"
    else:
        socket = request.getfixturevalue("postgresql")
        name = f"test_{tmp_path.name.encode().hex()[-40:]}"
        with psycopg.connect(host=socket, user="postgres", dbname="postgres", autocommit=True) as server:
            server.execute(f'CREATE DATABASE "{name}"'.encode())
        url = f"postgresql+psycopg://postgres@/{name}?host={socket}"
    database = Database(open_database(url))
    yield database
    database.engine.dispose()


@pytest.fixture(scope="session")
def trained() -> Settings:
    """The settings, with a model that is fresh: trained here if it is not."""
    check_environments()
    settings = load_settings()
    with showing("Training the model", aside=True) as progress:
        ensure_model(settings, progress)
    return settings


@pytest.fixture
def nothing_is_left_behind() -> Iterator[None]:
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    yield
    left = [child for child in psutil.Process().children(recursive=True) if child.pid not in before]
    assert left == []
