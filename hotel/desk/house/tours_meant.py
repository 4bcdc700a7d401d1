"""A question after the tours of the house, taken for one after its offers or hardly understood: "any tours tomorrow?"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import TOUR
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears
from hotel.desk.talking.just_asked import is_pressed

_OFFERS = "ask_offers"


def took_everything(desk: Desk) -> bool:
    """Tell which tours there are, and begin to book one, where the words name them; say whether they do."""
    turn = desk.turn
    doubted = turn.intent == _OFFERS or TOUR in turn.alternatives
    if (
        not doubted
        or is_pressed(desk)
        or turn.choice_value is not None
        or not hears("names_tours", turn.text)
    ):
        return False
    desk.turn = turn.model_copy(update={"intent": TOUR, "topic": None, "confidence": 1.0, "alternatives": ()})
    take(desk)
    return True
