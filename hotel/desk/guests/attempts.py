"""Tries to prove a stay, counted for each conversation: guessing is stopped, the real guest is not."""

from datetime import datetime, timedelta

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.records import VerificationAttempt


def note_attempt(desk: Desk, room_number: str, *, succeeded: bool) -> None:
    """Keep that somebody tried."""
    desk.session.add(
        VerificationAttempt(
            property_id=desk.property.id,
            conversation_id=desk.conversation.id,
            room_number=room_number,
            succeeded=succeeded,
            at=desk.now,
        )
    )
    desk.session.flush()


def locked_until(desk: Desk) -> datetime | None:
    """Return when this conversation may try again; no other conversation is touched."""
    failed = failures(desk)
    if len(failed) < desk.property.policies.verification_tries:
        return None
    return failed[0].at + timedelta(minutes=desk.property.policies.verification_lock_minutes)


def failures(desk: Desk) -> list[VerificationAttempt]:
    """Return this conversation's failures that still count, the latest first."""
    since = desk.now - timedelta(minutes=desk.property.policies.verification_lock_minutes)
    return list(
        desk.session.scalars(
            select(VerificationAttempt)
            .where(
                VerificationAttempt.conversation_id == desk.conversation.id,
                VerificationAttempt.succeeded.is_(False),
                VerificationAttempt.at > since,
            )
            .order_by(VerificationAttempt.id.desc())
        )
    )
