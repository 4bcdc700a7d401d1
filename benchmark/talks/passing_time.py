"""The clock of a house pushed on, from one thing that is due to the next, and the house given the time to do it."""

import asyncio
import time
from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from bot.commands.opening import Records
from hotel.records import (
    Complaint,
    ComplaintState,
    Contact,
    InboxMessage,
    InboxState,
    Notice,
    NoticeState,
    OutboxMessage,
    RequestState,
    ServiceRequest,
    Timer,
)

_LOOK_SECONDS = 0.1
_PATIENCE_SECONDS = 20.0
_MOST_STOPS = 60
_BY_THEMSELVES = ("announce_arrival", "do_not_disturb", "request_wake_up_call")
"""Nobody is chased for these (hotel/escalation.py)."""

type Due = tuple[
    InstrumentedAttribute[datetime] | InstrumentedAttribute[datetime | None], tuple[ColumnElement[bool], ...]
]


class Time:
    """The clock of one house, and what the house owes at its hour."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def now(self) -> datetime:
        return self._records.clock.now()

    async def settle(self) -> str | None:
        """Wait until all that is due now is done and sent; return what was not, after a while."""
        ends = time.monotonic() + _PATIENCE_SECONDS
        while owed := self._owed():
            if time.monotonic() > ends:
                return owed
            await asyncio.sleep(_LOOK_SECONDS)
        return None

    async def pass_(self, length: timedelta) -> list[str]:
        """Let so much time pass; return what the house did not do in time."""
        troubles, stops, ends = [], 0, self.now() + length
        while (at := self._next(ends)) is not None and stops < _MOST_STOPS:
            self._records.clock.set_to(at + timedelta(seconds=1))
            stops += 1
            if late := await self.settle():
                troubles.append(f"{at:%H:%M} UTC: {late}")
        if ends > self.now():
            self._records.clock.set_to(ends)
        if late := await self.settle():
            troubles.append(late)
        return troubles

    def _next(self, until: datetime) -> datetime | None:
        """Return the next moment up to `until` at which something is due."""
        with self._records.database.session() as session:
            moments = [
                session.scalar(select(func.min(at)).where(*which, at > self.now(), at <= until))
                for at, which in _due()
            ]
        return min((one for one in moments if one is not None), default=None)

    def _owed(self) -> str | None:
        with self._records.database.session() as session:
            for at, which in _due():
                if session.scalar(select(exists().where(*which, at <= self.now()))):
                    return f"{at.class_.__name__} not dealt with"
            return next(_on_the_way(session), None)


def _due() -> Iterator[Due]:
    """Give every moment at which the house does something by itself, and which rows it is true of."""
    yield Timer.due_at, (Timer.fired_at.is_(None), Timer.cancelled_at.is_(None))
    yield Notice.due_at, (Notice.state == NoticeState.WAITING,)
    unsolved = Complaint.state.in_((ComplaintState.OPEN, ComplaintState.ACKNOWLEDGED))
    yield Complaint.acknowledge_by, (unsolved,)
    yield (
        ServiceRequest.promised_at,
        (
            ServiceRequest.state == RequestState.SENT,
            ServiceRequest.chased_at.is_(None),
            ServiceRequest.intent.not_in(_BY_THEMSELVES),
        ),
    )


def _on_the_way(session: Session) -> Iterator[str]:
    """Name what guests wait for."""
    if session.scalar(select(exists().where(InboxMessage.state == InboxState.WAITING))):
        yield "a message is not answered"
    behind = (
        select(OutboxMessage.id)
        .join(ServiceRequest, ServiceRequest.id == OutboxMessage.request_id)
        .where(OutboxMessage.request_state.is_distinct_from(ServiceRequest.state))
    )
    if session.scalar(select(behind.exists())):
        yield "a message does not show where its request stands"
    unsent = (
        select(OutboxMessage.id)
        .join(Contact, Contact.id == OutboxMessage.contact_id)
        .where(
            Contact.channel == "telegram",
            OutboxMessage.sent_at.is_(None),
            OutboxMessage.failed_at.is_(None),
            or_(OutboxMessage.text != "", OutboxMessage.order.is_not(None)),
        )
    )
    if session.scalar(select(unsent.exists())):
        yield "a message has not gone to Telegram"
