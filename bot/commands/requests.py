"""`requests`: what the hotel owes its guests at this moment."""

from datetime import datetime

import typer
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.commands.opening import Records, open_records
from hotel.records import OPEN, Complaint, ComplaintState, ServiceRequest

app = typer.Typer()

_SETTLED = (ComplaintState.CLOSED, ComplaintState.FALSE_ALARM)
_LONGEST = 60


@app.command()
def requests() -> None:
    """List the open requests and complaints."""
    records = open_records()
    with records.database.session() as session:
        lines = [*_requests(session, records), *_complaints(session, records)]
    typer.echo("\n".join(lines) if lines else "Nothing is open.")


def _requests(session: Session, records: Records) -> list[str]:
    found = session.scalars(
        select(ServiceRequest)
        .where(ServiceRequest.property_id == records.hotel.id, ServiceRequest.state.in_(OPEN))
        .order_by(ServiceRequest.id)
    )
    return [
        f"request {one.id:>5}  {one.room.number if one.room else '-':>5}  {one.department:<13} "
        f"{one.state:<11} {one.intent:<22} {_until(records, one.promised_at)}  {_what(one)}"
        for one in found
    ]


def _complaints(session: Session, records: Records) -> list[str]:
    found = session.scalars(
        select(Complaint)
        .where(Complaint.property_id == records.hotel.id, Complaint.state.not_in(_SETTLED))
        .order_by(Complaint.id)
    )
    return [
        f"complaint {one.id:>3}  {one.room.number if one.room else '-':>5}  {one.severity:<13} "
        f"{one.state:<11} {one.category:<22} {_until(records, one.acknowledge_by)}  {_shortened(one.words)}"
        for one in found
    ]


def _what(request: ServiceRequest) -> str:
    locale = next(iter(request.lines[0].name)) if request.lines else ""
    lines = ", ".join(f"{line.name.get(locale, '')} × {line.quantity}" for line in request.lines)
    return lines or _shortened(request.words)


def _until(records: Records, moment: datetime | None) -> str:
    return f"{records.hotel.local(moment):%a %H:%M}" if moment else "    -    "


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
