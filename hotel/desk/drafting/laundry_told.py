"""What is to be washed and what ironed, told once more with a question of its price: it is put right and read back."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import LAUNDRY
from hotel.desk.drafting.taking import take
from hotel.desk.ordering.washed_and_ironed import told_both
from hotel.reading.number_words import raw_numbers

_TAKEN_FOR = frozenset({"ask_hotel", "inform", "change_request", "ask_request_status", "ask_bill"})


def took_everything(desk: Desk) -> bool:
    """Put it into the laundry that waits to be sent, whose read-back tells the price; say whether the words tell it."""
    turn = desk.turn
    waits = any(one.intent == LAUNDRY for one in drafts.drafts(desk))
    if not waits or turn.choice_value is not None or turn.intent not in _TAKEN_FOR:
        return False
    if not told_both(turn.text) or not raw_numbers(turn.text):
        return False
    desk.turn = turn.model_copy(update={"intent": LAUNDRY, "topic": None})
    take(desk)
    return True
