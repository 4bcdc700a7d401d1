"""Several pieces of work in one transaction, of which a broken one spoils no other."""

from collections.abc import Callable

import structlog
from sqlalchemy.orm import Session

_log = structlog.get_logger(__name__)


def done(session: Session, what: str, number: int, work: Callable[[], object]) -> bool:
    """Do `work` whole or not at all; say whether it was done. `what` and `number` name it in the log."""
    try:
        with session.begin_nested():
            work()
    except Exception:  # noqa: BLE001 -- one piece's trouble must not keep the others waiting
        _log.exception("not done", what=what, number=number)
        return False
    return True
