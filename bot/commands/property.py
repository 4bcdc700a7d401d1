"""`hotel`: checking the files of a property, and loading them into the records."""

from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from sqlalchemy.exc import OperationalError

from bot.commands.opening import clock_of, no_database, open_database_of
from bot.settings import load_settings
from bot.trouble import TroubleError
from hotel.migrate import upgrade
from hotel.property_files.check import PropertyFilesError, check_property, read_property
from hotel.property_files.load import load_property

app = typer.Typer(help="Check the files of a hotel, and load them.", no_args_is_help=True)

Folder = Annotated[
    Path,
    typer.Argument(metavar="DIR", help="The folder with the hotel's files.", exists=True, file_okay=False),
]


@app.command()
def check(folder: Folder) -> None:
    """Name every mistake in the files, by file and line."""
    problems = check_property(folder)
    if problems:
        raise TroubleError(*(f"{folder}/{problem}" for problem in problems), _count(len(problems)))
    typer.echo(f"{folder}: no mistakes.")


@app.command()
def load(folder: Folder) -> None:
    """Bring the database up to date and load the hotel into it; what guests and staff did since stays."""
    settings = load_settings()
    try:
        files = read_property(folder)
    except PropertyFilesError as mistakes:
        raise TroubleError(*(f"{folder}/{problem}" for problem in mistakes.problems)) from None
    database = open_database_of(settings)
    today = clock_of(settings).now().astimezone(ZoneInfo(files.property.time_zone)).date()
    try:
        upgrade(database.engine)
        with database.session() as session:
            load_property(session, files, today)
    except OperationalError as refused:
        raise TroubleError(no_database(refused)) from None
    typer.echo(f"Loaded the hotel of {folder}.")


def _count(number: int) -> str:
    return "1 mistake; nothing can be loaded until it is put right." if number == 1 else f"{number} mistakes."
