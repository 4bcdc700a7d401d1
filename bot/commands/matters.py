"""What the hotel owes its guests, as lines that staff can scan: the most pressing first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from bot.commands.opening import Records
from bot.commands.stays import name_of
from hotel.records import (
    OPEN,
    SETTLED,
    Complaint,
    ComplaintState,
    Conversation,
    InboxMessage,
    RequestLine,
    RequestState,
    ServiceRequest,
    Severity,
    Stay,
)

_ENDED = (RequestState.DONE, RequestState.CLOSED, RequestState.DECLINED, RequestState.CANCELLED)
_EMERGENCY, _PRESSING, _SOON, _LATER = range(4)


@dataclass(frozen=True)
class Matter:
    """One matter between a guest and the hotel."""

    number: str
    room: str
    guest: str
    who: str
    state: str
    kind: str
    until: datetime | None
    words: str
    rank: int = _LATER
    marked: bool = False
    """It should have been taken, or done, by now."""

    @property
    def order(self) -> tuple[int, bool, float]:
        """What the list is sorted by: how pressing it is, then what is due first."""
        until = self.until
        return self.rank, until is None, until.timestamp() if until else 0.0


def open_matters(session: Session, records: Records) -> list[Matter]:
    """Return what is open, the most pressing first."""
    found = [
        *_complaints(session, records, Complaint.state.not_in(SETTLED)),
        *_requests(session, records, ServiceRequest.state.in_(OPEN)),
        *_conversations(session, records),
    ]
    return sorted(found, key=lambda one: one.order)


def ended_matters(session: Session, records: Records) -> list[Matter]:
    """Return what has ended."""
    return [
        *_complaints(session, records, Complaint.state.in_(SETTLED)),
        *_requests(session, records, ServiceRequest.state.in_(_ENDED)),
    ]


def what_is_asked(records: Records, request: ServiceRequest) -> str:
    """Return what is wanted with its wishes, and the allergies to mind; the guest's words where nothing is listed."""
    locale = records.settings.staff_locale or records.hotel.default_locale
    parts = [", ".join(_line(line, locale) for line in request.lines) or request.words]
    parts += [f"→ {request.place_said}"] if request.place_said else []
    parts += [request.note] if request.note and request.note != request.words else []
    parts += [f"ALLERGY: {request.allergy_warning}"] if request.allergy_warning else []
    return "; ".join(parts)


def guest_of(session: Session, stay_id: int | None, named: str | None = None) -> str:
    """Return for whom it is."""
    stay = session.get(Stay, stay_id) if stay_id is not None else None
    return name_of(stay) if stay else named or "visitor"


def _complaints(session: Session, records: Records, which: ColumnElement[bool]) -> Iterator[Matter]:
    now = records.clock.now()
    found = select(Complaint).where(Complaint.property_id == records.hotel.id, which)
    for one in session.scalars(found.order_by(Complaint.id)):
        waits = one.state is ComplaintState.OPEN
        unsolved = waits or one.state is ComplaintState.ACKNOWLEDGED
        late = unsolved and one.acknowledge_by is not None and one.acknowledge_by < now
        yield Matter(
            f"complaint {one.id}",
            one.room.number if one.room else "-",
            guest_of(session, one.stay_id),
            f"{one.severity}, level {one.level}",
            f"{one.state} {one.taken_by or ''}".strip(),
            one.emergency_kind or one.category,
            one.acknowledge_by if unsolved else None,
            one.words,
            _rank_of(one, marked=waits or late),
            marked=waits or late,
        )


def _rank_of(complaint: Complaint, *, marked: bool) -> int:
    if complaint.severity is Severity.EMERGENCY:
        return _EMERGENCY
    return _PRESSING if marked or complaint.severity is Severity.HIGH else _SOON


def _requests(session: Session, records: Records, which: ColumnElement[bool]) -> Iterator[Matter]:
    now = records.clock.now()
    found = select(ServiceRequest).where(ServiceRequest.property_id == records.hotel.id, which)
    for one in session.scalars(found.order_by(ServiceRequest.id)):
        late = one.is_open and one.promised_at is not None and one.promised_at < now
        yield Matter(
            f"request {one.id}",
            one.room.number if one.room else "-",
            guest_of(session, one.stay_id, one.guest_name),
            one.department,
            f"{one.state} {one.taken_by or ''}".strip(),
            one.intent,
            one.promised_at,
            what_is_asked(records, one),
            _PRESSING if late or one.urgent else _LATER,
            marked=late,
        )


def _conversations(session: Session, records: Records) -> Iterator[Matter]:
    with_staff = select(Conversation).where(
        Conversation.property_id == records.hotel.id, Conversation.with_staff_since.is_not(None)
    )
    for one in session.scalars(with_staff.order_by(Conversation.with_staff_since)):
        stay = one.stay_at(records.clock.now())
        yield Matter(
            f"conversation {one.id}",
            stay.room.number if stay else "-",
            guest_of(session, stay.id if stay else None),
            "reception",
            "a person answers",
            f"`staff write {one.id} TEXT`, `staff hand-back {one.id}`",
            None,
            _last_words(session, one),
        )


def _line(line: RequestLine, locale: str) -> str:
    said = [f"{line.name.get(locale) or next(iter(line.name.values()))} × {line.quantity}"]
    return " ".join(
        [*said, *([f"({'; '.join([*line.options, *line.wishes])})"] if line.options or line.wishes else [])]
    )


def _last_words(session: Session, conversation: Conversation) -> str:
    last = select(InboxMessage.text).where(InboxMessage.conversation_id == conversation.id)
    return session.scalars(last.order_by(InboxMessage.id.desc())).first() or ""
