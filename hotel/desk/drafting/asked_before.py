"""What is read back before it is sent: what costs or binds, a mere question of a price, a deed heard in doubt."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.departure_day import CHECK_OUT
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.house.room_quotes import only_asks_price
from hotel.records import ServiceRequest

_WEIGHTY = frozenset({CHECK_OUT, "change_room"})
"""Sent at a word."""
_SURE = 0.6


def is_asked_before(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the guest is asked before `request` is sent."""
    return KINDS[request.intent].confirm or only_asks_price(desk, request) or _is_doubtful(desk, request)


def _is_doubtful(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words were hardly sure to ask for so weighty a thing."""
    heard = desk.turn.intent == request.intent and desk.turn.choice_value is None
    return request.intent in _WEIGHTY and heard and desk.turn.confidence < _SURE
