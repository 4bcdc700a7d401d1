"""How a command of staff acts: one transaction, and a refusal is a sentence."""

from collections.abc import Callable
from typing import Annotated, Concatenate

import typer
from sqlalchemy.orm import Session

from bot.commands.opening import open_records
from bot.trouble import TroubleError
from hotel.clock import Clock
from hotel.staff_errors import StaffDeskError

Number = Annotated[int, typer.Argument(metavar="NUMBER", help="As `python -m bot requests` shows it.", min=1)]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who does it; guests see the first name.")]
Minutes = Annotated[int | None, typer.Option("--minutes", help="In how many minutes.", min=1)]
Words = Annotated[str, typer.Argument(metavar="TEXT", help="What the guest will read.")]

SOMEBODY = "reception"


def act[**P](
    step: Callable[Concatenate[Session, Clock, P], object], *args: P.args, **kwargs: P.kwargs
) -> None:
    """Do one `step` of the staff's desk.

    Raises:
        TroubleError: it cannot be done.
    """
    records = open_records()
    try:
        with records.database.session() as session:
            step(session, records.clock, *args, **kwargs)
    except StaffDeskError as refusal:
        raise TroubleError(str(refusal)) from None
    typer.echo("Done; the guest is told where there is news.")
