"""Whether bags may be left is a question: "can we leave our bags with you after?" sends no porter at once."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import LUGGAGE
from hotel.desk.hearing import hears
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.talking.reminding import return_to_draft
from hotel.reading.clauses import sentences_in
from hotel.reading.kind_words import kind_named

_STORED = "luggage_storage"
_TAKEN_FOR = frozenset({LUGGAGE, "request_late_check_out", "check_out", "extend_stay"})
"""What leaving goes with: the bags may stay longer than their owner."""


def told_of_storage(desk: Desk) -> bool:
    """Tell where luggage is kept, where that is all that was asked; say whether it was."""
    turn = desk.turn
    if turn.intent not in _TAKEN_FOR or turn.choice_value is not None:
        return False
    # The sign stays behind where a message is cut; who has proved no stay has no room to fetch bags from, and only asks.
    ends = "?" if f"{turn.text}?" in turn.whole_text or desk.stay is None else ""
    asked = [one for one in sentences_in(turn.text + ends) if hears("asks_to_leave_bags", one)]
    if turn.intent != LUGGAGE:  # else it is the room that is to be kept
        asked = [one for one in asked if kind_named(LUGGAGE, one)]
    # The hour of the train, told beside, is none for a porter.
    fetched = hears("wants_porter", turn.text) or (
        desk.stay is not None and any(hears("fetched_at", one) for one in asked)
    )
    fact = fact_of(desk, _STORED) if asked and not fetched else None
    if fact is None:
        return False
    say_fact(desk, fact)
    return_to_draft(desk)
    return True
