"""An hour said apart from the request it belongs to: "the TAXI. at 6.50" asks for no wake-up call."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.naming import names
from hotel.desk.sent.hours_moved import own_hour
from hotel.desk.sent.open_requests import open_requests
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import said


def took_everything(desk: Desk) -> bool:
    """Ask for nothing new where a part of the message is only the hour of what another part names; say whether it is."""
    turn = desk.turn
    if turn.ordinal == 0 or turn.intent not in KINDS or turn.choice_value is not None:
        return False
    found = time_phrases(turn.text)
    if not found or sum(one.last - one.first for one in found) < len(said(turn.text).tokens) - 1:
        return False
    return any(names(one, turn.whole_text) and own_hour(desk, one) is not None for one in open_requests(desk))
