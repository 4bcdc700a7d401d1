"""`requests`: what the hotel owes its guests at this moment, the most pressing first."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from bot.commands.at_the_desk import of_a_record
from bot.commands.matters import Matter, ended_matters, guest_of, open_matters, what_is_asked
from bot.commands.opening import Records, open_records
from bot.trouble import TroubleError
from hotel.records import Complaint, ServiceRequest

app = typer.Typer()

_LONGEST = 90

Shown = Annotated[
    int | None,
    typer.Argument(
        metavar="NUMBER",
        help="Show this request with its history.",
        min=1,
        callback=of_a_record,
    ),
]
OfComplaint = Annotated[
    int | None,
    typer.Option(
        "--complaint",
        metavar="NUMBER",
        help="Show this complaint with its history.",
        min=1,
        callback=of_a_record,
    ),
]
Ended = Annotated[bool, typer.Option("--ended", help="List what is done, declined, cancelled or closed.")]


@app.command()
def requests(number: Shown = None, *, complaint: OfComplaint = None, ended: Ended = False) -> None:
    """List the open requests and complaints.

    Also the conversations that a person has. Emergencies come first, then what is late and bears a `!`: a
    complaint that nobody took, a promise that is not kept.
    """
    records = open_records()
    with records.database.session() as session:
        if complaint is not None:
            lines = list(_complaint_in_full(session, records, complaint))
        elif number is not None:
            lines = list(_request_in_full(session, records, number))
        else:
            lines = _in_columns(
                records, ended_matters(session, records) if ended else open_matters(session, records)
            )
    typer.echo("\n".join(lines) if lines else f"Nothing {'has ended' if ended else 'is open'}.")


def _in_columns(records: Records, matters: Iterable[Matter]) -> list[str]:
    rows = [
        [
            "!" if one.marked else "",
            one.number,
            one.room,
            one.guest,
            one.who,
            one.state,
            one.kind,
            _until(records, one.until),
            _shortened(one.words),
        ]
        for one in matters
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]


def _request_in_full(session: Session, records: Records, number: int) -> Iterator[str]:
    one = session.get(ServiceRequest, number)
    if one is None or one.property_id != records.hotel.id:
        raise TroubleError(f"there is no request {number}")
    yield f"request {one.id}: {one.intent} for {one.department}, {one.state} {one.taken_by or ''}".rstrip()
    yield f"  room {one.room.number if one.room else '-'}, {guest_of(session, one.stay_id, one.guest_name)}"
    yield f"  {what_is_asked(records, one)}"
    yield f"  the guest's words: {' '.join(one.words.split())}"
    if one.promised_at is not None:
        yield f"  promised: {_until(records, one.promised_at)}"
    if one.price:
        yield f"  price: {one.price} {records.hotel.currency}"
    yield f"  {_when(records, one.created_at)}  asked"
    for step in one.events:
        yield f"  {_when(records, step.at)}  {step.by}: {step.after}{f' ({step.reason})' if step.reason else ''}"


def _complaint_in_full(session: Session, records: Records, number: int) -> Iterator[str]:
    one = session.get(Complaint, number)
    if one is None or one.property_id != records.hotel.id:
        raise TroubleError(f"there is no complaint {number}")
    kind = one.emergency_kind or one.category
    yield f"complaint {one.id}: {kind}, {one.severity}, level {one.level}, {one.state} {one.taken_by or ''}".rstrip()
    yield f"  room {one.room.number if one.room else '-'}, {guest_of(session, one.stay_id)}"
    if one.recovery:
        yield f"  offered: {one.recovery}"
    for remark in one.remarks:
        yield f"  {_when(records, remark.at)}  {remark.by}: {' '.join(remark.text.split())}"


def _until(records: Records, moment: datetime | None) -> str:
    if moment is None:
        return ""
    there = records.hotel.local(moment)
    today = records.hotel.local(records.clock.now()).date()
    return f"{there:%H:%M}" if there.date() == today else f"{there:%a %d %H:%M}"


def _when(records: Records, moment: datetime) -> str:
    return f"{records.hotel.local(moment):%a %d %H:%M}"


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
