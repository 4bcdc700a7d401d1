"""Drafts that nobody will come back to, hours old and over, or refused for something else: let go without a word."""

from datetime import datetime, timedelta

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting.drafts import drafts, give_up
from hotel.desk.drafting.refused import REFUSED
from hotel.records import HandledTurn, ServiceRequest

_HOURS = timedelta(hours=2)
_LONGEST = timedelta(hours=12)
"""Without a moment of its own a draft is forgotten after this."""


def let_forgotten_go(desk: Desk) -> None:
    """Let go of what was never finished and can be no more, unless its own button is pressed."""
    for draft in drafts(desk):
        if draft.id == desk.turn.choice_request_id:
            continue
        if _is_forgotten(desk, draft) or _was_left_for_other(desk, draft):
            give_up(desk, draft)


def _was_left_for_other(desk: Desk, draft: ServiceRequest) -> bool:
    """Say whether a message before said no to `draft`, and went on to something else: "no, leave that. A table for two"."""
    refused = next(
        (one for one in desk.questions if one.request_id == draft.id and one.subject == REFUSED), None
    )
    if refused is None or refused.asked_in == desk.turn.message_id or draft.amends_id is not None:
        return False
    served = desk.session.scalars(select(HandledTurn).where(HandledTurn.message_id == refused.asked_in)).all()
    asked_what = any(reply.key == "what_to_change" for turn in served for reply in turn.replies)
    return len(served) > 1 and not asked_what


def _is_forgotten(desk: Desk, draft: ServiceRequest) -> bool:
    asked = [one.asked_at for one in desk.questions if one.request_id == draft.id]
    untouched = desk.now - max([draft.created_at, *asked, *filter(None, [draft.read_back_at])])
    over = _ends(draft)
    return untouched > _LONGEST if over is None else untouched > _HOURS and over < desk.now


def _ends(draft: ServiceRequest) -> datetime | None:
    """Return when the moment that `draft` is wanted for is over."""
    return max(filter(None, [draft.wanted_at, draft.wanted_until, draft.wanted_or]), default=None)
