"""How a command of staff acts: one transaction, and a refusal is a sentence."""

from collections.abc import Callable
from typing import Annotated, Concatenate

import typer
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.commands.opening import Records, open_records
from bot.trouble import TroubleError
from hotel.clock import Clock
from hotel.records import Audience, Complaint, Notice, ServiceRequest
from hotel.staff_errors import StaffDeskError

_LARGEST = 2**31 - 1
"""The largest number that a record can have in every database."""


def of_a_record(number: int | None) -> int | None:
    """Refuse a number that no record can have.

    Raises:
        TroubleError: it is too large.
    """
    if number is not None and number > _LARGEST:
        raise TroubleError(f"there is nothing of the number {number}")
    return number


Number = Annotated[
    int,
    typer.Argument(
        metavar="NUMBER", help="As `python -m bot requests` shows it.", min=1, callback=of_a_record
    ),
]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who does it; guests see the first name.")]
Minutes = Annotated[int | None, typer.Option("--minutes", help="In how many minutes.", min=1)]
Words = Annotated[str, typer.Argument(metavar="TEXT", help="What the guest will read.")]

SOMEBODY = "reception"


def act[**P](
    step: Callable[Concatenate[Session, Clock, P], object], *args: P.args, **kwargs: P.kwargs
) -> None:
    """Do one `step` of the staff's desk, and say whether the guest hears of it.

    Raises:
        TroubleError: it cannot be done.
    """
    records = open_records()
    try:
        with records.database.session() as session:
            last = session.scalar(select(func.max(Notice.id))) or 0
            step(session, records.clock, *args, **kwargs)
            session.flush()
            done = _done(session, records, last)
    except StaffDeskError as refusal:
        raise TroubleError(str(refusal)) from None
    typer.echo(done)


def take_over[**P](
    kind: type[ServiceRequest] | type[Complaint],
    step: Callable[Concatenate[Session, Clock, int, str, P], object],
    number: int,
    by: str,
    *args: P.args,
    **kwargs: P.kwargs,
) -> None:
    """Take a request or a complaint, and name the one who had it until now.

    Raises:
        TroubleError: it cannot be done.
    """
    with open_records().database.session() as session:
        before = session.scalar(select(kind.taken_by).where(kind.id == number))
    act(step, number, by, *args, **kwargs)
    if before is not None and before != by.strip():
        typer.echo(f"{before} had it until now: please tell them.")


def _done(session: Session, records: Records, last: int) -> str:
    """Say when the guest reads of what was done since the notice `last`, if they do."""
    news = select(func.min(Notice.due_at)).where(Notice.id > last, Notice.audience == Audience.GUEST)
    told_at = session.scalar(news)
    if told_at is None:
        return "Done."
    if told_at <= records.clock.now():
        return "Done; the guest is told."
    return f"Done; the guest is told at {records.hotel.local(told_at):%H:%M}, after the quiet hours."
