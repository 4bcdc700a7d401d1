"""Photos that were uploaded for a message and never sent with one: they do not stay."""

from datetime import timedelta

from sqlalchemy import CursorResult, delete
from sqlalchemy.orm import Session

from hotel.clock import Clock
from hotel.records import Photo


def delete_unsent_photos(session: Session, clock: Clock, keep: timedelta) -> int:
    """Delete the photos whose message has not come within `keep` of the upload; return how many there were."""
    unsent = delete(Photo).where(Photo.message_id.is_(None), Photo.received_at <= clock.now() - keep)
    result = session.execute(unsent.execution_options(synchronize_session=False))
    return result.rowcount if isinstance(result, CursorResult) else 0
