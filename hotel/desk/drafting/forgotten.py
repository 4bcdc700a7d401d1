"""Drafts that nobody will come back to: hours old and their own moment over. They are let go without a word."""

from datetime import datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.drafts import drafts, give_up
from hotel.records import ServiceRequest

_HOURS = timedelta(hours=2)
_LONGEST = timedelta(hours=12)
"""Without a moment of its own a draft is forgotten after this."""


def let_forgotten_go(desk: Desk) -> None:
    """Let go of what was never finished and can be no more, unless its own button is pressed."""
    for draft in drafts(desk):
        if draft.id != desk.turn.choice_request_id and _is_forgotten(desk, draft):
            give_up(desk, draft)


def _is_forgotten(desk: Desk, draft: ServiceRequest) -> bool:
    asked = [one.asked_at for one in desk.questions if one.request_id == draft.id]
    untouched = desk.now - max([draft.created_at, *asked, *filter(None, [draft.read_back_at])])
    over = _ends(draft)
    return untouched > _LONGEST if over is None else untouched > _HOURS and over < desk.now


def _ends(draft: ServiceRequest) -> datetime | None:
    """Return when the moment that `draft` is wanted for is over."""
    return max(filter(None, [draft.wanted_at, draft.wanted_until, draft.wanted_or]), default=None)
