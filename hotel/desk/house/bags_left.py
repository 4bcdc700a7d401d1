"""Whether bags may be left is a question: "can we leave our bags with you after?" sends no porter at once."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import LUGGAGE
from hotel.desk.hearing import hears
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.talking.reminding import return_to_draft

_STORED = "luggage_storage"


def told_of_storage(desk: Desk) -> bool:
    """Tell where luggage is kept, where that is all that was asked; say whether it was."""
    turn = desk.turn
    if turn.intent != LUGGAGE or turn.choice_value is not None or not hears("asks_to_leave_bags", turn.text):
        return False
    fact = None if hears("wants_porter", turn.text) else fact_of(desk, _STORED)
    if fact is None:
        return False
    say_fact(desk, fact)
    return_to_draft(desk)
    return True
