"""What somebody without a stay has booked in this chat is theirs without a room and a code: "how much is it in all?"."""

from hotel.desk.describing import facts_of, money
from hotel.desk.desk import Desk
from hotel.desk.drafting.charges import price_of
from hotel.desk.drafting.drafts import drafts
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.overview import tell_overview

_OF_COMING = frozenset({"announce_arrival", "request_early_check_in"})
"""What is told of a stay to come costs nothing by itself: its bill is behind room and code."""


def told_price_of_visit(desk: Desk) -> bool:
    """Tell a visitor what they have booked and what each of it costs; say whether they have booked anything."""
    if desk.stay is not None or hears("of_other_stay", desk.turn.text):
        return False
    waiting = [one for one in drafts(desk) if one.amends_id is None and _is_open_to_visitors(one.intent)]
    sent = [one for one in open_requests(desk) if _is_open_to_visitors(one.intent)]
    if not waiting and not sent:
        return False
    tell_overview(desk, [*sent, *waiting])
    for one in (*sent, *waiting):
        price = price_of(desk, one)
        if price is not None:
            desk.say("price_of_it", facts_of(desk, one) | {"total": money(desk, price)})
    return True


def _is_open_to_visitors(intent: str) -> bool:
    kind = KINDS.get(intent)
    return (
        kind is not None
        and intent not in _OF_COMING
        and (kind.for_visitors or kind.visitors_topic is not None)
    )
