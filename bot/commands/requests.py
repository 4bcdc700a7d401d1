"""`requests`: what the hotel owes its guests at this moment, the most pressing first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import typer
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.commands.opening import Records, open_records
from hotel.records import (
    OPEN,
    Complaint,
    ComplaintState,
    Conversation,
    InboxMessage,
    Room,
    ServiceRequest,
)

app = typer.Typer()

_SETTLED = (ComplaintState.CLOSED, ComplaintState.FALSE_ALARM)
_LONGEST = 60


@dataclass(frozen=True)
class _Line:
    """One open matter."""

    number: str
    room: Room | None
    who: str
    state: str
    kind: str
    until: datetime | None
    words: str


@app.command()
def requests() -> None:
    """List the open requests and complaints.

    Also the conversations that a person has. The late ones come first and bear a `!`: a complaint that nobody
    took, a promise that is not kept.
    """
    records = open_records()
    with records.database.session() as session:
        lines = [
            line
            for found in (_complaints, _requests, _conversations)
            for line in _in_columns(records, found(session, records))
        ]
    typer.echo("\n".join(lines) if lines else "Nothing is open.")


def _complaints(session: Session, records: Records) -> Iterator[_Line]:
    found = session.scalars(
        select(Complaint)
        .where(Complaint.property_id == records.hotel.id, Complaint.state.not_in(_SETTLED))
        .order_by(Complaint.id)
    )
    for one in found:
        yield _Line(
            f"complaint {one.id}",
            one.room,
            f"{one.severity}, level {one.level}",
            f"{one.state} {one.taken_by or ''}",
            one.emergency_kind or one.category,
            one.acknowledge_by if one.state is ComplaintState.OPEN else None,
            one.words,
        )


def _requests(session: Session, records: Records) -> Iterator[_Line]:
    found = session.scalars(
        select(ServiceRequest)
        .where(ServiceRequest.property_id == records.hotel.id, ServiceRequest.state.in_(OPEN))
        .order_by(ServiceRequest.id)
    )
    for one in found:
        yield _Line(
            f"request {one.id}",
            one.room,
            one.department,
            one.state,
            one.intent,
            one.promised_at,
            _what(records, one),
        )


def _conversations(session: Session, records: Records) -> Iterator[_Line]:
    with_staff = session.scalars(
        select(Conversation)
        .where(Conversation.property_id == records.hotel.id, Conversation.with_staff_since.is_not(None))
        .order_by(Conversation.with_staff_since)
    )
    for one in with_staff:
        yield _Line(
            f"conversation {one.id}",
            one.stay.room if one.stay else None,
            "reception",
            "a person answers",
            f"`staff write {one.id} TEXT`, `staff hand-back {one.id}`",
            None,
            _last_words(session, one),
        )


def _in_columns(records: Records, found: Iterator[_Line]) -> list[str]:
    """Return the lines of one sort in columns, the late ones first."""
    now = records.clock.now()
    ordered = sorted(found, key=lambda one: (one.until is None, one.until or now))
    rows = [
        [
            "!" if one.until is not None and one.until < now else "",
            one.number,
            one.room.number if one.room else "-",
            one.who,
            one.state.strip(),
            one.kind,
            _until(records, one.until),
            _shortened(one.words),
        ]
        for one in ordered
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]


def _what(records: Records, request: ServiceRequest) -> str:
    if not request.lines:
        return request.words
    locale = records.settings.staff_locale or records.hotel.default_locale
    return ", ".join(
        f"{line.name.get(locale) or next(iter(line.name.values()))} × {line.quantity}"
        for line in request.lines
    )


def _last_words(session: Session, conversation: Conversation) -> str:
    last = select(InboxMessage.text).where(InboxMessage.conversation_id == conversation.id)
    return session.scalars(last.order_by(InboxMessage.id.desc())).first() or ""


def _until(records: Records, moment: datetime | None) -> str:
    if moment is None:
        return ""
    there = records.hotel.local(moment)
    today = records.hotel.local(records.clock.now()).date()
    return f"{there:%H:%M}" if there.date() == today else f"{there:%a %d %H:%M}"


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
