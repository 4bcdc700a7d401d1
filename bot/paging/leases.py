"""Claims on notices: whoever changes the row first has it, and loses it again if it dies."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from hotel.records import Audience, Notice, NoticeState

LEASE = timedelta(seconds=30)
_FIRST_WAIT = timedelta(seconds=5)
_LONGEST_WAIT = timedelta(minutes=5)
_AT_ONCE = 20


def due(session: Session, property_id: int, now: datetime) -> list[tuple[int, Audience]]:
    """Return the notices that are to be delivered now, the longest due first."""
    found = session.execute(
        select(Notice.id, Notice.audience)
        .where(Notice.property_id == property_id, *_free(now))
        .order_by(Notice.due_at, Notice.id)
        .limit(_AT_ONCE)
    )
    return [(notice_id, audience) for notice_id, audience in found]


def claim(session: Session, notice_id: int, now: datetime) -> Notice | None:
    """Take the notice for the length of a lease; None if somebody else has it or it is done."""
    taken = session.execute(
        update(Notice)
        .where(Notice.id == notice_id, *_free(now))
        .values(leased_until=now + LEASE, tries=Notice.tries + 1)
        .returning(Notice.id)
    ).first()
    return None if taken is None else session.get_one(Notice, notice_id)


def delivered(notice: Notice, now: datetime) -> None:
    """Note that everybody concerned has it."""
    notice.state, notice.delivered_at, notice.leased_until = NoticeState.DELIVERED, now, None


def put_off(notice: Notice, now: datetime) -> None:
    """Try again later, and later each time."""
    notice.due_at, notice.leased_until = now + _wait(notice.tries), None


def put_off_broken(session: Session, notice_id: int, now: datetime) -> None:
    """Try a notice again later that broke while it was being delivered, its claim perhaps with it."""
    tries = session.scalars(select(Notice.tries).where(Notice.id == notice_id)).one() + 1
    broken = update(Notice).where(Notice.id == notice_id, Notice.state == NoticeState.WAITING)
    session.execute(broken.values(tries=tries, due_at=now + _wait(tries), leased_until=None))


def _wait(tries: int) -> timedelta:
    doublings: int = min(tries - 1, 10)
    return min(_FIRST_WAIT * (1 << doublings), _LONGEST_WAIT)


def _free(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        Notice.state == NoticeState.WAITING,
        Notice.due_at <= now,
        or_(Notice.leased_until.is_(None), Notice.leased_until <= now),
    )
