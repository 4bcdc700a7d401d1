"""An order told in several pieces of one message is one order: "an omelette at 8 … and juice for both of us"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES
from hotel.reading.time_phrases import time_phrases
from hotel.records import ServiceRequest


def order_of_same_breath(desk: Desk) -> ServiceRequest | None:
    """Return the order begun earlier in this message that the words add to; an hour of their own makes another one."""
    if desk.turn.intent != DISHES or desk.turn.choice_value is not None or time_phrases(desk.turn.text):
        return None
    begun = [
        one
        for one in drafts.drafts(desk)
        if one.intent == DISHES and one.message_id == desk.turn.message_id and one.ordinal < desk.turn.ordinal
    ]
    return begun[0] if len(begun) == 1 else None
